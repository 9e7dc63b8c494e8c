/**
 * Programs whose backprop is true, or that move by another rule than plain gradient descent, which is no fault either. None
 * may be called wrong. Each is an example or a built design with one thing done in another way.
 */
import type { Project } from '../../core/project/project'
import { multiply, round } from '../fixtures/in-blocks.test-support'
import type { Design, RightProgram, TrueNetwork, Verdict } from './design.test-support'
import { type ByItems, byItems, designByItems, networkByItems } from './designs/by-items.test-support'
import {
  type ByVectors,
  byVectors,
  designByVectors,
  networkByVectors,
} from './designs/by-vectors.test-support'
import { inOneStack, LEARNING, learning, networkOf, renamed } from './designs/examples.test-support'
import {
  designOfLine,
  designOfXor,
  line,
  networkOfLine,
  networkOfXor,
  xor,
} from './designs/own-numbers.test-support'
import {
  designOfSingleVariables,
  networkOfSingleVariables,
  singleVariables,
} from './designs/single-variables.test-support'
import { onlyOperand, put, twice, withArgs } from './slips.test-support'

const RIGHT: readonly Verdict[] = ['right']
/** Where every gradient is too small to be seen. */
const FLAT: readonly Verdict[] = ['right', 'cannot-judge']
/** A rule of its own may be named, or not be judged. */
const OTHER: readonly Verdict[] = ['other-rule', 'cannot-judge']

const examples: readonly RightProgram[] = Object.keys(LEARNING).map((example) => ({
  name: example,
  family: example,
  ...learning(example),
  verdicts: RIGHT,
  network: networkOf(example),
}))

const FLAGSHIP = 'zero-or-one-scratch'

interface Changed {
  readonly example: string
  readonly name: string
  readonly change: (project: Project) => Project
  readonly design?: (design: Design) => Design
  readonly network?: TrueNetwork
  readonly verdicts?: readonly Verdict[]
  readonly why?: string
}

const FRUIT = { w1: 'banana', b1: 'apple', w2: 'cherry', b2: 'plum' }
const inFruit = (names: readonly string[]) => names.map((name) => FRUIT[name as keyof typeof FRUIT] ?? name)

const changedExamples: readonly RightProgram[] = (
  [
    { example: FLAGSHIP, name: 'everything in one stack', change: inOneStack, network: networkOf(FLAGSHIP) },
    {
      example: FLAGSHIP,
      name: 'lists called banana, apple and cherry',
      change: (project) => renamed(project, FRUIT),
      design: (design) => ({ ...design, weights: inFruit(design.weights) }),
    },
    {
      example: FLAGSHIP,
      name: 'four hidden neurons, a rate of 0.3',
      change: (project) => withArgs(withArgs(project, 'main-3', { value: 4 }), 'main-4', { value: 0.3 }),
      network: networkOf(FLAGSHIP),
    },
    {
      example: FLAGSHIP,
      name: 'another seed',
      change: (project) => ({ ...project, seed: 20 }),
      network: networkOf(FLAGSHIP),
    },
    {
      example: 'level-2-matrices',
      name: 'lists called banana, apple and cherry',
      change: (project) => renamed(project, FRUIT),
      design: (design) => ({ ...design, weights: inFruit(design.weights) }),
    },
    {
      example: 'level-1-layers',
      name: 'batches of 8',
      change: (project) => withArgs(project, 'main-10', { size: 8 }),
      network: networkOf('level-1-layers'),
    },
    {
      example: 'level-1-layers',
      name: 'batches of 10 in stored order',
      change: (project) => withArgs(project, 'main-10', { size: 10, order: 'inOrder' }),
      network: networkOf('level-1-layers'),
    },
    {
      example: FLAGSHIP,
      name: 'an answer that is not squeezed',
      change: (project) => onlyOperand(project, 'forward-37', 'x'),
      why: 'With z itself as the answer, z − label is the slope of half the square of the error.',
    },
    {
      example: FLAGSHIP,
      name: 'an answer that is steeper',
      change: (project) => put(project, 'forward-38', (z) => multiply(1.5, z)),
      why: 'All gradients of the cross-entropy are 1.5 times what they were, so all steps are by two thirds of the rate.',
    },
    {
      example: 'level-1-layers',
      name: 'two steps by one gradient',
      change: (project) => twice(project, 'main-8'),
      network: networkOf('level-1-layers'),
      why: 'The gradients are the same the second time, so all four lists move by twice the rate.',
    },
    {
      example: 'level-2-matrices',
      name: 'a rate of 1',
      change: (project) => withArgs(project, 'main-13', { a: 1 }),
      network: networkOf('level-2-matrices'),
    },
    {
      example: 'one-neuron',
      name: 'a perceptron',
      change: (project) => put(project, 'main-9', (guess) => round(guess)),
      verdicts: OTHER,
      why: 'By Rosenblatt’s rule it moves only where the rounded guess is wrong, by −1, 0 or 1 times the image.',
    },
    {
      example: 'one-neuron',
      name: 'a rate of 0.01',
      change: (project) => {
        const factor = { a: -0.01 }
        return withArgs(withArgs(project, 'main-13', factor), 'main-16', factor)
      },
      network: networkOf('one-neuron'),
    },
  ] satisfies readonly Changed[] as readonly Changed[]
).map(({ example, name, change, design, network, verdicts = RIGHT, why }) => {
  const known = learning(example)
  return {
    name: `${example}: ${name}`,
    family: example,
    project: change(known.project),
    design: design ? design(known.design) : known.design,
    verdicts,
    ...(network && { network }),
    ...(why && { why }),
  }
})

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
export function familyOf({
  batch = 1,
  activation = 'sigmoid',
  loss,
  layout,
  rule,
  rateFalls,
}: ByItems): string {
  if (rule) return 'other rules'
  if (batch > 1) return 'mini-batch'
  if (activation !== 'sigmoid') return 'other activations'
  if (loss && loss !== 'cross-entropy') return 'squared error'
  if (layout === 'twelve own blocks') return layout
  return rateFalls ? 'falling rate' : 'one stack'
}

export const familyOfVectors = ({ sizes, output }: ByVectors): string => {
  if (output === 'softmax') return 'softmax pair'
  return (sizes.at(-1) ?? 1) > 1 ? 'two outputs' : sizes.length > 3 ? 'three layers' : 'two layers of vectors'
}

const builtByItems: readonly RightProgram[] = itemVariants.map(({ name, options, verdicts = RIGHT, why }) => {
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
})

const builtByVectors: readonly RightProgram[] = vectorVariants.map(({ name, options }) => ({
  name: `by vectors: ${name}`,
  family: familyOfVectors(options),
  project: byVectors(options),
  design: designByVectors(options),
  verdicts: RIGHT,
  network: networkByVectors(options),
}))

const small: readonly RightProgram[] = [
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

export const rightPrograms: readonly RightProgram[] = [
  ...examples,
  ...changedExamples,
  ...builtByItems,
  ...builtByVectors,
  ...small,
]
