/** The living page takes the first picture's place. */

/** Puts its blocks into the pane where the living ones will be; null where they have been there already. */
export function takeBlocks(pane: HTMLElement): Element | null {
  const blocks = document.querySelector('#first .first-host')
  if (blocks) pane.append(blocks)
  return blocks
}

/** Takes away what is left of it, once the page is drawn. */
export function takeAway(): void {
  document.getElementById('first')?.remove()
}
