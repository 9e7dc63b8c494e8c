/**
 * Ties the arithmetic of a long list's scrolling to an element: measures it, follows its scroll bar, and puts the bar
 * where the map wants it once the hand is off it.
 */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { View } from './picture-size'
import { jumpedTo, rowsInView, START, scrolled, scrollHeight, settled } from './virtual-scroll'

/** The inside of an element, in pixels, as it is now. */
export function useView(element: RefObject<HTMLElement | null>): View {
  const [view, measure] = useState<View>({ width: 168, height: 168 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(() =>
      measure({ width: current.clientWidth, height: current.clientHeight }),
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return view
}

export function useScroll(
  element: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
  viewHeight: number,
) {
  const [place, move] = useState(START)
  const size = { length: rows, rowHeight, viewHeight }
  const inView = rowsInView(place, size)

  useEffect(() => {
    const wanted = settled(place, size)
    if (Math.abs(wanted.scrollTop - place.scrollTop) < 1) return
    const timer = setTimeout(() => {
      move(wanted)
      if (element.current) element.current.scrollTop = wanted.scrollTop
    }, 150)
    return () => clearTimeout(timer)
  })

  /** Brings a row to the top. */
  const goTo = (row: number) => {
    const next = jumpedTo(row, size)
    move(next)
    if (element.current) element.current.scrollTop = next.scrollTop
  }

  // Rows of another height: the one at the top stays there.
  const heightBefore = useRef(rowHeight)
  const firstBefore = useRef(inView.first)
  useLayoutEffect(() => {
    if (heightBefore.current !== rowHeight) goTo(firstBefore.current)
    else firstBefore.current = inView.first
    heightBefore.current = rowHeight
  })

  return {
    ...inView,
    height: scrollHeight(size),
    goTo,
    /** Scrolls only as far as a row needs to be in view. */
    reveal(row: number): void {
      const whole = Math.max(1, Math.floor(viewHeight / rowHeight))
      if (row < inView.first + (inView.hidden > 0 ? 1 : 0)) goTo(row)
      else if (row > inView.first + whole - 1) goTo(row - whole + 1)
    },
    onScroll: (event: { readonly currentTarget: HTMLElement }) =>
      move(scrolled(place, event.currentTarget.scrollTop, size)),
  }
}
