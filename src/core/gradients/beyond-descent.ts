/**
 * Steps that plain gradient descent does not explain, and of which nobody here can say that they are wrong: they take along
 * what earlier turns have left, in another way than a sum that was never set back, or shrink weights by a fixed length, or
 * come from chance, or lead to another list.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a study for each turn, and a weight for each number that moved
import { follows, largest, TOLERANCE } from './comparison/compare'
import type { TurnStudy } from './comparison/decide'
import { commonFactor } from './explain/factors'
import { movedBy, runningSums } from './explain/left-over'
import type { Judged, ListJudgement } from './judge'
import type { NoteKind } from './report'
import { FROM, KIND, type Tape } from './tape/tape'
import { isReworked, shadowNodes } from './turn/moving-weights'
import type { NumberedTurn } from './turn/numbered-turn'

/** Whether a number was rounded, and perhaps scaled since. */
function isStep({ kind, a, b }: Tape, end: number): boolean {
  let node = end
  while (kind[node] !== KIND.step && (a[node] === 0) !== (b[node] === 0)) node = a[node]! || b[node]!
  return kind[node] === KIND.step
}

/** Whether a list has its new numbers in another one, which this turn has not read: two take turns. */
const isMovedOver = ({ state, weights }: TurnStudy, group: number): boolean =>
  weights.some(
    (other) =>
      other.group !== group &&
      other.leaves.every((leaf) => leaf === 0) &&
      Array.from(shadowNodes(state, other.group)).some((node) => {
        const from = node > 0 ? state.leaves.get(state.tape.spine[node]!) : undefined
        return from !== undefined && state.groupOf(from.list, from.index) === group
      }),
  )

/** Whether other weights of a list move in each turn, all of them truly, and neither image nor label chooses which. */
function takesTurns({ group, turns }: ListJudgement, studies: readonly TurnStudy[]): boolean {
  const written = studies.map(({ state }) => {
    const isWritten = (node: number) => node > 0 && state.tape.spine[node] !== node
    return Array.from(shadowNodes(state, group), isWritten)
  })
  const isChosen = studies.some(({ state }) => (state.askedToMove[group]! & (FROM.pixels | FROM.label)) !== 0)
  const areOthers = new Set(written.map((each) => each.join())).size > 1
  return (
    !isChosen &&
    areOthers &&
    turns.every(({ turn, truth, implied }) => {
      const slack = TOLERANCE * largest(truth)
      return truth.every((slope, i) => !written[turn]![i] || Math.abs(implied[i]! - slope) <= slack)
    })
  )
}

/** Null where nothing like that is to be seen. */
export function beyondDescent(
  turns: readonly NumberedTurn[],
  { studies, judgements, decision }: Judged,
): Extract<NoteKind, 'own-state' | 'own-rule' | 'only-sometimes'> | null {
  const wrong = judgements.filter(({ isRight }) => !isRight)
  const { state } = turns.at(-1)!.run
  const weights = judgements.map(({ group }) => group)
  const carried = runningSums(state, weights).filter((sum) =>
    wrong.some(({ group }) => movedBy(state, sum, group).some((part) => part !== 0)),
  )
  const isLeftOver = (sum: number) =>
    wrong.some(({ group, turns: telling }) =>
      telling.every(({ turn, truth }) => {
        const list = studies[turn]!.weights.find((each) => each.group === group)!
        const part = movedBy(studies[turn]!.state, sum, group)
        const moved = list.moved.map((by, i) => by - part[i]!)
        return follows(moved, truth, list.before, decision.rate.byTurn[turn]!, 0)
      }),
    )
  if (carried.length > 0 && !carried.some(isLeftOver)) return 'own-state'
  const isByChance = wrong.some(({ group }) =>
    Array.from(shadowNodes(state, group)).some(
      (node) => node > 0 && (state.tape.addedLow[node]! & FROM.chance) !== 0,
    ),
  )
  if (isByChance) return 'own-rule'
  if (wrong.some(({ group }) => studies.some((study) => isMovedOver(study, group)))) return 'own-rule'
  // A layer that is frozen for a while is true whenever it moves.
  const rests = (each: ListJudgement) =>
    each.turns.some(({ isTrue }) => isTrue) &&
    each.turns.every(({ isTrue, implied }) => isTrue || largest(implied) === 0)
  if (wrong.length > 0 && wrong.every(rests)) return 'only-sometimes'
  if (wrong.length > 0 && wrong.every((each) => takesTurns(each, studies))) return 'only-sometimes'
  // Scaled, rounded or shifted once it has moved.
  const isOfOwnRule = ({ group, turns: telling }: ListJudgement) => {
    const ends = Array.from(shadowNodes(state, group)).filter((node) => node > 0)
    const isRounded = ends.some((node) => isStep(state.tape, node))
    const isOfOthers = (node: number) => {
      const from = state.leaves.get(state.tape.spine[node]!)
      return from !== undefined && state.groupOf(from.list, from.index) !== group
    }
    const isMovedTwice =
      state.writes[group]! > ends.length && !ends.some(isOfOthers) && isReworked(state, group)
    return (isRounded || isMovedTwice) && commonFactor(telling) === null
  }
  if (wrong.some(isOfOwnRule)) return 'own-rule'
  const isShrinking = ({ group, turns: telling }: ListJudgement) =>
    telling.every(({ turn, truth }) => {
      const { moved, before } = studies[turn]!.weights.find((each) => each.group === group)!
      const rate = decision.rate.byTurn[turn]!
      const rest = moved.map((by, i) => (by + rate * truth[i]!) * Math.sign(before[i]!))
      const most = largest(rest)
      return (
        most > 0 &&
        rest.every(
          (by, i) => before[i] === 0 || Math.abs(by - rest.find((x) => x !== 0)!) <= 1e3 * TOLERANCE * most,
        )
      )
    })
  return wrong.every(
    (each) => each.turns[0] !== undefined && each.turns[0].truth.length > 1 && isShrinking(each),
  )
    ? 'own-rule'
    : null
}
