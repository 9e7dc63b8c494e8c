/**
 * Keeps the running block in view, and its lines of code, as long as an eye could follow: not when blocks rush by, not twice in quick
 * succession, and not while somebody is looking around or building there.
 */
import { effect } from '@preact/signals'
import type { PageSession } from '../session/page-session'

/** Blocks that are shown for less than this many milliseconds are not followed. */
const TOO_QUICK = 40
/** Milliseconds between two jumps. */
const CALM = 900
/** How long a hand there keeps the view where it is. */
const HANDS_ON = 6_000

export interface FollowFacts {
  readonly paused: boolean
  readonly turbo: boolean
  readonly milliseconds: number
  readonly sinceJump: number
  readonly sinceTouch: number
}

export function follows({ paused, turbo, milliseconds, sinceJump, sinceTouch }: FollowFacts): boolean {
  // Who steps wants to see the block that is next, wherever they looked before.
  if (paused) return true
  return !turbo && milliseconds >= TOO_QUICK && sinceJump >= CALM && sinceTouch >= HANDS_ON
}

/** `reveal` brings a block into view in `host`. Gives a function that ends the following. */
export function followRun(
  reveal: (blockId: string) => void,
  host: HTMLElement,
  session: PageSession,
): () => void {
  let touched = Number.NEGATIVE_INFINITY
  let jumped = Number.NEGATIVE_INFINITY
  const touch = () => {
    touched = performance.now()
  }
  host.addEventListener('pointerdown', touch, true)
  host.addEventListener('wheel', touch, { capture: true, passive: true })
  host.addEventListener('keydown', touch, true)
  const end = effect(() => {
    const blockId = session.blockId.value
    if (!session.active.value || blockId === '') return
    const now = performance.now()
    const facts = {
      paused: session.status.value === 'paused',
      turbo: session.mode.value === 'turbo',
      milliseconds: session.pace.value,
      sinceJump: now - jumped,
      sinceTouch: now - touched,
    }
    if (!follows(facts)) return
    jumped = now
    reveal(blockId)
  })
  return () => {
    end()
    host.removeEventListener('pointerdown', touch, true)
    host.removeEventListener('wheel', touch, true)
    host.removeEventListener('keydown', touch, true)
  }
}
