/** Finds where a program trains, and tapes some turns of it. Machines that are given here go on; whoever wants them back gives copies. */
// biome-ignore-all lint/style/noNonNullAssertion: there is an instruction left, where one was looked for
import type { Machine } from '../../run/machine/machine'
import type { Progress } from '../report'
import type { Places } from '../tape/places'
import { type Circumstances, copyMachine } from './copy-machine'
import type { NumberedTurn } from './numbered-turn'
import { loopBodies } from './training-loops'
import { loadingInstructions, type Turn, tapeTurn } from './turn'

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

export interface Training {
  readonly kind: 'training'
  /** The first in which weights move. */
  readonly turn: Turn
  /** Standing where that turn begins. */
  readonly begin: Machine
  /** The first image of that turn, from 1. */
  readonly image: number
  /** The instructions that load an image; without images, the one that each turn begins with. */
  readonly loading: readonly number[]
}

export type Found =
  | Training
  | { readonly kind: 'no-images' | 'no-learning' | 'too-long' }
  | { readonly kind: 'stops'; readonly machine: Machine }

export function* findTraining(
  machine: Machine,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Found> {
  const loading = loadingInstructions(machine.code, circumstances)
  const start = copyMachine(circumstances, machine)
  const withImages = loading.length > 0 ? yield* byImages(machine, circumstances, places, loading) : null
  // A turn that never comes again is the whole training, of images that were all loaded before.
  const isOneOfMany =
    withImages?.kind === 'training' ? withImages.turn.isWhole : withImages?.kind !== 'too-long'
  if (withImages && isOneOfMany) return withImages
  const withLoops = yield* byLoops(start, circumstances, places)
  return withLoops ?? withImages ?? { kind: 'no-images' }
}

function* byImages(
  machine: Machine,
  circumstances: Circumstances,
  places: Places,
  loading: readonly number[],
): Generator<Progress, Found> {
  const tried = new Set<number>()
  for (;;) {
    const left = loading.filter((instruction) => !tried.has(instruction))
    if (left.length === 0) return { kind: 'no-learning' }
    while (!machine.isOver && !left.includes(machine.next)) {
      if (machine.steps > MOST_INSTRUCTIONS * 2) return { kind: 'too-long' }
      machine.advanceTo(left, CHUNK)
      yield BEGINNING
    }
    if (machine.diagnostic) return { kind: 'stops', machine }
    if (machine.isOver) return { kind: 'no-learning' }
    const end = yield* slices(tapeTurn(machine, circumstances, places, loading, LARGEST_BATCH))
    if (end.kind === 'turn') {
      const begin = copyMachine(circumstances, machine)
      const found = { kind: 'training', turn: end.turn, begin, image: 1, loading } as const
      return (yield* afterImagesThatMoveNothing(found, circumstances, places)) ?? found
    }
    if (end.kind === 'stops') {
      while (!machine.isOver) {
        machine.advance(CHUNK)
        yield BEGINNING
      }
      return { kind: 'stops', machine }
    }
    tried.add(machine.next)
  }
}

/**
 * Several images to one move may be a batch, or some of them move nothing: then the next moves come after another
 * number of images. The turn is that of the one image that moved something. Null for a batch.
 */
function* afterImagesThatMoveNothing(
  { turn, begin, loading }: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Training | null> {
  const { loads } = turn
  if (loads === 1) return null
  const later = copyMachine(circumstances, begin)
  for (let time = 0; time < 2; time++) {
    if (!(yield* advanceLoads(later, loads))) return null
    const end = yield* slices(tapeTurn(later, circumstances, places, loading, LARGEST_BATCH))
    if (end.kind !== 'turn' || !end.turn.isWhole) return null
    if (end.turn.loads === loads) continue
    const moving = copyMachine(circumstances, begin)
    if (!(yield* advanceLoads(moving, loads - 1))) return null
    const own = yield* slices(tapeTurn(moving, circumstances, places, loading, 1))
    return own.kind === 'turn'
      ? { kind: 'training', turn: own.turn, begin: moving, image: loads, loading }
      : null
  }
  return null
}

function* byLoops(
  start: Machine,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Training | null> {
  for (const body of loopBodies(circumstances.lowered.program, start.code)) {
    const begin = copyMachine(circumstances, start)
    while (!begin.isOver && begin.next !== body && begin.steps < MOST_INSTRUCTIONS) {
      begin.advanceTo([body], CHUNK)
      yield BEGINNING
    }
    if (begin.next !== body) continue
    const end = yield* slices(tapeTurn(begin, circumstances, places, [body], 1))
    if (end.kind === 'turn') return { kind: 'training', turn: end.turn, begin, image: 1, loading: [body] }
    if (end.kind === 'too-long') return null
  }
  return null
}

const BEGINNING: Progress = { done: 0, of: 1 }

export function* slices<T>(work: Generator<void, T>, progress: Progress = BEGINNING): Generator<Progress, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield progress
  }
}

/** Goes on until the instruction at hand has come again so often. False where the run ends before. */
export function* advanceLoads(machine: Machine, count: number): Generator<Progress, boolean> {
  const begin = machine.next
  for (let load = 0; load < count; load++) {
    do {
      machine.advanceTo([begin], CHUNK)
      yield BEGINNING
    } while (!machine.isOver && machine.next !== begin)
    if (machine.isOver) return false
  }
  return true
}

export interface TapedTurns {
  readonly turns: readonly NumberedTurn[]
  /** Whole turns in which nothing moved. */
  readonly still: readonly NumberedTurn[]
  /** Standing where the first of the turns begins; null where there is none. */
  readonly begin: Machine | null
}

/** `wanted`: which images, from 1. `isInTheMiddle`: of a run, whose first turn may have begun before. */
export function* tapeTurns(
  { turn: first, begin, image, loading }: Training,
  circumstances: Circumstances,
  places: Places,
  images: readonly number[],
  isInTheMiddle: boolean,
): Generator<Progress, TapedTurns> {
  const machine = copyMachine(circumstances, begin)
  const { loads } = first
  if (isInTheMiddle) yield* advanceLoads(machine, loads)
  const wanted = new Set(images.map((each) => Math.ceil(each / loads)))
  for (let turn = 1; wanted.size < FEWEST_TURNS; turn++) wanted.add(turn)
  const turns: NumberedTurn[] = []
  const still: NumberedTurn[] = []
  const last = Math.max(...wanted)
  let nodes = 0
  let beginOfFirst: Machine | null = null
  for (let number = 1; number <= last + MOST_MORE_TURNS; number++) {
    const labels = new Set(turns.flatMap(({ run }) => run.state.images.map(({ label }) => label)))
    if (number > last && (labels.size > 1 || first.run.state.images.length === 0)) break
    if (number > 1 && !(yield* advanceLoads(machine, loads))) break
    if (machine.steps > MOST_INSTRUCTIONS && turns.length >= FEWEST_TURNS) break
    if (number <= last && !wanted.has(number)) continue
    const progress = { done: turns.length, of: wanted.size + 1 }
    const isFirst = number === 1 && !isInTheMiddle
    const end = isFirst
      ? ({ kind: 'turn', turn: first } as const)
      : yield* slices(tapeTurn(machine, circumstances, places, loading, loads), progress)
    const numbered = (turn: Turn) => ({ ...turn, image: image + (number - 1) * loads })
    if (end.kind === 'none' && end.turn) still.push(numbered(end.turn))
    // The last turn may be cut short.
    if (end.kind !== 'turn') continue
    if (turns.length === 0) beginOfFirst = copyMachine(circumstances, machine)
    turns.push(numbered(end.turn))
    nodes += end.turn.run.state.tape.length
    if (nodes > MOST_NODES && turns.length >= FEWEST_TURNS) break
    yield progress
  }
  return { turns, still, begin: beginOfFirst }
}
