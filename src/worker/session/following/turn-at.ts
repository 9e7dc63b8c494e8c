/**
 * The turn of a training that a run is in at a moment, found in its record: a copy goes again through what is recorded
 * before, from the latest checkpoint, then from the one before that, to the latest moment at which a turn begins. So it
 * is the same turn however somebody has come to that moment: in steps, in jumps, or back in time.
 */
import type { FollowedTurn, TurnFollower } from '../../../core/gradients/index'
import type { Timeline } from '../../../core/record/timeline'
import type { Machine } from '../../../core/run/machine/machine'

/** Instructions that are looked back over: a blink. */
const FARTHEST = 300_000
/** Instructions between two moments at which the search can be left. */
const CHUNK = 2_000

/** The turn that a run is in at all moments of a stretch, counted in instructions, both ends included. */
export interface AtHand {
  readonly from: number
  readonly to: number
  /** Null where it is in none that can be told of. One that is over is at hand until another begins. */
  readonly turn: FollowedTurn | null
}

export const covers = ({ from, to }: AtHand, moment: number): boolean => from <= moment && moment <= to

interface Parts {
  /** A machine of that program to run about with. */
  readonly copy: Machine
  readonly timeline: Timeline
  readonly follower: TurnFollower
}

/** `before` is what was found last; behind it only what is new is looked at. */
export function* turnAt(moment: number, parts: Parts, before: AtHand | null): Generator<void, AtHand> {
  const isBehind = before !== null && before.to < moment
  const found = yield* latestTurn(moment, isBehind ? before.to : moment - FARTHEST, parts)
  const earlier: AtHand =
    found.turn || !isBehind || found.reached > before.to
      ? stretchOf(found.turn, found.turn ? found.turn.from + 1 : found.reached, moment)
      : { ...before, to: moment }
  // A turn that ends here is looked at before the one that begins here.
  if (earlier.turn && earlier.turn.to >= moment) return earlier
  const next = yield* turnFrom(moment, parts)
  return next ? stretchOf(next, moment, moment) : earlier
}

const stretchOf = (turn: FollowedTurn | null, from: number, moment: number): AtHand => ({
  from,
  to: Math.max(moment, turn?.to ?? moment),
  turn,
})

interface Found {
  readonly turn: FollowedTurn | null
  /** None begins from here to the moment. */
  readonly reached: number
}

/** The latest that begins before a moment, but not before another one. */
function* latestTurn(moment: number, floor: number, parts: Parts): Generator<void, Found> {
  const { copy, timeline, follower } = parts
  let reached = moment
  while (reached > floor) {
    const checkpoint = timeline.checkpointBefore(reached)
    if (!checkpoint || isDisturbed(timeline, checkpoint.steps, reached)) break
    copy.restore(checkpoint.state)
    const begins: number[] = []
    while (copy.steps < reached && !copy.isOver) {
      if (copy.steps >= floor && follower.isAtBegin(copy)) begins.push(copy.steps)
      copy.advance(1)
      if (copy.steps % CHUNK === 0) yield
    }
    for (const begin of begins.reverse()) {
      const turn = yield* turnFrom(begin, parts)
      if (turn) return { turn, reached: begin }
    }
    reached = Math.max(floor, checkpoint.steps)
  }
  return { turn: null, reached }
}

/** Null where none begins at that moment, or where something from outside comes into it. */
function* turnFrom(
  moment: number,
  { copy, timeline, follower }: Parts,
): Generator<void, FollowedTurn | null> {
  const checkpoint = timeline.checkpointAt(moment)
  if (!checkpoint || isDisturbed(timeline, checkpoint.steps, moment)) return null
  copy.restore(checkpoint.state)
  while (copy.steps < moment && !copy.isOver) {
    copy.advance(1)
    if (copy.steps % CHUNK === 0) yield
  }
  if (!follower.isAtBegin(copy)) return null
  const turn = yield* follower.ahead(copy)
  return turn && isDisturbed(timeline, turn.from, turn.to) ? null : turn
}

/** Whether something from outside comes between these moments, which no copy would meet. */
const isDisturbed = ({ eventMoments }: Timeline, from: number, to: number): boolean =>
  eventMoments.some((steps) => from <= steps && steps < to)
