/** What the turns of a training say together. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a turn at least, and an answer where one was decided on
import { beyondDescent } from './beyond-descent'
import { answersOf } from './comparison/answers'
import { decide, guess, mayBeFlat } from './comparison/decide'
import { moreTerms } from './comparison/more-terms'
import { decideByItems, decideBySharedError } from './comparison/partly'
import { typedNumbers } from './comparison/rates'
import { isRunningMean, isStale } from './comparison/terms'
import { followsSomeSlope, mayFollowUnknownLoss } from './comparison/unknown-loss'
import { notesOn, restingIn, unsureIn } from './explain/resting'
import { isAllTrue, type Judged, judgedBy } from './judge'
import { note } from './notes'
import { otherRule } from './other-rule'
import {
  blocksThatAsk,
  blocksWithLabel,
  differs,
  errorsThatPeek,
  goesByLabel,
  MOST_BLOCKS,
  withOtherLabels,
} from './peeking'
import { heldTo, plainly } from './plain-descent'
import type { GradientReport, Note, Progress } from './report'
import { blocksAt } from './slice'
import { stillness } from './still'
import { withStories } from './story'
import { answersAt, study } from './study'
import type { Places } from './tape/places'
import type { Circumstances } from './turn/copy-machine'
import { feeds, movesTwice } from './turn/moving-weights'
import type { NumberedTurn } from './turn/numbered-turn'
import { slices, type TapedTurns, type Training } from './turn/training'
import { tapeTurn } from './turn/turn'
import { weightsOfTurn } from './turn/weights'
import { emptyReport, reportOf, withoutLoss } from './write-report'

export interface Conclusion {
  readonly report: GradientReport
  /** How it was judged, where it was by plain gradient descent: other turns can be held to the same. */
  readonly judged: Judged | null
}

const alone = (report: GradientReport): Conclusion => ({ report, judged: null })

export function* conclude(
  taped: TapedTurns,
  training: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Conclusion> {
  const { program } = circumstances.lowered
  const typed = typedNumbers(program)
  const moving = weightsAmong(taped.turns)
  // Only means of images: something is learnt, but by no loss.
  if (moving.length === 0) return alone(emptyReport('cannot-judge', [note('own-rule')]))
  const progress = { done: taped.turns.length, of: taped.turns.length + 1 }
  yield progress
  const moves = taped.turns.map((turn) => weightsOfTurn(turn, moving).some(({ isMoved }) => isMoved))
  // Where no pixel counts, as in an image that is white, nothing is an answer.
  const isTelling = ({ run }: NumberedTurn, i: number) => moves[i]! && answersAt(run.state, moving).size > 0
  const turns = taped.turns.filter(isTelling)
  const idle = [...taped.still, ...taped.turns.filter((_, i) => !moves[i])]
  if (idle.length > 0 && !moves.includes(true)) return alone(ofIdleTurns(idle, moving))
  const facts = { places, program, code: training.begin.code }
  /** With answers that the label is in, where all is true but for that. */
  function* peeked(some: readonly NumberedTurn[]): Generator<Progress, Conclusion | null> {
    const judged = yield* slices(peekedAnswers(some, typed, moving), progress)
    if (!judged) return null
    const nodes = judged.studies[0]!.answers.get(judged.decision.key)!.nodes.flat()
    const notes = [note('peeks-label', {}, blocksWithLabel(some[0]!.run.state, facts.code, nodes))]
    return alone(yield* slices(reportOf({ ...facts, turns: some }, judged, 'peeks', notes), progress))
  }
  if (turns.length === 0) {
    return (yield* peeked(taped.turns)) ?? alone(emptyReport('cannot-judge', [note('no-answer')]))
  }
  const report = (judged: Judged, verdict: GradientReport['verdict'], notes: readonly Note[]) =>
    slices(reportOf({ ...facts, turns }, judged, verdict, notes), progress)
  function* told(judged: Judged, verdict: GradientReport['verdict']): Generator<Progress, Conclusion> {
    const plain = yield* report(judged, verdict, notesOf(judged))
    return { report: yield* withStories(plain, judged, turns, training, circumstances, places), judged }
  }
  const studies = turns.map((turn) => study(turn, moving))
  const whole = yield* slices(plainly(turns, studies, typed, moving), progress)
  const peeking = errorsThatPeek(turns[0]!.run.state, moving)
  if (!whole && peeking.length > 0) {
    const conclusion = yield* peeked(turns)
    if (conclusion) return conclusion
  }
  if (whole) {
    const { key } = whole.decision
    if (peeking.length > 0) {
      const blocks = blocksWithLabel(turns[0]!.run.state, facts.code, peeking)
      return alone(yield* report(whole, 'peeks', [note('peeks-label', {}, blocks)]))
    }
    if (turns[0] === taped.turns[0] && (yield* peeks(taped, circumstances, places, training, key, moving))) {
      const { state } = turns[0]!.run
      const nodes = whole.studies[0]!.answers.get(key)!.nodes.flat()
      const blocks = [
        ...blocksWithLabel(state, facts.code, nodes),
        ...blocksThatAsk(state, facts.code, nodes),
      ]
      return alone(yield* report(whole, 'peeks', [note('peeks-label', {}, blocks.slice(0, MOST_BLOCKS))]))
    }
    if (isAllTrue(whole)) {
      const groups = whole.studies[0]!.weights.map(({ group }) => group)
      const still = idle.map((turn) => study(turn, groups))
      const kind = stillness(still, whole.studies, whole.decision)
      if (kind) return alone(yield* report(whole, 'other-rule', [note(kind)]))
      const unsure = notesOn(unsureIn(turns, whole), turns, facts)
      if (unsure.length > 0) return alone(yield* report(whole, 'cannot-judge', unsure))
      const isJudged = whole.judgements.every((each) => each.isJudged)
      return yield* told(whole, isJudged ? 'right' : 'cannot-judge')
    }
  }
  const rightOnes = whole ? whole.judgements.filter(({ isRight }) => isRight).length : 0
  // Where all that moves is true, and something rests, no other rule is needed to explain a step.
  const isPlain = whole?.judgements.every(({ group, isRight }) => isRight || !moving.includes(group)) === true
  const other = isPlain ? null : yield* slices(otherRule(turns, studies, typed, moving, rightOnes), progress)
  if (other === 'unknown') return alone(emptyReport('cannot-judge', [note('own-state')]))
  if (other) {
    const isTrue = isAllTrue(other.judged)
    const unsure = isTrue ? notesOn(restingIn(turns, other.judged, moving), turns, facts) : []
    const verdict = unsure.length > 0 ? 'cannot-judge' : isTrue ? 'other-rule' : 'wrong'
    return alone(yield* report(other.judged, verdict, [...other.notes, ...unsure]))
  }
  const added = yield* slices(moreTerms(whole?.studies ?? studies, typed, whole), progress)
  if (added) {
    const blocks = blocksAt(turns[0]!.run.state, facts.code, added)
    return alone(emptyReport('cannot-judge', [note('more-terms', {}, blocks)]))
  }
  if (mayFollowUnknownLoss(whole?.studies ?? studies, whole?.decision.key ?? null))
    return alone(emptyReport('cannot-judge', [note('unknown-loss')]))
  const beyond = whole && beyondDescent(turns, whole)
  if (beyond) return alone(emptyReport('cannot-judge', [note(beyond)]))
  const isOnce = taped.turns.length > 1 || taped.turns[0]!.isWhole
  const { loads } = turns.at(-1)!
  const isRepeated = turns.some(
    (turn) => turn.isByAnswer && turn.loads === loads && movesTwice(turn.run.state, moving),
  )
  if (isRepeated && !(isOnce && whole && isMostlyTrue(whole)))
    return alone(emptyReport('cannot-judge', [note('several-steps')]))
  if (whole) return yield* told(whole, 'wrong')
  const byItems = yield* slices(decideByItems(studies, typed), progress)
  if (byItems) {
    const judged = heldTo(turns, studies, byItems, moving)
    const rule = beyondDescent(turns, judged)
    return rule ? alone(emptyReport('cannot-judge', [note(rule)])) : yield* told(judged, 'wrong')
  }
  // Moved by numbers of this image, but by no answer of it: nothing says that this is no rule of its own.
  const stirred = turns.filter(({ isByAnswer }) => !isByAnswer)
  const isOwn = turns[0]!.run.state.images.length === 0
  if (isOwn || !stirred.every(({ run }) => isStale(run.state, moving)))
    return alone(emptyReport('cannot-judge', [note('unknown-loss')]))
  // Neither label nor slope: no error at all.
  if (turns.every(({ run }) => !goesByLabel(run.state, moving)) && !followsSomeSlope(studies))
    return alone(emptyReport('cannot-judge', [note('unknown-loss')]))
  const shared = decideBySharedError(studies)
  const guessed = shared ?? guess(studies)
  if (!guessed) return alone(emptyReport('cannot-judge', [note('no-answer')]))
  const anyhow = shared ? heldTo(turns, studies, shared, moving) : judgedBy(studies, guessed)
  const rule = beyondDescent(turns, anyhow)
  if (rule) return alone(emptyReport('cannot-judge', [note(rule)]))
  const wrong = shared ? anyhow : allWrong(anyhow)
  return alone(withoutLoss(yield* report(wrong, 'wrong', [note('unknown-loss')])))
}

/** Whether half of the lists are true at least: then the others are wrong, however often they move. */
const isMostlyTrue = ({ judgements }: Judged) =>
  2 * judgements.filter(({ isRight }) => isRight).length >= judgements.length

/** What moved, but for running means, and for averages of a loss that nothing else is made with. */
function weightsAmong(turns: readonly NumberedTurn[]): readonly number[] {
  const moving = [...new Set(turns.flatMap((turn) => turn.moving))].sort((a, b) => a - b)
  const { state } = turns[0]!.run
  const isMean = (group: number) =>
    state.images.length > 0 &&
    turns.every((turn) => !turn.moving.includes(group) || isRunningMean(turn.run.state, group))
  const learnt = moving.filter((group) => !isMean(group))
  if (turns.some(({ run }) => answersAt(run.state, learnt).size > 0)) return learnt
  const needed = learnt.filter((group) =>
    learnt.some((other) => other !== group && feeds(state, group, other)),
  )
  return needed.length > 0 ? needed : learnt
}

const allWrong = (judged: Judged): Judged => ({
  ...judged,
  judgements: judged.judgements.map((each) => ({ ...each, isRight: false })),
})

/** Weights that are worked out and never change: by steps of 0, or because there is nothing to learn. */
function ofIdleTurns(idle: readonly NumberedTurn[], moving: readonly number[]): GradientReport {
  const studies = idle.map((turn) => study(turn, moving))
  return mayBeFlat(studies)
    ? emptyReport('cannot-judge', [note('flat')])
    : emptyReport('no-learning', [note('never-moves')])
}

function* peeks(
  { turns: [turn], begin }: TapedTurns,
  circumstances: Circumstances,
  places: Places,
  { loading }: Training,
  key: string,
  moving: readonly number[],
): Generator<Progress, boolean> {
  if (!turn || !begin || turn.run.state.images.length === 0) return false
  const others = { ...circumstances, images: withOtherLabels(circumstances.images) }
  const end = yield* slices(tapeTurn(begin, others, places, loading, turn.loads))
  return end.kind === 'turn' && differs(turn.run.state, end.turn.run.state, key, moving)
}

/** True gradients of an answer that the label is in: all is right but that. */
function* peekedAnswers(
  turns: readonly NumberedTurn[],
  typed: readonly number[],
  moving: readonly number[],
): Generator<void, Judged | null> {
  const studies = turns.map((turn) => ({
    ...study(turn, moving),
    answers: answersOf(turn.run.state, moving, true),
  }))
  const decision = yield* decide(studies, typed)
  if (!decision) return null
  const judged = judgedBy(studies, decision)
  return isAllTrue(judged) ? judged : null
}

function notesOf({ decision: { rate }, judgements }: Judged): readonly Note[] {
  return [
    ...(rate.falls ? [note('falling-rate', { first: rate.byTurn[0]!, last: rate.byTurn.at(-1)! })] : []),
    ...(judgements.some(({ hasKinks }) => hasKinks) ? [note('kink')] : []),
    ...(judgements.some(({ isFlat }) => isFlat) ? [note('flat')] : []),
  ]
}
