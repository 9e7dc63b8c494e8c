/** Slips in the other examples: vectors, arrays, layers, one neuron. */
import { add, get, multiply } from '../../fixtures/in-blocks.test-support'
import { learning } from '../designs/examples.test-support'
import { labelOf } from '../designs/more-blocks.test-support'
import { leaveOut, moveBefore, onlyOperand, put, turnRound, withArgs } from '../slips.test-support'
import { type Slip, wrongBy } from './slip.test-support'
import { copied, withVectors } from './vectors.test-support'

const HIDDEN = ['w1', 'b1']

const withArrays: readonly Slip[] = [
  {
    name: 'w2 is moved before the hidden error',
    change: (project) => moveBefore(project, 'backward-28', 'backward-18'),
    wrong: HIDDEN,
    why: 'The error comes back through w2 as it is after its move.',
  },
  {
    name: 'the answer takes w2 of neuron 1',
    change: (project) => withArgs(project, 'forward-23', { index: 1 }),
    wrong: ['w1', 'b1', 'w2'],
    why: 'The answer depends on the first of w2 alone, but all ten are moved and carry errors back.',
  },
  {
    name: 'the hidden neurons are not squeezed',
    change: (project) => onlyOperand(project, 'forward-20', 'x'),
    wrong: HIDDEN,
    why: 'A hidden neuron that answers its sum has the slope 1, and h (1 − h) is taken.',
  },
  {
    name: 'b2 is moved by twice the rate',
    change: (project) => withArgs(project, 'backward-31', { a: -0.2 }),
    wrong: ['b2'],
    why: 'The others move by 0.1 × gradient.',
  },
  {
    name: 'w1 and b1 of the first neuron never move',
    change: (project) => withArgs(project, 'backward-61', { from: 2 }),
    wrong: HIDDEN,
    why: 'The loop over the neurons begins at 2.',
  },
  {
    name: 'w1 is moved by another pixel',
    change: (project) => withArgs(project, 'backward-55', { variable: 'j' }),
    wrong: ['w1'],
    why: 'All weights of neuron 3 take pixel 3 in place of their own.',
  },
  {
    name: 'half of the slope is that of neuron 1',
    change: (project) => withArgs(project, 'backward-12', { index: 1 }),
    wrong: HIDDEN,
    why: 'All hidden neurons but the first have another neuron’s h in h (1 − h).',
  },
]

const WEIGHTS = ['weights', 'bias']

const withOneNeuron: readonly Slip[] = [
  {
    name: 'error is label − guess',
    change: (project) => turnRound(project, 'main-8'),
    wrong: WEIGHTS,
    why: 'Both have the error as a factor.',
  },
  {
    name: 'the bias is moved up',
    change: (project) => withArgs(project, 'main-16', { a: 0.1 }),
    wrong: ['bias'],
    why: 'The bias climbs the loss, the weights go down.',
  },
  {
    name: 'the weights are moved up',
    change: (project) => withArgs(project, 'main-13', { a: 0.1 }),
    wrong: ['weights'],
    why: 'The weights climb the loss, the bias goes down.',
  },
  {
    name: 'the bias never moves',
    change: (project) => leaveOut(project, 'main-15'),
    wrong: ['bias'],
    why: 'No other block writes to the bias.',
  },
  {
    name: 'the bias is moved by the number of the image',
    change: (project) => withArgs(project, 'main-17', { variable: 'n' }),
    wrong: ['bias'],
    why: 'Its gradient is the error.',
  },
  {
    name: 'the error is never worked out',
    change: (project) => leaveOut(project, 'main-7'),
    wrong: 'no-learning',
    why: 'The error stays 0.',
  },
  {
    name: 'the guess peeks at the label',
    change: (project) => put(project, 'guess-6', (bias) => add(bias, multiply(0.5, labelOf(get('n'))))),
    wrong: 'peeks',
    why: 'The sum has the label in it.',
  },
]

const IN_LAYERS = ['layer 1 weights', 'layer 1 biases', 'layer 2 weights', 'layer 2 biases']

const withLayers: readonly Slip[] = [
  {
    name: 'no step is taken',
    change: (project) => leaveOut(project, 'main-8'),
    wrong: 'no-learning',
    why: 'Only the step moves weights.',
  },
  {
    name: 'the rate is below 0',
    change: (project) => withArgs(project, 'main-8', { rate: -0.1 }),
    wrong: IN_LAYERS,
    why: 'All four climb the loss.',
  },
]

const withBigVectors: readonly Slip[] = [
  {
    name: 'the slope is missing',
    change: (project) => put(project, 'learn-3', () => copied('w2')),
    wrong: HIDDEN,
    why: 'The hidden step is w2 × error, without h (1 − h).',
  },
  {
    name: 'b1 is moved up',
    change: (project) => withArgs(project, 'learn-11', { operator: '+' }),
    wrong: ['b1'],
    why: 'Only the step of b1 has its sign turned round.',
  },
]

const of = (example: string, slips: readonly Slip[]) =>
  wrongBy({ family: example, ...learning(example) }, slips)

export const wrongLevels = [
  ...of('level-2-matrices', withVectors),
  ...of('level-3-arrays', withArrays),
  ...of('one-neuron', withOneNeuron),
  ...of('level-1-layers', withLayers),
  ...of('big-matrices', withBigVectors),
]
