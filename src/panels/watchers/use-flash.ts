/**
 * A changed value flashes once, softly. One that goes on changing does not flash again until it has rested: what
 * always moves needs no flash to be seen, and a stage full of flashes would hide what is new.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { wantsStillness } from '../common/motion'
import { FLASH } from './changes'

/** `subject` is what the value belongs to: another subject in the same place is no change. */
export function useFlash(
  element: RefObject<HTMLElement | null>,
  value: number | undefined,
  subject: unknown,
): void {
  const before = useRef({ value, subject, until: 0 })
  useLayoutEffect(() => {
    const { current } = before
    const changed = current.subject === subject && current.value !== undefined && value !== undefined
    const differs = changed && !Object.is(current.value, value)
    current.value = value
    current.subject = subject
    if (!differs) return
    const rested = performance.now() >= current.until
    current.until = performance.now() + FLASH
    if (!rested || wantsStillness()) return
    element.current?.animate(
      [
        { boxShadow: 'inset 0 0 0 99px rgb(255 190 60 / 38%)' },
        { boxShadow: 'inset 0 0 0 99px transparent' },
      ],
      {
        duration: FLASH,
        easing: 'ease-out',
      },
    )
  })
}
