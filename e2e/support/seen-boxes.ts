/**
 * The boxes of all controls that can be seen, taken from the page at one moment. What is wrong with them is judged in
 * judge-boxes.ts.
 */
import type { Page } from '@playwright/test'
import type { SeenBox } from './judge-boxes'

export function seenBoxes(page: Page): Promise<readonly SeenBox[]> {
  return page.evaluate(async () => {
    // What follows a new size of the window is drawn in the next frames.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    const CONTROLS = [
      'a[href], button, input, select, textarea, summary',
      '[role="button"], [role="tab"], [role="switch"], [role="menuitem"], [role="slider"], [role="separator"]',
      '.blocklyToolboxCategory, .blocklyZoom > .blocklyFocusRing',
    ].join()
    const named = (element: Element): string =>
      element.getAttribute('aria-label') ||
      element.textContent?.trim().slice(0, 30) ||
      element.closest('[aria-label], .blocklyZoom')?.getAttribute('aria-label') ||
      element.outerHTML.slice(0, 60)
    /** What lies above all else while it is there: controls below are out of reach on purpose. */
    const top =
      document.querySelector('dialog[open]') ??
      document.querySelector('.menu-items') ??
      document.querySelector('.more-inside:not([hidden])')
    const clipped = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect()
      let scrolls = false
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around)
        if (overflowX === 'visible' && overflowY === 'visible') continue
        if (around === document.body || around === document.documentElement) continue
        const room = around.getBoundingClientRect()
        if (getComputedStyle(element).position === 'fixed' && position !== 'fixed') continue
        if (/auto|scroll/.test(overflowX + overflowY)) scrolls = true
        left = Math.max(left, room.left)
        top = Math.max(top, room.top)
        right = Math.min(right, room.right)
        bottom = Math.min(bottom, room.bottom)
      }
      return { seen: { left, top, right, bottom }, scrolls }
    }
    const boxes: SeenBox[] = []
    /** How far a border between panes, which is thin to the eye, reaches beyond itself. See layout.css. */
    const REACH = 20
    for (const control of (top ?? document).querySelectorAll(CONTROLS)) {
      // Pressing a label is pressing its box or its circle.
      const element = control.matches('[type="checkbox"], [type="radio"]')
        ? (control.closest('label') ?? control)
        : control
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (
        element.closest('.for-readers, [inert], .blocklyFlyout, .blocklyToast, .bg-problems, .item-inside') ||
        (element.closest('.blocklySvg') && !element.matches('.blocklyFocusRing'))
      )
        continue
      const box = element.getBoundingClientRect()
      const reach = element.matches('[role="separator"]') ? REACH : 0
      // The ring stands a little off the button that it is for.
      const part = element.matches('.blocklyFocusRing') ? 0.8 : 1
      const width = box.width * part + reach
      const height = box.height * part + reach
      // An input that only gives its label something to hold on to is no target of its own.
      if (width <= 1 || height <= 1) continue
      const { seen, scrolls } = clipped(element)
      const off = (box.width * (1 - part)) / 2
      seen.left += off
      seen.right -= off
      seen.top += off
      seen.bottom -= off
      if (scrolls && (seen.right - seen.left < 8 || seen.bottom - seen.top < 8)) continue
      // A round button leaves its corners and a little of its edges free.
      const inset = element.matches('.blocklyFocusRing') ? box.width / 4 : 3
      const x = [seen.left + inset, (seen.left + seen.right) / 2, seen.right - inset] as const
      const y = [seen.top + inset, (seen.top + seen.bottom) / 2, seen.bottom - inset] as const
      const places = [
        [x[1], y[1]],
        [x[0], y[1]],
        [x[2], y[1]],
        [x[1], y[0]],
        [x[1], y[2]],
      ] as const
      const coveredBy = new Set<string>()
      for (const [atX, atY] of places) {
        if (atX < 0 || atY < 0 || atX >= innerWidth || atY >= innerHeight) continue
        const hit = document.elementFromPoint(atX, atY)
        if (!hit || hit.contains(element) || element.contains(hit)) continue
        if (element.closest('label, .blocklyZoom')?.contains(hit)) continue
        if (hit.closest('.splitter') && (scrolls || atX !== x[1] || atY !== y[1])) continue
        // What comes and goes near a block, and messages, lie above what belongs to blocks and stage.
        if (hit.closest('.bg-problems, .value-bubble')) continue
        if (hit.closest('.toast') && element.closest('.room, .hand-controls')) continue
        coveredBy.add(named(hit.closest('button, label, section, [aria-label]') ?? hit))
      }
      boxes.push({
        name: named(element),
        width,
        height,
        seen,
        scrolls: scrolls || reach > 0,
        coveredBy: [...coveredBy],
      })
    }
    return boxes
  })
}
