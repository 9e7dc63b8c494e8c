/**
 * The blocks before which a run pauses. They belong to whoever is looking for something now, so they are not kept in
 * the project's file: a project that was handed on must not stop at places that mean nothing to its new owner.
 */
import { effect, signal } from '@preact/signals'
import type { RunSession } from './run-session'

export type Breakpoints = ReturnType<typeof createBreakpoints>

export function createBreakpoints(session: Pick<RunSession, 'setBreakpoints'>) {
  const blockIds = signal<ReadonlySet<string>>(new Set())
  // The worker keeps them from program to program, so only a change of the set is news.
  effect(() => session.setBreakpoints([...blockIds.value]))

  return {
    blockIds,
    toggle(blockId: string): void {
      const next = new Set(blockIds.peek())
      if (!next.delete(blockId)) next.add(blockId)
      blockIds.value = next
    },
    /** Drops those whose blocks are gone. */
    keepOnly(exists: (blockId: string) => boolean): void {
      const next = new Set([...blockIds.peek()].filter(exists))
      if (next.size < blockIds.peek().size) blockIds.value = next
    },
    clear(): void {
      if (blockIds.peek().size > 0) blockIds.value = new Set()
    },
  }
}
