/**
 * Which place gives the answer, which loss the error is the slope of, and at which rate the weights move: those with
 * which most lists agree, in every turn.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a fit for each turn and list

import type { Seed } from '../tape/backward'
import type { Tape } from '../tape/tape'
import type { LoadedImage, TapedMemory } from '../tape/taped-memory'
import type { WeightsOfTurn } from '../turn/weights'
import type { Answers } from './answers'
import { type Fit, fitOf, isFlat, steepestOf } from './compare'
import { LOSSES } from './losses'
import { isAlmost, type RateValues, type SteadyRate, steadyRate } from './rates'
import { type Goal, type Gradient, goalsFor, gradientBy, seedsOf, targetsOf } from './true-gradient'

/** All that is known of a turn. */
export interface TurnStudy {
  readonly state: TapedMemory
  readonly tape: Tape
  readonly images: readonly LoadedImage[]
  readonly answers: Answers
  /** Those that move, in the same order in every turn. */
  readonly weights: readonly WeightsOfTurn[]
  readonly rates: RateValues
}

export interface Decision {
  /** Its name among the answers of every turn. */
  readonly key: string
  readonly goal: Goal
  readonly rate: SteadyRate
  /** Of how many lists it makes sense. */
  readonly agreeing: number
}

/** By turn, by list. */
type Fits = readonly (readonly Fit[])[]

/**
 * In slices. Null where no loss and rate explain even one list. `restingAt` counts, for a place, the weights that feed it
 * and that no block ever moves.
 */
export function* decide(
  turns: readonly TurnStudy[],
  typed: readonly number[],
  restingAt: (key: string) => number = () => 0,
): Generator<void, Decision | null> {
  const [first] = turns
  if (!first) return null
  let best: Decision | null = null
  for (const [key, answer] of first.answers) {
    if (!turns.every(({ answers }) => answers.has(key))) continue
    yield
    const fitters = turns.map((turn) => fitter(turn, key))
    for (const goal of goalsFor(answer, LOSSES)) {
      if (!dependsOnLabel(turns, key, goal)) continue
      const fits = fitsOf(fitters, goal)
      if (!fits) continue
      for (const rate of ratesOf(fits, turns, typed)) {
        const agreeing = first.weights.filter((_, list) => agrees(fits, list, rate)).length
        const decision: Decision = { key, goal, rate, agreeing }
        if (agreeing > 0 && (!best || isBetter(decision, best, restingAt))) best = decision
      }
    }
  }
  return best && downhill(best)
}

/**
 * A slope that is the same for all labels is that of no error: of a loss that was taken for an answer, say. Nor is a target
 * one that is the same for all images.
 */
export function dependsOnLabel(turns: readonly TurnStudy[], key: string, goal: Goal): boolean {
  const seen = turns.flatMap(({ tape, images, answers }) => {
    const answer = answers.get(key)!
    return answer.nodes.map((nodes, image) => {
      const label = images[image]?.label ?? 0
      const outputs = nodes.map((node) => tape.value[node]!)
      const targets = targetsOf(answer, images, goal, image)
      const slopes = answer.targets ? targets : (goal.loss.slopes(outputs, targets) ?? [])
      return { label, slopes: slopes.join() }
    })
  })
  const labels = new Set(seen.map(({ label }) => label))
  return labels.size < 2 || new Set(seen.map(({ slopes }) => slopes)).size > 1
}

/** Lists that all move uphill are all wrong: the rate of a true step is above 0. */
const downhill = (decision: Decision): Decision => ({
  ...decision,
  rate: { ...decision.rate, byTurn: decision.rate.byTurn.map(Math.abs) },
})

/** Where nothing explains a list: something to hold them all against, so that it shows how far off they are. */
export function guess(studies: readonly TurnStudy[]): Decision | null {
  const [first] = studies
  // In a turn in which no pixel counts, fewer numbers can be the answer.
  const key =
    first && [...first.answers.keys()].findLast((each) => studies.every(({ answers }) => answers.has(each)))
  if (!first || key === undefined) return null
  const [goal] = goalsFor(first.answers.get(key)!, LOSSES)
  const fits = fitter(first, key)(goal!)
  const rate = Math.abs(fits?.find(({ isFlat }) => !isFlat)?.rate ?? 0) || 1
  const byTurn = studies.map(() => rate)
  return { key, goal: goal!, rate: { byTurn, isPlain: false, falls: false, from: null }, agreeing: 0 }
}

/**
 * More lists; then an answer with more weights in it: one without those that never move fits as well; then a rate that
 * goes downhill; then one that a learner can see; then the order of losses.
 */
function isBetter(one: Decision, other: Decision, restingAt: (key: string) => number): boolean {
  if (one.agreeing !== other.agreeing) return one.agreeing > other.agreeing
  const resting = one.key === other.key ? 0 : restingAt(one.key) - restingAt(other.key)
  if (resting !== 0) return resting > 0
  const down = ({ rate }: Decision) => Number(rate.byTurn[0]! > 0)
  if (down(one) !== down(other)) return down(one) > down(other)
  const constant = ({ rate }: Decision) => Number(!rate.falls)
  if (one.rate.isPlain !== other.rate.isPlain) return one.rate.isPlain
  return constant(one) > constant(other)
}

function fitsTo(weights: readonly WeightsOfTurn[], gradient: Gradient): readonly Fit[] {
  const steepest = steepestOf(gradient)
  return weights.map(({ moved, before }, list) => fitOf(moved, gradient[list]!, before, steepest))
}

/** Gives the fits for a goal. With one answer in the turn, its own slopes are swept once and only scaled for each goal. */
function fitter(turn: TurnStudy, key: string): (goal: Goal) => readonly Fit[] | null {
  const { tape, images, weights } = turn
  const answer = turn.answers.get(key)!
  const { nodes } = answer
  const [only] = nodes.length === 1 && nodes[0]!.length === 1 ? nodes[0]! : []
  const fits = (gradient: Gradient) => fitsTo(weights, gradient)
  const ofAnswer = only === undefined ? null : fits(gradientBy(tape, [{ node: only, slope: 1 }], weights))
  return (goal) => {
    const seeds = seedsOf(tape, answer, images, goal)
    if (!seeds) return null
    if (!ofAnswer) return fits(gradientBy(tape, seeds, weights))
    const { slope } = seeds[0]!
    if (slope === 0)
      return ofAnswer.map(({ isStill }) => ({ rate: 0, isTrue: false, isFlat: isStill, isStill }))
    return ofAnswer.map((each) => ({ ...each, rate: each.rate / slope }))
  }
}

function fitsOf(fitters: readonly ((goal: Goal) => readonly Fit[] | null)[], goal: Goal): Fits | null {
  const fits: (readonly Fit[])[] = []
  for (const fitter of fitters) {
    const own = fitter(goal)
    if (!own) return null
    fits.push(own)
  }
  return fits
}

/** The rates of the lists that follow one, each once. */
function ratesOf(fits: Fits, turns: readonly TurnStudy[], typed: readonly number[]): readonly SteadyRate[] {
  const found: SteadyRate[] = []
  const values = turns.map(({ rates }) => rates)
  for (const list of fits[0]!.keys()) {
    const own = fits.map((each) => each[list]!)
    if (!own.every(({ isTrue, isFlat }) => isTrue || isFlat)) continue
    const rate = steadyRate(
      own.map(({ isFlat, rate }) => (isFlat ? null : rate)),
      values,
      typed,
    )
    if (rate && !found.some(({ byTurn }) => byTurn.every((each, i) => isAlmost(each, rate.byTurn[i]!))))
      found.push(rate)
  }
  return found
}

const agrees = (fits: Fits, list: number, { byTurn }: SteadyRate): boolean =>
  fits.every((each, turn) => {
    const { isFlat, isTrue, rate } = each[list]!
    return isFlat || (isTrue && isAlmost(rate, byTurn[turn]!))
  })

const USUAL_LOSSES = LOSSES.filter(({ name }) => name === 'cross-entropy' || name === 'half-squared-error')

/** Whether for some answer and usual loss all gradients are 0, so that nothing has to move. */
export function mayBeFlat(studies: readonly TurnStudy[]): boolean {
  const isZero = (study: TurnStudy, seeds: readonly Seed[]) =>
    gradientBy(study.tape, seeds, study.weights).every((gradient, list) => {
      const { moved, before } = study.weights[list]!
      return isFlat(moved, gradient, before, 1, 0)
    })
  // What no weight changes is no answer, but a part of the way back.
  const answers = [...studies[0]!.answers].filter(([key]) =>
    studies.some((study) => {
      const nodes = study.answers.get(key)?.nodes.flat() ?? []
      return !isZero(
        study,
        nodes.map((node) => ({ node, slope: 1 })),
      )
    }),
  )
  if (answers.length === 0) return true
  return answers.some(([key, answer]) =>
    goalsFor(answer, USUAL_LOSSES).some((goal) =>
      studies.every((study) => {
        const own = study.answers.get(key)
        const seeds = own && seedsOf(study.tape, own, study.images, goal)
        return seeds ? isZero(study, seeds) : false
      }),
    ),
  )
}
