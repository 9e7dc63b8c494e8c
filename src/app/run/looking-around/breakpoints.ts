/**
 * The blocks before which a run pauses. They belong to whoever is looking for something now, so they are not kept in
 * the project's file: a project that was handed on must not stop at places that mean nothing to its new owner.
 */
import { effect, signal } from '@preact/signals'
import type { Condition } from '../../../core/run/machine/breakpoint'
import type { PageSession } from '../session/page-session'

export type Breakpoints = ReturnType<typeof createBreakpoints>

/** By block: when to pause before it; null for each time. */
type All = ReadonlyMap<string, Condition | null>

export function createBreakpoints(session: Pick<PageSession, 'setBreakpoints'>) {
  const all = signal<All>(new Map())
  // The worker keeps them from program to program, so only a change of them is news.
  effect(() => session.setBreakpoints([...all.value].map(([blockId, when]) => ({ blockId, when }))))

  function keepOnly(stays: (blockId: string) => boolean): void {
    const next = new Map([...all.peek()].filter(([blockId]) => stays(blockId)))
    if (next.size < all.peek().size) all.value = next
  }

  return {
    all,
    set(blockId: string, when: Condition | null): void {
      all.value = new Map(all.peek()).set(blockId, when)
    },
    remove: (blockId: string) => keepOnly((each) => each !== blockId),
    /** Drops those whose blocks are gone. */
    keepOnly,
    clear: () => keepOnly(() => false),
  }
}
