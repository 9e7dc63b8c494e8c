/** Puts what was found of a pupil's project above the stage, for as long as that project is open. */
import { effect } from '@preact/signals'
import { companion } from '../../layout/companion'
import type { Workbench } from '../../workbench'
import { Review, type ReviewProps } from './review'

let unfollow = () => {}

export function showBeside({ projects }: Workbench, review: Omit<ReviewProps, 'close'>): void {
  putAside()
  companion.value = () => <Review {...review} close={putAside} />
  const opened = projects.opened.peek()
  unfollow = effect(() => {
    if (projects.opened.value !== opened) putAside()
  })
}

export function putAside(): void {
  companion.value = null
  unfollow()
}
