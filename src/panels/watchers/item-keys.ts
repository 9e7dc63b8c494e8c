/** The arrow keys in a list whose items can be asked: from one to the next, and Enter asks, as it presses any button. */

export function walkItems(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const region = event.currentTarget
  const { top, bottom } = region.getBoundingClientRect()
  const items = [...region.querySelectorAll<HTMLElement>('.asks')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  // From the region itself to the first item that is in view.
  const next =
    at < 0
      ? items.find(
          (item) => item.getBoundingClientRect().top >= top && item.getBoundingClientRect().bottom <= bottom,
        )
      : items[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
