/** Finds where a program trains, and tapes some turns of it. Machines that are given here go on; whoever wants them back gives copies. */
// biome-ignore-all lint/style/noNonNullAssertion: there is an instruction left, where one was looked for
import type { Machine } from '../../run/machine/machine'
import type { Progress } from '../report'
import type { Places } from '../tape/places'
import { type Circumstances, copyMachine } from './copy-machine'
import { addsUp, isOfSeveralImages } from './moving-weights'
import type { NumberedTurn } from './numbered-turn'
import { loopBodies } from './training-loops'
import { loadingInstructions, type Turn, type TurnEnd, tapeTurn } from './turn'

/** Images in one batch, at most. */
const LARGEST_BATCH = 300
/** Turns that are needed to tell a loss from another. */
const FEWEST_TURNS = 3
/** Turns more, at most, to see an image of another class. */
const MOST_MORE_TURNS = 20
/** Numbers on all tapes together. */
const MOST_NODES = 1_700_000
const MOST_INSTRUCTIONS = 40_000_000
/** Instructions before the training begins: there are runs that never come there. */
const MOST_BEFORE = 25_000_000
/** The same from where images move nothing to where others are loaded: a training that is tested first. */
const MOST_BETWEEN = 8_000_000
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

/** `isInTheMiddle`: of a run, where the turn at hand may have begun before. `fresh` gives a machine at the begin of one. */
export function* findTraining(
  machine: Machine,
  circumstances: Circumstances,
  places: Places,
  isInTheMiddle: boolean,
  fresh: () => Machine,
): Generator<Progress, Found> {
  const loading = loadingInstructions(machine.code, circumstances)
  const start = copyMachine(circumstances, machine)
  const first = loading.length > 0 ? yield* byImages(machine, circumstances, places, loading) : null
  const withImages =
    first?.kind === 'training' && isInTheMiddle ? yield* nextTurn(first, circumstances, places) : first
  // A turn that never comes again is the whole training, of images that were all loaded before.
  const isOneOfMany =
    withImages?.kind === 'training' ? withImages.turn.isWhole : withImages?.kind !== 'too-long'
  if (withImages && isOneOfMany) return withImages
  const withLoops = yield* byLoops(isInTheMiddle ? fresh() : start, circumstances, places)
  const found =
    withLoops && isInTheMiddle ? yield* soughtIn(start, withLoops, circumstances, places) : withLoops
  return found ?? withImages ?? { kind: 'no-images' }
}

function* byImages(
  machine: Machine,
  circumstances: Circumstances,
  places: Places,
  loading: readonly number[],
): Generator<Progress, Found> {
  const tried = new Set<number>()
  let isTooLong = false
  let most = machine.steps + MOST_BEFORE
  for (;;) {
    const left = loading.filter((instruction) => !tried.has(instruction))
    if (left.length === 0) return { kind: isTooLong ? 'too-long' : 'no-learning' }
    while (!machine.isOver && !left.includes(machine.next)) {
      if (machine.steps > most) return { kind: tried.size > 0 && !isTooLong ? 'no-learning' : 'too-long' }
      machine.advanceTo(left, CHUNK)
      yield BEGINNING
    }
    if (machine.diagnostic) return { kind: 'stops', machine }
    if (machine.isOver) return { kind: isTooLong ? 'too-long' : 'no-learning' }
    const end = yield* slices(tapeTurn(machine, circumstances, places, loading, LARGEST_BATCH))
    if (end.kind === 'turn') {
      const begin = copyMachine(circumstances, machine)
      return yield* withoutIdleImages(
        { kind: 'training', turn: end.turn, begin, image: 1, loading },
        circumstances,
        places,
      )
    }
    if (end.kind === 'stops') {
      while (!machine.isOver) {
        machine.advance(CHUNK)
        yield BEGINNING
      }
      return { kind: 'stops', machine }
    }
    // A batch that is larger still leaves sums behind.
    const state = end.kind === 'too-long' ? end.state : end.turn?.run.state
    isTooLong ||= state !== undefined && addsUp(state)
    tried.add(machine.next)
    most = Math.min(most, machine.steps + MOST_BETWEEN)
  }
}

/** Of several images to one move, those before the last may have moved nothing at all: then the turn is that of the last. */
function* withoutIdleImages(
  found: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Training> {
  const { turn, begin, loading } = found
  if (turn.loads === 1 || isOfSeveralImages(turn.run.state, turn.moving)) return found
  const moving = copyMachine(circumstances, begin)
  if (!(yield* advanceLoads(moving, turn.loads - 1))) return found
  const own = yield* slices(tapeTurn(moving, circumstances, places, loading, 1))
  return own.kind === 'turn' ? { ...found, turn: own.turn, begin: moving, image: turn.loads } : found
}

/** The turn after this one, which may have begun before. */
function* nextTurn(
  found: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Found> {
  const begin = copyMachine(circumstances, found.begin)
  if (!(yield* advanceLoads(begin, found.turn.loads))) return { kind: 'no-learning' }
  const end = yield* slices(tapeTurn(begin, circumstances, places, found.loading, LARGEST_BATCH))
  if (end.kind !== 'turn') return found.turn.loads === 1 ? found : { kind: 'no-learning' }
  return yield* withoutIdleImages({ ...found, turn: end.turn, begin }, circumstances, places)
}

function* byLoops(
  start: Machine,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Training | null> {
  for (const body of loopBodies(circumstances.lowered.program, start.code)) {
    const begin = copyMachine(circumstances, start)
    if (!(yield* advanceToBody(begin, body))) continue
    const end = yield* slices(tapeTurn(begin, circumstances, places, [body], 1))
    if (end.kind === 'turn') return { kind: 'training', turn: end.turn, begin, image: 1, loading: [body] }
    if (end.kind === 'too-long') return null
  }
  return null
}

/** The same turn in a run that is under way; null where it does not come again. */
function* soughtIn(
  machine: Machine,
  { loading: [body] }: Training,
  circumstances: Circumstances,
  places: Places,
): Generator<Progress, Training | null> {
  if (!(yield* advanceToBody(machine, body!))) return null
  const end = yield* slices(tapeTurn(machine, circumstances, places, [body!], 1))
  return end.kind === 'turn'
    ? { kind: 'training', turn: end.turn, begin: machine, image: 1, loading: [body!] }
    : null
}

function* advanceToBody(machine: Machine, body: number): Generator<Progress, boolean> {
  const most = machine.steps + MOST_BEFORE
  while (!machine.isOver && machine.next !== body && machine.steps < most) {
    machine.advanceTo([body], CHUNK)
    yield BEGINNING
  }
  return machine.next === body
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

/** `images`: which ones are wanted, from 1; those of a batch come together. */
export function* tapeTurns(
  training: Training,
  circumstances: Circumstances,
  places: Places,
  images: readonly number[],
): Generator<Progress, TapedTurns> {
  const machine = copyMachine(circumstances, training.begin)
  const { turn: first, loading } = training
  const isBatch = first.loads > 1
  const wanted = new Set(images)
  const fewest = isBatch ? FEWEST_TURNS * first.loads : 0
  for (let image = 1; wanted.size < FEWEST_TURNS || image <= fewest; image++) wanted.add(image)
  const last = Math.max(...wanted)
  const of = Math.ceil(wanted.size / first.loads) + 1
  const turns: NumberedTurn[] = []
  const still: NumberedTurn[] = []
  let begin: Machine | null = null
  let nodes = 0
  for (let image = 1, more = 0; more <= MOST_MORE_TURNS; more += Number(image > last)) {
    const labels = new Set(turns.flatMap(({ run }) => run.state.images.map(({ label }) => label)))
    if (image > last && (labels.size > 1 || first.run.state.images.length === 0)) break
    if (machine.steps > training.begin.steps + MOST_INSTRUCTIONS && turns.length >= FEWEST_TURNS) break
    let loads = 1
    // Batches may differ in size, so that each has to be looked at to find the next one.
    if (isBatch || image > last || wanted.has(image)) {
      const end: TurnEnd =
        image === 1
          ? { kind: 'turn', turn: first }
          : yield* slices(tapeTurn(machine, circumstances, places, loading, isBatch ? LARGEST_BATCH : 1), {
              done: turns.length,
              of: Math.max(of, turns.length + 1),
            })
      const turn = end.kind === 'turn' || end.kind === 'none' ? end.turn : null
      const numbered = turn && { ...turn, image: training.image + image - 1 }
      if (end.kind === 'none' && numbered) still.push(numbered)
      loads = turn?.loads ?? 1
      // The last turn may be cut short.
      if (end.kind === 'turn' && numbered && (turn?.isWhole || turns.length === 0)) {
        const isWanted = !isBatch || image > last || covers(wanted, image, loads)
        if (isWanted) {
          begin ??= copyMachine(circumstances, machine)
          turns.push(numbered)
          nodes += numbered.run.state.tape.length
          if (nodes > MOST_NODES && turns.length >= FEWEST_TURNS) break
          yield { done: turns.length, of: Math.max(of, turns.length + 1) }
        }
      }
    }
    if (!(yield* advanceLoads(machine, loads))) break
    image += loads
  }
  return { turns, still, begin }
}

/** Whether one of so many images from this one on is wanted. */
const covers = (wanted: ReadonlySet<number>, image: number, loads: number): boolean =>
  Array.from({ length: loads }, (_, i) => image + i).some((each) => wanted.has(each))
