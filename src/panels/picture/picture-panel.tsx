/** The Picture card's inside: one picture large, several in a grid, newest numbers at once. */

import type { ReadonlySignal } from '@preact/signals'
import type { Picture } from '../../core/run/stage/snapshot'
import { titleText } from '../../words'
import { PictureView } from './picture-view'
import './picture.css'

export function PicturePanel({ pictures }: { pictures: ReadonlySignal<readonly Picture[]> }) {
  return (
    <div class={pictures.value.length === 1 ? 'pictures one' : 'pictures'}>
      {pictures.value.map((picture) => (
        <PictureView key={titleText(picture.title)} picture={picture} />
      ))}
    </div>
  )
}
