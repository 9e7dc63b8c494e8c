/**
 * What follows plain gradient descent in part, where no list does so as a whole at one rate: the single weights of a list of
 * which some are wrong, and lists that share an error of which nobody knows what loss it is the slope of.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a fit for each turn and list
import { gradientsOf, judge } from '../judge'
import { type Fit, fitOf, steepestOf } from './compare'
import { type Decision, decide, type TurnStudy } from './decide'
import { UNKNOWN_LOSS } from './losses'
import { isAlmost } from './rates'
import { gradientBy } from './true-gradient'
import { mayFollowUnknownLoss } from './unknown-loss'

/** Of a long list, so many are looked at. */
const MOST_OF_A_LIST = 200

/** In slices: the decision with which most single weights agree; null where those are fewer than half. */
export function* decideByItems(
  studies: readonly TurnStudy[],
  typed: readonly number[],
): Generator<void, Decision | null> {
  const singles = studies.map(inSingleWeights)
  if (singles[0]!.weights.length < 3) return null
  const decision = yield* decide(singles, typed)
  if (!decision) return null
  const judgements = judge(singles, decision, gradientsOf(singles, decision))
  const telling = judgements.filter(({ turns, isRight }) => turns.length > 1 || !isRight)
  const right = telling.filter(({ isRight }) => isRight).length
  return right > 1 && 2 * right > telling.length ? decision : null
}

/** Each weight as if it were a list of its own. */
const inSingleWeights = (study: TurnStudy): TurnStudy => ({
  ...study,
  weights: study.weights.flatMap((list) => {
    const stride = Math.ceil(list.before.length / MOST_OF_A_LIST)
    return Array.from({ length: Math.ceil(list.before.length / stride) }, (_, k) => {
      const i = k * stride
      const moved = list.moved.slice(i, i + 1)
      return {
        group: list.group,
        leaves: list.leaves.slice(i, i + 1),
        before: list.before.slice(i, i + 1),
        after: list.after.slice(i, i + 1),
        moved,
        isMoved: moved[0] !== 0,
      }
    })
  }),
})

/** Lists that all move by one error, another one in each turn. */
interface Sharing {
  readonly key: string
  readonly byTurn: readonly number[]
  /** Their numbers. */
  readonly lists: readonly number[]
}

/**
 * A decision for lists that share an error which points to the labels: half of all lists at least, and two. Null where there
 * are none.
 */
export function decideBySharedError(studies: readonly TurnStudy[]): Decision | null {
  const count = studies[0]!.weights.length
  const sharing = sharingOneError(studies)
  // All by one error, and it points nowhere.
  if (sharing.some(({ lists }) => lists.length === count)) return null
  const found = sharing
    .filter(({ lists }) => lists.length > 1 && 2 * lists.length >= count)
    .sort((one, other) => other.lists.length - one.lists.length)
    .find(({ key, lists }) => {
      const isOne = (_: unknown, list: number) => lists.includes(list)
      return mayFollowUnknownLoss(
        studies.map((study) => ({ ...study, weights: study.weights.filter(isOne) })),
        key,
      )
    })
  if (!found) return null
  const { key, byTurn, lists } = found
  return {
    key,
    goal: { loss: UNKNOWN_LOSS, encoding: 0 },
    rate: { byTurn, isPlain: false, falls: false, from: null },
    agreeing: lists.length,
  }
}

function sharingOneError(studies: readonly TurnStudy[]): readonly Sharing[] {
  const found: Sharing[] = []
  for (const key of studies[0]!.answers.keys()) {
    const fits = studies.flatMap((study) => fitsTo(study, key) ?? [])
    if (fits.length < studies.length) continue
    for (const list of fits[0]!.keys()) {
      const own = fits.map((each) => each[list]!)
      if (!own.every(({ isTrue }) => isTrue)) continue
      const byTurn = own.map(({ rate }) => rate)
      const agrees = (other: number) =>
        fits.every((each, turn) => {
          const { isFlat, isTrue, rate } = each[other]!
          return isFlat || (isTrue && isAlmost(rate, byTurn[turn]!))
        })
      found.push({ key, byTurn, lists: [...fits[0]!.keys()].filter(agrees) })
    }
  }
  return found
}

/** At which rates the lists would move if the error were 1; null where there are several outputs. */
function fitsTo({ tape, weights, answers }: TurnStudy, key: string): readonly [readonly Fit[]] | null {
  const nodes = answers.get(key)?.nodes.flat() ?? []
  if (nodes.length !== 1) return null
  const gradient = gradientBy(tape, [{ node: nodes[0]!, slope: 1 }], weights)
  const steepest = steepestOf(gradient)
  return [weights.map(({ moved, before }, list) => fitOf(moved, gradient[list]!, before, steepest))]
}
