/** Slips in networks by items: batches, activations, losses, rates, and many own blocks. */
import { get, item, multiply, set, subtract } from '../../fixtures/in-blocks.test-support'
import { byItems, designByItems } from '../designs/by-items.test-support'
import type { ByItems } from '../designs/parts-by-items.test-support'
import {
  leaveOut,
  moveBefore,
  onlyOperand,
  put,
  retyped,
  turnRound,
  twice,
  withArgs,
} from '../slips.test-support'
import { type Slip, wrongBy } from './slip.test-support'

const ALL = ['w1', 'b1', 'w2', 'b2']
const HIDDEN = ['w1', 'b1']

const of = (family: string, options: ByItems, slips: readonly Slip[]) =>
  wrongBy({ family, project: byItems(options), design: designByItems(options) }, slips)

const inOneStack: readonly Slip[] = [
  {
    name: 'w2 is moved before the hidden error',
    change: (project) => moveBefore(project, 'each-w2', 'each-hidden-error'),
    wrong: HIDDEN,
    why: 'The error comes back through w2 as it is after its move.',
  },
  {
    name: 'the hidden error lacks w2',
    change: (project) => onlyOperand(project, 'with-w2', 'a'),
    wrong: HIDDEN,
    why: 'The error comes back through w2.',
  },
  {
    name: 'the slope is never set',
    change: (project) => leaveOut(project, 'slope'),
    wrong: HIDDEN,
    why: 'slope stays 0, so w1 and b1 never move.',
  },
  {
    name: 'error is label − answer',
    change: (project) => turnRound(project, 'difference'),
    wrong: ALL,
    why: 'Every gradient has the error as a factor.',
  },
  {
    name: 'the first pixels are left out for w1',
    change: (project) => withArgs(project, 'each-w1-pixel', { from: 46 }),
    wrong: ['w1'],
    why: 'The weights of the upper half never move.',
  },
  {
    name: 'b1 is moved by what its neuron answers',
    change: (project) => withArgs(project, 'gradient-b1', { list: 'hidden' }),
    wrong: ['b1'],
    why: 'The gradient of b1 is the hidden error, not what the neuron answers.',
  },
]

const inBatches: readonly Slip[] = [
  {
    name: 'the gradients of w1 are not reset',
    change: (project) => leaveOut(project, 'reset-g1'),
    wrong: ['w1'],
    why: 'From the second batch on, those of all batches before are in it.',
  },
  {
    name: 'the gradients of b1 are not reset',
    change: (project) => leaveOut(project, 'reset-gb1'),
    wrong: ['b1'],
    why: 'From the second batch on, those of all batches before are in it.',
  },
  {
    name: 'the gradients of w2 are not reset',
    change: (project) => leaveOut(project, 'reset-g2'),
    wrong: ['w2'],
    why: 'From the second batch on, those of all batches before are in it.',
  },
  {
    name: 'the gradient of b2 is not reset',
    change: (project) => leaveOut(project, 'reset-gb2'),
    wrong: ['b2'],
    why: 'From the second batch on, those of all batches before are in it.',
  },
  {
    name: 'the gradients of w1 are reset for each image',
    change: (project) => moveBefore(project, 'reset-g1', 'load'),
    wrong: ['w1'],
    why: 'Only the last image of the batch is left in it.',
  },
  {
    name: 'b1 is not gathered',
    change: (project) => leaveOut(project, 'gather-b1'),
    wrong: ['b1'],
    why: 'Its gathered gradient stays 0, so it never moves.',
  },
  {
    name: 'the gradients of w1 replace one another',
    change: (project) => onlyOperand(project, 'gathered-w1', 'b'),
    wrong: ['w1'],
    why: 'The gradient of a batch is the sum over its images; this is the last one’s.',
  },
  {
    name: 'w2 is moved by the sum, the others by the mean',
    change: (project) => put(project, 'rate-w2', (rate) => multiply(8, rate)),
    wrong: ['w2'],
    why: 'It moves eight times as far as the others.',
  },
  {
    name: 'the slope is missing',
    change: (project) => onlyOperand(project, 'with-slope', 'a'),
    wrong: HIDDEN,
    why: 'The hidden error lacks h (1 − h) for every image.',
  },
]

const withReLU: readonly Slip[] = [
  {
    name: 'the slope is always 1',
    change: (project) => put(project, 'slope', () => set('slope', 1)),
    wrong: HIDDEN,
    why: 'A neuron that is below 0 and answers 0 must not move.',
  },
  {
    name: 'the slope is that of the sigmoid',
    change: (project) => put(project, 'slope', () => set('slope', multiply(get('h'), subtract(1, get('h'))))),
    wrong: HIDDEN,
    why: 'The slope of ReLU is 1 above 0, not h (1 − h).',
  },
  {
    name: 'the slope is what the neuron answers',
    change: (project) => put(project, 'slope', () => set('slope', get('h'))),
    wrong: HIDDEN,
    why: 'The slope of ReLU is 1 above 0, not h.',
  },
]

const withTanh: readonly Slip[] = [
  {
    name: 'the slope is that of the sigmoid',
    change: (project) => put(project, 'slope', () => set('slope', multiply(get('h'), subtract(1, get('h'))))),
    wrong: HIDDEN,
    why: 'The slope of tanh is 1 − h², not h (1 − h).',
  },
  {
    name: 'the slope is 1 − h',
    change: (project) => put(project, 'slope', () => set('slope', subtract(1, get('h')))),
    wrong: HIDDEN,
    why: 'The slope of tanh is 1 − h², not 1 − h.',
  },
  {
    name: 'the slope is 1 + h²',
    change: (project) =>
      put(project, 'slope', () => set('slope', subtract(1, multiply(-1, multiply(get('h'), get('h')))))),
    wrong: HIDDEN,
    why: 'The slope of tanh is 1 − h².',
  },
]

const withSquares: readonly Slip[] = [
  {
    name: 'w2 is moved by the slope of another loss',
    change: (project) =>
      put(project, 'gradient-w2', () =>
        multiply(subtract(get('answer'), get('label')), item(get('j'), 'hidden')),
      ),
    wrong: ['w2'],
    why: 'w2 has the slope of the cross-entropy, w1, b1 and b2 that of the squared error.',
  },
  {
    name: 'the slope of the answer has its sign turned round',
    change: (project) => turnRound(project, 'answer-minus'),
    wrong: ALL,
    why: 'p (p − 1) is below 0, so all four climb the loss.',
  },
  {
    name: 'b2 is moved twice',
    change: (project) => twice(project, 'move-b2'),
    wrong: ['b2'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
]

const inManyBlocks: readonly Slip[] = [
  {
    name: 'move b1 is never called',
    change: (project) => leaveOut(project, 'call-move b1'),
    wrong: ['b1'],
    why: 'No other own block writes to b1.',
  },
  {
    name: 'move w2 is called before find hidden error',
    change: (project) => moveBefore(project, 'call-move w2', 'call-find hidden error'),
    wrong: HIDDEN,
    why: 'The error comes back through w2 as it is after its move.',
  },
  {
    name: 'move w1 is called twice',
    change: (project) => twice(project, 'call-move w1'),
    wrong: ['w1'],
    why: 'It moves by twice the rate.',
  },
  {
    name: 'find error is never called',
    change: (project) => leaveOut(project, 'call-find error'),
    wrong: 'no-learning',
    why: 'The error stays 0.',
  },
]

const withFallingRate: readonly Slip[] = [
  {
    name: 'b1 keeps the first rate',
    change: (project) =>
      put(project, 'rate-b1', () => ({ ...get('first rate'), type: 'maths_add', args: { a: 0.3, b: 0 } })),
    wrong: ['b1'],
    why: 'The others move by a rate that falls from image to image.',
  },
  {
    name: 'w1 is moved up',
    change: (project) => retyped(project, 'moved-w1', 'maths_add'),
    wrong: ['w1'],
    why: 'Only the step of w1 has its sign turned round.',
  },
]

export const wrongBuilt = [
  ...of('one stack', {}, inOneStack),
  ...of('mini-batch', { batch: 8 }, inBatches),
  ...of('ReLU', { activation: 'relu by formula', hidden: 6 }, withReLU),
  ...of('tanh', { activation: 'tanh by formula' }, withTanh),
  ...of('squared error', { loss: 'half-squared', rate: 0.5 }, withSquares),
  ...of('twelve own blocks', { layout: 'twelve own blocks' }, inManyBlocks),
  ...of('falling rate', { rateFalls: true, rate: 0.3 }, withFallingRate),
]
