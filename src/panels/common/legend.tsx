/** What the colours of a picture or of bars mean: from end to end. The picture's own words say it as well. */

import { say } from '../../words'
import type { Scale } from './colours'
import { readable } from './numbers'
import './legend.css'

/** `bars` have two colours and no shades between them. */
export function Legend({ scale, bars = false }: { scale: Scale; bars?: boolean }) {
  const { kind, most } = scale
  return (
    <div class="legend" aria-hidden="true">
      <span>{readable(kind === 'signed' ? -most : 0)}</span>
      <span class={`legend-ramp ${kind}${bars ? ' bars' : ''}`} />
      <span>{readable(most)}</span>
    </div>
  )
}

/** The same for those who do not see it. */
export function scaleInWords({ kind, most }: Scale): string {
  return kind === 'ink'
    ? say('colours-ink', { most: readable(most) })
    : say('colours-signed', { least: readable(-most), most: readable(most) })
}
