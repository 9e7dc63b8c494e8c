/** Prints one part of the page alone: a dialog scrolls inside itself, and paper can't. */
import './print.css'

/** While the browser prints, a copy stands on the page, and everything else is left out. */
export function printPart(part: Element): void {
  const copy = document.createElement('div')
  copy.className = 'print-part'
  copy.append(part.cloneNode(true))
  document.body.append(copy)
  addEventListener('afterprint', () => copy.remove(), { once: true })
  print()
}
