/**
 * The gradient check as a whole, in slices: whoever calls it goes on when there is time, shows how far it is, and may
 * stop at any moment. It works on copies; a seed gives the same report every time.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a turn at least, where one was found
import type { Diagnostic } from '../diagnostic'
import type { Machine } from '../run/machine/machine'
import type { StartingValues } from '../run/machine/values'
import { type Decision, decide, guess, mayFollowUnknownLoss, type TurnStudy } from './comparison/decide'
import { type Adjusted, adjusted } from './comparison/other-rules'
import { typedNumbers } from './comparison/rates'
import { gradientsOf, judge, type ListJudgement } from './judge'
import { note } from './notes'
import { differs, withOtherLabels } from './peeking'
import type { GradientReport, Note, Progress } from './report'
import { study } from './study'
import { Places } from './tape/places'
import { type Circumstances, copyMachine, freshMachine } from './turn/copy-machine'
import { fedGroups } from './turn/fed-groups'
import type { NumberedTurn } from './turn/numbered-turn'
import { loadingInstructions, type Turn, tapeTurn } from './turn/turn'
import { emptyReport, reportOf } from './write-report'

export interface GradientCheck extends Circumstances {
  /** What the flag sets everything to. */
  readonly starting: StartingValues
  /** A machine that has begun to run this program: it is copied, and the check begins where it stands. */
  readonly from?: Machine | null
  /** Which images of training, from 1, counted from where the check begins. */
  readonly moments?: readonly number[]
}

export const USUAL_IMAGES: readonly number[] = [1, 2, 3, 10, 50]

/** Images in one batch, at most. */
const LARGEST_BATCH = 300
/** Turns that are needed to tell a loss from another. */
const FEWEST_TURNS = 3
/** Turns more, at most, to see an image of another class. */
const MOST_MORE_TURNS = 20
/** Numbers on all tapes together. */
const MOST_NODES = 1_700_000
const MOST_INSTRUCTIONS = 40_000_000
const CHUNK = 100_000

export function* checkGradients(check: GradientCheck): Generator<Progress, GradientReport> {
  const places = new Places(check.language)
  const machine =
    check.from && !check.from.isOver ? copyMachine(check, check.from) : freshMachine(check, check.starting)
  const isInTheMiddle = check.from != null && !check.from.isOver
  const found = yield* firstTurn(machine, check, places)
  if (found.kind !== 'turn') return withoutTurn(found, machine)
  if (isInTheMiddle) yield* advanceTurns(machine, found.turn, 1)
  const turns = yield* tapeTurns(machine, check, places, found.turn, isInTheMiddle)
  if (turns.length === 0) return emptyReport('cannot-judge', [note('too-long')])
  const of = turns.length + 1
  yield { done: turns.length, of }
  return yield* conclude(turns, check, places, found.begin)
}

type Found =
  | { readonly kind: 'turn'; readonly turn: Turn; readonly begin: Machine }
  | { readonly kind: 'no-images' | 'no-learning' | 'stops' | 'too-long' }

/** The first turn in which weights move. The machine stands where it begins. */
function* firstTurn(machine: Machine, check: GradientCheck, places: Places): Generator<Progress, Found> {
  const loading = loadingInstructions(machine.code, check)
  if (loading.length === 0) return { kind: 'no-images' }
  const tried = new Set<number>()
  for (;;) {
    const left = loading.filter((instruction) => !tried.has(instruction))
    if (left.length === 0) return { kind: 'no-learning' }
    while (!machine.isOver && !left.includes(machine.next)) {
      if (machine.steps > MOST_INSTRUCTIONS * 2) return { kind: 'too-long' }
      machine.advanceTo(left, CHUNK)
      yield BEGINNING
    }
    if (machine.diagnostic) return { kind: 'stops' }
    if (machine.isOver) return { kind: 'no-learning' }
    const end = yield* slices(tapeTurn(machine, check, places, loading, LARGEST_BATCH))
    if (end.kind === 'turn') return { ...end, begin: copyMachine(check, machine) }
    if (end.kind === 'stops') {
      while (!machine.isOver) {
        machine.advance(CHUNK)
        yield BEGINNING
      }
      return { kind: 'stops' }
    }
    tried.add(machine.next)
  }
}

const BEGINNING: Progress = { done: 0, of: 1 }

function* slices<T>(work: Generator<void, T>, progress: Progress = BEGINNING): Generator<Progress, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield progress
  }
}

/** Goes on by so many turns. False where the run ends before. */
function* advanceTurns(machine: Machine, { loads }: Turn, count: number): Generator<Progress, boolean> {
  const begin = machine.next
  for (let load = 0; load < loads * count; load++) {
    do {
      machine.advanceTo([begin], CHUNK)
      yield BEGINNING
    } while (!machine.isOver && machine.next !== begin)
    if (machine.isOver) return false
  }
  return true
}

function* tapeTurns(
  machine: Machine,
  check: GradientCheck,
  places: Places,
  first: Turn,
  isInTheMiddle: boolean,
): Generator<Progress, readonly NumberedTurn[]> {
  const loading = loadingInstructions(machine.code, check)
  const { loads } = first
  const wanted = new Set((check.moments ?? USUAL_IMAGES).map((image) => Math.ceil(image / loads)))
  for (let turn = 1; wanted.size < FEWEST_TURNS; turn++) wanted.add(turn)
  const turns: NumberedTurn[] = []
  const last = Math.max(...wanted)
  let nodes = 0
  for (let number = 1; number <= last + MOST_MORE_TURNS; number++) {
    const hasTwoClasses =
      new Set(turns.flatMap((each) => each.run.state.images.map(({ label }) => label))).size > 1
    if (number > last && hasTwoClasses) break
    if (number > 1 && !(yield* advanceTurns(machine, first, 1))) break
    if (machine.steps > MOST_INSTRUCTIONS && turns.length >= FEWEST_TURNS) break
    if (number <= last && !wanted.has(number)) continue
    const isFirst = number === 1 && !isInTheMiddle
    const progress = { done: turns.length, of: wanted.size + 1 }
    const end = isFirst
      ? ({ kind: 'turn', turn: first } as const)
      : yield* slices(tapeTurn(machine, check, places, loading, loads), progress)
    // Such a turn moves nothing, or it is the last and is cut short.
    if (end.kind !== 'turn') continue
    turns.push({ ...end.turn, image: (number - 1) * loads + 1 })
    nodes += end.turn.run.state.tape.length
    if (nodes > MOST_NODES && turns.length >= FEWEST_TURNS) break
    yield progress
  }
  return turns
}

function withoutTurn(found: Exclude<Found, { kind: 'turn' }>, machine: Machine): GradientReport {
  switch (found.kind) {
    case 'no-images':
      return emptyReport('cannot-judge', [note('no-image-blocks')])
    case 'too-long':
      return emptyReport('cannot-judge', [note('too-long')])
    case 'stops': {
      const stop = machine.diagnostic as Diagnostic
      return emptyReport('cannot-judge', [note('program-stops', {}, [stop.blockId])], [stop])
    }
    case 'no-learning':
      return emptyReport('no-learning', [note('nothing-trains')])
  }
}

/** What the turns say. */
function* conclude(
  turns: readonly NumberedTurn[],
  check: GradientCheck,
  places: Places,
  begin: Machine,
): Generator<Progress, GradientReport> {
  const { program } = check.lowered
  const typed = typedNumbers(program)
  const moving = [...new Set(turns.flatMap((turn) => turn.moving))].sort((a, b) => a - b)
  const studies = turns.map((turn) => study(turn, moving))
  const plain = decide(studies, typed)
  yield { done: turns.length, of: turns.length + 1 }
  const facts = { turns, places, program, code: begin.code }
  if (studies[0]!.answers.size === 0) return emptyReport('cannot-judge', [note('no-answer')])
  const whole = plain && withAllWeights(turns, studies, plain, moving)
  if (whole && plain) {
    const peeks = yield* peeking(turns[0]!, check, places, begin, plain.key, moving)
    const judgements = judge(whole, plain, gradientsOf(whole, plain))
    if (peeks) return reportOf(facts, whole, plain, judgements, 'peeks', [note('peeks-label')])
    if (judgements.every(({ isRight }) => isRight))
      return reportOf(facts, whole, plain, judgements, 'right', notesOf(plain, judgements))
  }
  const other = otherRule(turns, studies, typed, moving)
  if (other === 'unknown') return emptyReport('cannot-judge', [note('own-state')])
  if (other)
    return reportOf(facts, other.studies, other.decision, other.judgements, 'other-rule', other.notes)
  if (whole && plain) {
    const judgements = judge(whole, plain, gradientsOf(whole, plain))
    return reportOf(facts, whole, plain, judgements, 'wrong', notesOf(plain, judgements))
  }
  if (mayFollowUnknownLoss(studies)) return emptyReport('cannot-judge', [note('unknown-loss')])
  const guessed = guess(studies)
  if (!guessed) return emptyReport('cannot-judge', [note('no-answer')])
  const judgements = judge(studies, guessed, gradientsOf(studies, guessed)).map((each) => ({
    ...each,
    isRight: false,
  }))
  const report = reportOf(facts, studies, guessed, judgements, 'wrong', [note('unknown-loss')])
  return { ...report, rate: null, loss: null }
}

/** With the weights that never move, too. */
function withAllWeights(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  { key }: Decision,
  moving: readonly number[],
): readonly TurnStudy[] {
  const groups = new Set(moving)
  for (const [i, { run }] of turns.entries()) {
    const nodes = studies[i]!.answers.get(key)!.nodes.flat()
    for (const group of fedGroups(run.state, nodes, moving)) groups.add(group)
  }
  if (groups.size === moving.length) return studies
  const all = [...groups].sort((a, b) => a - b)
  return turns.map((turn, i) => ({ ...study(turn, all), answers: studies[i]!.answers }))
}

function* peeking(
  turn: NumberedTurn,
  check: GradientCheck,
  places: Places,
  begin: Machine,
  key: string,
  moving: readonly number[],
): Generator<Progress, boolean> {
  if (turn.image !== 1 || (check.from != null && !check.from.isOver)) return false
  const others = { ...check, images: withOtherLabels(check.images) }
  const loading = loadingInstructions(begin.code, check)
  const end = yield* slices(tapeTurn(begin, others, places, loading, turn.loads))
  return end.kind === 'turn' && differs(turn.run.state, end.turn.run.state, key, moving)
}

function notesOf({ rate }: Decision, judgements: readonly ListJudgement[]): readonly Note[] {
  return [
    ...(rate.falls ? [note('falling-rate', { first: rate.byTurn[0]!, last: rate.byTurn.at(-1)! })] : []),
    ...(judgements.some(({ hasKinks }) => hasKinks) ? [note('kink')] : []),
    ...(judgements.some(({ isFlat }) => isFlat) ? [note('flat')] : []),
  ]
}

/** Whether all is true once what momentum and decay add is taken out. */
function otherRule(
  turns: readonly NumberedTurn[],
  studies: readonly TurnStudy[],
  typed: readonly number[],
  moving: readonly number[],
) {
  const all: Adjusted[] = []
  const without = studies.map((each, i) => ({
    ...each,
    weights: each.weights.map((weights) => {
      const found = adjusted(turns[i]!.run.state, weights, moving)
      all.push(found)
      return found.weights
    }),
  }))
  const speeds = all.flatMap(({ state }) => state ?? [])
  const faded = all.find(({ keeps }) => keeps !== 1)
  if ((speeds.length === 0 && !faded) || speeds.some(({ keeps }) => keeps === 1)) return null
  // Numbers that go on from turn to turn: a rule of which nobody here can say whether it is followed.
  const otherwise = speeds.length > 0 ? 'unknown' : null
  const decision = decide(without, typed)
  if (!decision) return otherwise
  const judgements = judge(without, decision, gradientsOf(without, decision))
  if (!judgements.every(({ isRight }) => isRight)) return otherwise
  const notes = [
    ...(speeds[0] ? [note('momentum', { keeps: speeds[0].keeps })] : []),
    ...(faded ? [note('decay', { keeps: faded.keeps })] : []),
  ]
  return { studies: without, decision, judgements, notes }
}
