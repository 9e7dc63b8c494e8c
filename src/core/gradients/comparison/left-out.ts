/**
 * Weights that are moved but left out of the answer: nothing is made with them, so only the way they move shows what they
 * are. What moves by just − rate × the slope of the loss by some sum is that sum's bias; what moves by that times
 * numbers that came with the image, its weights.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a study and a rate for each turn
import { slopes } from '../tape/backward'
import { FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { changedGroups, shadowNodes } from '../turn/moving-weights'
import type { Turn } from '../turn/turn'
import { weightsOfTurn } from '../turn/weights'
import { follows, isFlat, largest, TOLERANCE } from './compare'
import type { Decision, TurnStudy } from './decide'
import { seedsOf } from './true-gradient'

/** Steps of loops that add up: more than a network here has weights. */
const MOST_AT_ONE_PLACE = 100_000

/** How some numbers moved in a turn, and what they were before. */
interface Moves {
  readonly moved: Float64Array
  readonly before: Float64Array
}

/** Tells of numbers, turn by turn, whether they move as biases or weights of some sum do. */
function steppers(
  turns: readonly Turn[],
  studies: readonly TurnStudy[],
  { key, goal, rate }: Decision,
): (own: readonly Moves[]) => boolean {
  const byTurn = turns.map(({ run }, turn) => {
    const { tape, images, answers } = studies[turn]!
    return slopesByPlace(run.state, slopes(tape, seedsOf(tape, answers.get(key)!, images, goal) ?? []))
  })
  const inputs = turns.map(({ run }) => inputsOf(run.state))
  const areMovedFrom = (own: readonly Moves[], place: number): boolean => {
    let isSeen = false
    const isAlways = own.every(({ moved, before }, turn) => {
      const all = byTurn[turn]!.get(place)
      if (!all) return false
      const by = rate.byTurn[turn]!
      const steps = stepsLike(moved.length, all, inputs[turn]!)
      if (steps.some((gradient) => isFlat(moved, gradient, before, by, 0))) return true
      isSeen = true
      return steps.some((gradient) => follows(moved, gradient, before, by, 0))
    })
    return isAlways && isSeen
  }
  return (own) => own.length > 0 && [...byTurn[0]!.keys()].some((place) => areMovedFrom(own, place))
}

/** `weights` are known. */
export function leftOut(
  turns: readonly Turn[],
  studies: readonly TurnStudy[],
  decision: Decision,
  weights: readonly number[],
): readonly number[] {
  const { state } = turns[0]!.run
  const changed = changedGroups(state).filter((group) => !weights.includes(group) && isTaught(state, group))
  if (changed.length === 0) return []
  const areSteps = steppers(turns, studies, decision)
  /** A sum that is kept beside a list of weights, and moves as that one does. */
  const isBeside = (group: number) =>
    weights.some((other) => {
      const both = turns.map((each) => weightsOfTurn(each, [group, other]).map(({ moved }) => [...moved]))
      const [own, its] = [0, 1].map((which) => Float64Array.from(both.flatMap((each) => each[which]!)))
      return own!.length === its!.length && isAlike(own!, its!)
    })
  return changed.filter(
    (group) => !isBeside(group) && areSteps(turns.flatMap((turn) => weightsOfTurn(turn, [group]))),
  )
}

/**
 * Items of a list of weights that were set aside, as no answer is made with them (turn/beside-weights.ts), and that move as
 * weights do: these lists as they moved in truth.
 */
export function withItemsLeftOut(
  turns: readonly Turn[],
  studies: readonly TurnStudy[],
  decision: Decision,
): readonly TurnStudy[] {
  let areSteps: ReturnType<typeof steppers> | null = null
  const whole = studies[0]!.weights.map(({ group }, list) => {
    const all = turns.map((turn) => weightsOfTurn(turn, [group])[0]!)
    const aside = [...all[0]!.moved.keys()].filter((i) =>
      all.some(({ moved }, turn) => moved[i] !== studies[turn]!.weights[list]!.moved[i]),
    )
    if (aside.length === 0) return null
    areSteps ??= steppers(turns, studies, decision)
    const isAside = (_: number, i: number) => aside.includes(i)
    const own = all.map(({ moved, before }) => ({
      moved: moved.filter(isAside),
      before: before.filter(isAside),
    }))
    return areSteps(own) ? all : null
  })
  if (whole.every((each) => each === null)) return studies
  return studies.map((study, turn) => ({
    ...study,
    weights: study.weights.map((own, list) => whole[list]?.[turn] ?? own),
  }))
}

/** The same but for a factor. */
function isAlike(one: Float64Array, other: Float64Array): boolean {
  let dots = 0
  let squares = 0
  for (const [i, by] of other.entries()) {
    dots += by * one[i]!
    squares += by * by
  }
  const factor = squares > 0 ? dots / squares : 0
  return one.every((by, i) => Math.abs(by - factor * other[i]!) <= TOLERANCE * largest(one))
}

/** Gradients that so many weights may have, by the slopes at one place: as biases, or times inputs, row by row or column by column. */
function stepsLike(
  length: number,
  all: Float64Array,
  inputs: readonly Float64Array[],
): readonly Float64Array[] {
  const found: Float64Array[] = []
  const biases = wholeSums(all, length)
  if (biases) found.push(biases)
  for (const input of inputs) {
    const neurons = length / input.length
    const sums = Number.isInteger(neurons) ? wholeSums(all, neurons) : null
    if (!sums) continue
    found.push(
      Float64Array.from({ length }, (_, i) => sums[Math.floor(i / input.length)]! * input[i % input.length]!),
    )
    found.push(Float64Array.from({ length }, (_, i) => sums[i % neurons]! * input[Math.floor(i / neurons)]!))
  }
  return found
}

/** What loops have added up is whole in the end of each. */
function wholeSums(all: Float64Array, count: number): Float64Array | null {
  const each = all.length / count
  return Number.isInteger(each) && count > 0 ? all.filter((_, i) => (i + 1) % each === 0) : null
}

/** Lists that came about through the image: what weights may be multiplied by. With several images they are of the last alone. */
function inputsOf(state: TapedMemory): readonly Float64Array[] {
  const { tape, images, memory } = state
  if (images.length > 1) return []
  const lists = [...state.context.program.lists.keys()].filter((list) =>
    Array.from(shadowNodes(state, list)).some(
      (node) => node > 0 && (tape.low[node]! & (FROM.pixels | FROM.label)) === FROM.pixels,
    ),
  )
  return lists.map((list) => memory.items(list))
}

const isTaught = (state: TapedMemory, group: number) =>
  Array.from(shadowNodes(state, group)).some((node) => node > 0 && (state.tape.low[node]! & FROM.label) !== 0)

/** By place: the slopes by the numbers that were worked out there for an image, added up over the images of the turn. */
function slopesByPlace(
  { tape, images }: TapedMemory,
  slope: Float64Array,
): ReadonlyMap<number, Float64Array> {
  const places = new Map<number, number[][]>()
  for (let node = 1; node < slope.length; node++) {
    const image = tape.image[node]! - 1
    if (image < 0) continue
    const site = tape.site[node]!
    const own = places.get(site) ?? images.map(() => [])
    places.set(site, own)
    own[image]!.push(slope[node]!)
  }
  const sums = new Map<number, Float64Array>()
  for (const [site, own] of places) {
    const { length } = own[0]!
    if (length === 0 || length > MOST_AT_ONE_PLACE || own.some((each) => each.length !== length)) continue
    sums.set(
      site,
      Float64Array.from({ length }, (_, i) => own.reduce((sum, each) => sum + each[i]!, 0)),
    )
  }
  return sums
}
