/** Brings a list's watcher onto the stage and into view, wherever the stage is just now, and puts the focus on it. */
import { stageFolded, tab } from '../layout/layout'
import { enlarged, setOpen } from './cards'
import type { Watched } from './watched'

export function openList(
  watched: Watched,
  { id, name }: { readonly id: string; readonly name: string },
): void {
  stageFolded.value = false
  tab.value = 'stage'
  if (enlarged.peek() !== 'numbers') enlarged.value = null
  setOpen('numbers', true)
  watched.show('lists', id, true)
  // By then it is drawn.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const watchers = [...document.querySelectorAll<HTMLElement>('.stage-pane section.list')]
      const watcher = watchers.find((each) => each.querySelector('h3')?.textContent === name)
      watcher?.scrollIntoView({ block: 'nearest' })
      watcher?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    }),
  )
}
