/** What is shown of the turn that a followed run is in: a function of where the run stands, so that it goes back as well. */
import type { FollowedTurn, Tick } from '../../../core/gradients/index'
import type { Message } from '../../../core/message'
import type { RunMode, RunStatus } from '../../../core/run/stage/snapshot'
import type { Following } from '../../../worker/protocol'

export type TickState = 'waiting' | 'right' | 'wrong' | 'untold'

export interface ShownTick extends Tick {
  readonly state: TickState
}

export type Strip =
  /** Nothing has run yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'too-quick' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'cannot' }
  /** In no turn that can be told of. */
  | { readonly kind: 'between' }
  | { readonly kind: 'failed'; readonly message: Message }
  | {
      readonly kind: 'turn'
      readonly turn: FollowedTurn
      /** In the order in which they are moved. */
      readonly ticks: readonly ShownTick[]
      /** The one that has lost the truth last. */
      readonly lost: ShownTick | null
    }

export interface RunAt {
  readonly status: RunStatus
  readonly mode: RunMode
  /** Milliseconds between two blocks. */
  readonly pace: number
  /** Instructions that it has done. */
  readonly now: number
  /** Null where the worker has said nothing yet. */
  readonly following: Following | null
}

export function stripAt({ status, mode, pace, now, following }: RunAt): Strip {
  if (status === 'idle') return { kind: 'idle' }
  if (status === 'running' && (mode === 'turbo' || pace === 0)) return { kind: 'too-quick' }
  if (!following) return { kind: 'looking' }
  if (following.kind !== 'found') return following
  const { turn } = following
  if (!turn) return { kind: 'between' }
  // Somebody has gone back to before it, and another one is on its way.
  if (now < turn.from) return { kind: 'looking' }
  const ticks = turn.ticks.map((tick) => ({ ...tick, state: stateAt(now, tick) }))
  return { kind: 'turn', turn, ticks, lost: ticks.findLast(({ state }) => state === 'wrong') ?? null }
}

function stateAt(now: number, { step, right }: Tick): TickState {
  if (step > now) return 'waiting'
  if (right === null) return 'untold'
  return right ? 'right' : 'wrong'
}

/** What has got its tick or its cross between two moments of the same turn; in another turn, all that have one. */
export function newlyTicked(before: Strip | null, after: Strip): readonly ShownTick[] {
  if (after.kind !== 'turn') return []
  const wasWaiting = (id: string) =>
    before?.kind !== 'turn' ||
    before.turn.from !== after.turn.from ||
    before.ticks.some((tick) => tick.id === id && tick.state === 'waiting')
  return after.ticks.filter(({ id, state }) => state !== 'waiting' && wasWaiting(id))
}
