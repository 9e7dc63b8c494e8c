/**
 * A row of controls that folds by steps until all of it fits. It is measured instead of going by the window's width:
 * how long words are depends on the language, the fonts and what a run is doing.
 */
import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The steps, from the roomiest to the closest; the last one is taken even where it does not fit. */
export type Steps<Step extends string> = readonly [Step, ...Step[]]

/**
 * Puts the first step that fits into the row's `data-fold`, where style sheets find it, and gives it for those who
 * have to show elsewhere what the row has folded away.
 *
 * @param parts a selector of what must hold its children: the row does by itself
 */
export function useFold<Row extends HTMLElement, Step extends string>(
  steps: Steps<Step>,
  parts: string,
): { readonly row: RefObject<Row | null>; readonly fold: Signal<Step> } {
  const row = useRef<Row>(null)
  const fold = useSignal<Step>(steps[0])
  useLayoutEffect(() => {
    const element = row.current
    if (!element) return
    const foldAway = () => {
      let taken: Step = steps[0]
      for (const step of steps) {
        taken = step
        element.dataset.fold = step
        if ([element, ...element.querySelectorAll(parts)].every(holdsItsChildren)) break
      }
      fold.value = taken
    }
    foldAway()
    addEventListener('resize', foldAway)
    const words = new MutationObserver(foldAway)
    words.observe(element, { childList: true, characterData: true, subtree: true })
    return () => {
      removeEventListener('resize', foldAway)
      words.disconnect()
    }
  }, [steps, parts, fold])
  return { row, fold }
}

/** What lies above the row, such as an open menu, and words for screen readers are out of its flow. */
function holdsItsChildren(part: Element): boolean {
  const room = part.getBoundingClientRect()
  return [...part.children].every((child) => {
    const { left, right, width } = child.getBoundingClientRect()
    if (width === 0 || getComputedStyle(child).position === 'absolute') return true
    return left >= room.left - 1 && right <= room.right + 1
  })
}
