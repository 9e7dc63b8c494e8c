/**
 * Holds what the learner's blocks did to a list against its true gradient: the list should have moved by − rate ×
 * gradient.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a gradient has a slope for each weight

/** How far implied and true may lie apart, relative. Right programs are off by rounding only, wrong ones by much more. */
export const TOLERANCE = 1e-6
/** The same for a weight whose gradient is small beside the largest of its list. */
const OF_LARGEST = 1e-9
/** Half an ulp, relative; a weight that moves is rounded a few times. */
const ROUNDING = 2 ** -53 * 16
/**
 * A slope such as h × (1 − h) is off by an ulp of 1 where h is near 1: relative to the steepest gradient of the turn, as if
 * it had come through no such slope.
 */
const SLOPE_ROUNDING = 2 ** -52 * 4

export interface Fit {
  /** −moved ÷ gradient, as fits best. */
  readonly rate: number
  /** Whether every weight moved by just that rate. */
  readonly isTrue: boolean
  /** Nothing to be told from rounding: neither moved, nor should have. */
  readonly isFlat: boolean
  /** Nothing moved, as far as rounding tells. */
  readonly isStill: boolean
}

/** The rate that a list moved at, by least squares. */
export function fitOf(
  moved: Float64Array,
  gradient: Float64Array,
  before: Float64Array,
  steepest: number,
): Fit {
  let dots = 0
  let squares = 0
  for (const [i, slope] of gradient.entries()) {
    dots += moved[i]! * slope
    squares += slope * slope
  }
  const rate = squares > 0 ? -dots / squares : 0
  const isTrue = squares > 0 && rate !== 0 && follows(moved, gradient, before, rate, steepest)
  return {
    rate,
    isTrue,
    isFlat: isFlat(moved, gradient, before, Math.abs(rate), steepest),
    isStill: moved.every((by, i) => Math.abs(by) <= roundingOf(before[i]!)),
  }
}

/** Whether moved = − rate × gradient, for every weight. `steepest` is the largest gradient of all lists in the turn. */
export function follows(
  moved: Float64Array,
  gradient: Float64Array,
  before: Float64Array,
  rate: number,
  steepest: number,
): boolean {
  const most = (OF_LARGEST * largest(gradient) + SLOPE_ROUNDING * steepest) * Math.abs(rate)
  return moved.every((by, i) => {
    const wanted = -rate * gradient[i]!
    const slack = TOLERANCE * Math.abs(wanted) + most + roundingOf(before[i]!)
    return Math.abs(by - wanted) <= slack
  })
}

/** Whether all that a list should move by, and does, is below what rounding makes of it. */
export function isFlat(
  moved: Float64Array,
  gradient: Float64Array,
  before: Float64Array,
  rate: number,
  steepest: number,
): boolean {
  return moved.every((by, i) => {
    const least = (roundingOf(before[i]!) + SLOPE_ROUNDING * steepest * rate) / TOLERANCE
    return Math.abs(by) < least && rate * Math.abs(gradient[i]!) < least
  })
}

const roundingOf = (weight: number) => Math.abs(weight) * ROUNDING + 1e-300

/** The largest gradient of all lists. */
export const steepestOf = (gradient: readonly Float64Array[]): number => Math.max(0, ...gradient.map(largest))

export const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
