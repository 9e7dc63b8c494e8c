/** Steps that are cut at one length: the shorter ones show the rate, and the others are held to what they were before the cut. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a gradient for each turn, list and weight
import { gradientsOf } from '../judge'
import { largest } from './compare'
import { type Decision, decide, type TurnStudy } from './decide'

/** Relative; a weight that moved is rounded. */
const ALMOST = 1e-9

export interface Unclipped {
  readonly studies: readonly TurnStudy[]
  readonly decision: Decision
  /** The longest step. */
  readonly most: number
}

/** Null where no step is cut. */
export function* unclipped(
  studies: readonly TurnStudy[],
  typed: readonly number[],
): Generator<void, Unclipped | null> {
  const steps = studies.flatMap(({ weights }) => weights.map(({ moved }) => moved))
  const most = Math.max(...steps.map(largest))
  const isCut = (by: number) => Math.abs(by) >= most * (1 - ALMOST)
  const cut = steps.reduce((count, moved) => count + moved.filter(isCut).length, 0)
  if (most === 0 || cut < 2) return null
  const decision = yield* decide(
    withMoves(studies, (moved) => moved.map((by) => (isCut(by) ? Number.NaN : by))).map(withoutUnknown),
    typed,
  )
  if (!decision) return null
  const gradients = gradientsOf(studies, decision)
  const whole = withMoves(studies, (moved, turn, list) => {
    const rate = decision.rate.byTurn[turn]!
    return moved.map((by, i) => {
      const wanted = -rate * gradients[turn]![list]![i]!
      return isCut(by) && Math.abs(wanted) >= most * (1 - ALMOST) && wanted > 0 === by > 0 ? wanted : by
    })
  })
  return { studies: whole, decision, most }
}

const withMoves = (
  studies: readonly TurnStudy[],
  change: (moved: Float64Array, turn: number, list: number) => Float64Array,
): readonly TurnStudy[] =>
  studies.map((study, turn) => ({
    ...study,
    weights: study.weights.map((each, list) => ({ ...each, moved: change(each.moved, turn, list) })),
  }))

/** Only the weights of which it is known how far they moved. */
const withoutUnknown = (study: TurnStudy): TurnStudy => ({
  ...study,
  weights: study.weights.map((each) => {
    const isKnown = (_: number, i: number) => !Number.isNaN(each.moved[i]!)
    return {
      ...each,
      leaves: each.leaves.filter(isKnown),
      before: each.before.filter(isKnown),
      after: each.after.filter(isKnown),
      moved: each.moved.filter(isKnown),
    }
  }),
})
