import type { RightProgram, Verdict } from '../design.test-support'
import { byItems, designByItems, networkByItems } from '../designs/by-items.test-support'
import {
  type ByVectors,
  byVectors,
  designByVectors,
  networkByVectors,
} from '../designs/by-vectors.test-support'
import {
  designOfLine,
  designOfXor,
  line,
  networkOfLine,
  networkOfXor,
  xor,
} from '../designs/own-numbers.test-support'
import type { ByItems } from '../designs/parts-by-items.test-support'
import {
  designOfSingleVariables,
  networkOfSingleVariables,
  singleVariables,
} from '../designs/single-variables.test-support'
import { FLAT, OTHER, RIGHT } from './verdicts.test-support'

interface Variant<T> {
  readonly name: string
  readonly options: T
  readonly verdicts?: readonly Verdict[]
  readonly why?: string
}

const itemVariants: readonly Variant<ByItems>[] = [
  { name: 'one stack', options: {} },
  { name: 'three own blocks', options: { layout: 'three own blocks' } },
  { name: 'twelve own blocks', options: { layout: 'twelve own blocks' } },
  { name: 'batches of 8, their mean', options: { batch: 8 } },
  { name: 'batches of 8, their sum', options: { batch: 8, gathered: 'sum', rate: 0.02 } },
  {
    name: 'batches of 10, their mean, twelve own blocks',
    options: { batch: 10, layout: 'twelve own blocks' },
  },
  { name: 'batches of 10, their sum', options: { batch: 10, gathered: 'sum', rate: 0.01 } },
  { name: 'sigmoid by formula', options: { activation: 'sigmoid by formula' } },
  { name: 'ReLU by formula', options: { activation: 'relu by formula' } },
  { name: 'ReLU with if', options: { activation: 'relu with if', hidden: 6 } },
  { name: 'tanh by formula', options: { activation: 'tanh by formula' } },
  { name: 'half the square of the error', options: { loss: 'half-squared', rate: 0.5 } },
  { name: 'the square of the error', options: { loss: 'squared', rate: 0.2 } },
  { name: 'tanh and the square of the error', options: { activation: 'tanh by formula', loss: 'squared' } },
  { name: 'a rate that falls', options: { rateFalls: true, rate: 0.3 } },
  { name: 'batches and a rate that falls', options: { rateFalls: true, batch: 8, rate: 0.5 } },
  { name: 'one hidden neuron left out by a mask', options: { hidden: 5, dropped: [2, 4] } },
  { name: 'a tiny rate', options: { rate: 0.0001 } },
  {
    name: 'all weights 0.02',
    options: { start: 0.02 },
    why: 'All hidden neurons do the same: it learns badly, but by the gradient.',
  },
  {
    name: 'start weights up to 50',
    options: { spread: 50 },
    verdicts: FLAT,
    why: 'The hidden neurons and mostly the answer are at 0 or 1 to the last digit: slopes are 0 or far below rounding.',
  },
  {
    name: 'all start weights 50',
    options: { start: 50 },
    verdicts: FLAT,
    why: 'Each hidden neuron answers 1 exactly, so w1 and b1 have the gradient 0; the answer is 1, right for ones.',
  },
  {
    name: 'ReLU, all weights negative',
    options: { activation: 'relu by formula', start: -0.05 },
    verdicts: FLAT,
    why: 'No hidden neuron is ever above 0: the gradients of w1, b1 and w2 are 0, and only b2 moves.',
  },
  { name: 'every third image white', options: { white: 3 } },
  {
    name: 'all images white',
    options: { white: 1 },
    verdicts: FLAT,
    why: 'No pixel acts, so the gradient of w1 is 0, and the answer does not depend on the image.',
  },
  {
    name: 'an error of exactly 0 for every one',
    options: { startOutput: 50 },
    verdicts: FLAT,
    why: 'The answer rounds to exactly 1: nothing moves for a one, and for a zero all moves by an error of 1.',
  },
  { name: 'momentum', options: { rule: 'momentum', rate: 0.02 }, verdicts: OTHER },
  { name: 'decay', options: { rule: 'decay' }, verdicts: OTHER },
  { name: 'clipping', options: { rule: 'clipping' }, verdicts: OTHER },
  { name: 'only when wrong', options: { rule: 'only when wrong' }, verdicts: OTHER },
]

const vectorVariants: readonly Variant<ByVectors>[] = [
  { name: 'two layers', options: { sizes: [100, 6, 1] } },
  { name: 'three layers', options: { sizes: [100, 6, 4, 1], rate: 0.5 } },
  { name: 'four layers', options: { sizes: [100, 5, 4, 3, 1], rate: 0.5 } },
  { name: 'three layers, square of the error', options: { sizes: [100, 6, 4, 1], loss: 'half-squared' } },
  { name: 'two outputs', options: { sizes: [100, 5, 2] } },
  { name: 'two outputs, square of the error', options: { sizes: [100, 5, 2], loss: 'half-squared' } },
  { name: 'a softmax pair', options: { sizes: [100, 5, 2], output: 'softmax' } },
  { name: 'three layers and a softmax pair', options: { sizes: [100, 5, 3, 2], output: 'softmax' } },
]

/** Which design a variant of the networks by items belongs to. */
function familyOf({ batch = 1, activation = 'sigmoid', loss, layout, rule, rateFalls }: ByItems): string {
  if (rule) return 'other rules'
  if (batch > 1) return 'mini-batch'
  if (activation !== 'sigmoid') return 'other activations'
  if (loss && loss !== 'cross-entropy') return 'squared error'
  if (layout === 'twelve own blocks') return layout
  return rateFalls ? 'falling rate' : 'one stack'
}

const familyOfVectors = ({ sizes, output }: ByVectors): string => {
  if (output === 'softmax') return 'softmax pair'
  return (sizes.at(-1) ?? 1) > 1 ? 'two outputs' : sizes.length > 3 ? 'three layers' : 'two layers of vectors'
}

export const builtByItems: readonly RightProgram[] = itemVariants.map(
  ({ name, options, verdicts = RIGHT, why }) => {
    const hasMask = options.dropped !== undefined
    return {
      name: `by items: ${name}`,
      family: familyOf(options),
      project: byItems(options),
      design: designByItems(options),
      verdicts,
      ...(why && { why }),
      ...(verdicts === RIGHT && !hasMask && { network: networkByItems(options) }),
    }
  },
)

export const builtByVectors: readonly RightProgram[] = vectorVariants.map(({ name, options }) => ({
  name: `by vectors: ${name}`,
  family: familyOfVectors(options),
  project: byVectors(options),
  design: designByVectors(options),
  verdicts: RIGHT,
  network: networkByVectors(options),
}))

export const small: readonly RightProgram[] = [
  {
    name: 'XOR from numbers of its own',
    family: 'own numbers',
    project: xor(),
    design: designOfXor,
    verdicts: RIGHT,
    network: networkOfXor,
  },
  {
    name: 'a line through five points',
    family: 'own numbers',
    project: line(),
    design: designOfLine,
    verdicts: RIGHT,
    network: networkOfLine,
  },
  {
    name: 'one neuron in single variables',
    family: 'single variables',
    project: singleVariables(),
    design: designOfSingleVariables,
    verdicts: RIGHT,
    network: networkOfSingleVariables,
  },
]
