/**
 * The losses that a learner's error may be the slope of. Each gives its slope by the outputs of the network, as a
 * function of the outputs and of what they should have been.
 *
 * Sources: C. Bishop, Pattern Recognition and Machine Learning, 2006, 4.3 and 5.2; P. Huber, Robust estimation of a
 * location parameter, 1964; P. McCullagh, J. Nelder, Generalized Linear Models, 1989, 6 (Poisson).
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a target for each output
import { sigmoid } from '../../maths/sigmoid'
import type { LossName } from '../report'

export interface Loss {
  /** Null for one that is not known. */
  readonly name: LossName | null
  /** Whether it is one for the outputs before the last sigmoid or softmax. */
  readonly ofLogits?: true
  /** The slopes, or null where the loss has none for such outputs. */
  slopes(outputs: readonly number[], targets: readonly number[]): readonly number[] | null
  value(outputs: readonly number[], targets: readonly number[]): number
}

const each =
  (slope: (output: number, target: number) => number) =>
  (outputs: readonly number[], targets: readonly number[]) =>
    outputs.map((output, i) => slope(output, targets[i]!))

const sum =
  (value: (output: number, target: number) => number) =>
  (outputs: readonly number[], targets: readonly number[]) =>
    outputs.reduce((total, output, i) => total + value(output, targets[i]!), 0)

/** Proper chances, and targets of which cross-entropy makes sense. */
const areChances = (outputs: readonly number[], targets: readonly number[]) =>
  outputs.every((output) => output > 0 && output < 1) && targets.every((target) => target >= 0 && target <= 1)

const logOf = (chance: number) => Math.log(Math.max(chance, 1e-300))

/** As much as is new when a number grows: ln(1 + e^x) without overflow. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

function softmax(outputs: readonly number[]): readonly number[] {
  const most = Math.max(...outputs)
  const powers = outputs.map((output) => Math.exp(output - most))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

export const LOSSES: readonly Loss[] = [
  {
    name: 'cross-entropy',
    ofLogits: true,
    slopes: (outputs, targets) =>
      targets.every((target) => target >= 0 && target <= 1)
        ? each((z, target) => sigmoid(z) - target)(outputs, targets)
        : null,
    value: sum((z, target) => softplus(z) - target * z),
  },
  {
    name: 'cross-entropy',
    slopes: (outputs, targets) =>
      areChances(outputs, targets)
        ? each((a, target) => (a - target) / (a * (1 - a)))(outputs, targets)
        : null,
    value: sum((a, target) => -target * logOf(a) - (1 - target) * logOf(1 - a)),
  },
  {
    name: 'softmax-cross-entropy',
    ofLogits: true,
    slopes: (outputs, targets) =>
      outputs.length > 1 ? softmax(outputs).map((p, i) => p - targets[i]!) : null,
    value: (outputs, targets) => softmax(outputs).reduce((total, p, i) => total - targets[i]! * logOf(p), 0),
  },
  {
    name: 'softmax-cross-entropy',
    slopes: (outputs, targets) =>
      outputs.length > 1 && areChances(outputs, targets)
        ? each((p, target) => -target / p)(outputs, targets)
        : null,
    value: sum((p, target) => -target * logOf(p)),
  },
  {
    name: 'half-squared-error',
    slopes: each((a, target) => a - target),
    value: sum((a, target) => (a - target) ** 2 / 2),
  },
  {
    name: 'squared-error',
    slopes: each((a, target) => 2 * (a - target)),
    value: sum((a, target) => (a - target) ** 2),
  },
  {
    name: 'absolute-error',
    slopes: each((a, target) => Math.sign(a - target)),
    value: sum((a, target) => Math.abs(a - target)),
  },
  {
    name: 'huber',
    slopes: each((a, target) => Math.max(-1, Math.min(1, a - target))),
    value: sum((a, target) =>
      Math.abs(a - target) <= 1 ? (a - target) ** 2 / 2 : Math.abs(a - target) - 0.5,
    ),
  },
  {
    name: 'log-cosh',
    slopes: each((a, target) => Math.tanh(a - target)),
    value: sum((a, target) => softplus(2 * (a - target)) - (a - target) - Math.LN2),
  },
  {
    name: 'poisson',
    ofLogits: true,
    slopes: each((z, target) => Math.exp(z) - target),
    value: sum((z, target) => Math.exp(z) - target * z),
  },
  {
    name: 'poisson',
    slopes: (outputs, targets) =>
      outputs.every((output) => output > 0) ? each((a, target) => 1 - target / a)(outputs, targets) : null,
    value: sum((a, target) => a - target * logOf(a)),
  },
  {
    name: 'hinge',
    slopes: (outputs, targets) =>
      targets.every((target) => Math.abs(target) === 1)
        ? each((a, target) => (a * target < 1 ? -target : 0))(outputs, targets)
        : null,
    value: sum((a, target) => Math.max(0, 1 - a * target)),
  },
]

/** Of which only the errors are known: they are in the rates. */
export const UNKNOWN_LOSS: Loss = {
  name: null,
  slopes: each(() => 1),
  value: () => 0,
}

/** What a label, 0 or 1, may stand for as the target of one output; the usual first. */
export const ENCODINGS: readonly ((label: number) => number)[] = [
  (label) => label,
  (label) => 1 - label,
  (label) => 2 * label - 1,
  (label) => 0.1 + 0.8 * label,
  (label) => 1 - 2 * label,
]

/** One of several outputs stands for each label: in their order, or the other way round. */
export const CODES: readonly ((label: number, output: number, of: number) => number)[] = [
  (label, output) => (label === output ? 1 : 0),
  (label, output, of) => (label === of - 1 - output ? 1 : 0),
  (label, output) => (label === output ? 1 : -1),
  (label, output) => (label === output ? 0.9 : 0.1),
]
