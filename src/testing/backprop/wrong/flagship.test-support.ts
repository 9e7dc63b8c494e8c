/** Slips in the flagship, whose own blocks are forward, backward and update. */
import { add, get, multiply, subtract } from '../../fixtures/in-blocks.test-support'
import { learning } from '../designs/examples.test-support'
import { leaveOut, moveBefore, onlyOperand, put, retyped, twice, withArgs } from '../slips.test-support'
import { inBackward } from './flagship-backward.test-support'
import { type Slip, wrongBy } from './slip.test-support'

const ALL = ['w1', 'b1', 'w2', 'b2']
const HIDDEN = ['w1', 'b1']

const answerSlope = () => multiply(get('prediction'), subtract(1, get('prediction')))

const inUpdate: readonly Slip[] = [
  {
    name: 'w2 is moved up',
    change: (project) => retyped(project, 'update-11', 'maths_add'),
    wrong: ['w2'],
    why: 'Only the step of w2 has its sign turned round.',
  },
  {
    name: 'b1 is moved up',
    change: (project) => retyped(project, 'update-26', 'maths_add'),
    wrong: ['b1'],
    why: 'Only the step of b1 has its sign turned round.',
  },
  {
    name: 'w1 is moved up',
    change: (project) => retyped(project, 'update-34', 'maths_add'),
    wrong: ['w1'],
    why: 'Only the step of w1 has its sign turned round.',
  },
  {
    name: 'b2 is moved up',
    change: (project) => withArgs(project, 'update-45', { a: 1 }),
    wrong: ['b2'],
    why: 'b2 changes by + rate × error.',
  },
  {
    name: 'b1 never moves',
    change: (project) => leaveOut(project, 'update-24'),
    wrong: ['b1'],
    why: 'No other block writes to b1.',
  },
  {
    name: 'b2 never moves',
    change: (project) => leaveOut(project, 'update-44'),
    wrong: ['b2'],
    why: 'No other block writes to b2.',
  },
  {
    name: 'w2 never moves',
    change: (project) => leaveOut(project, 'update-9'),
    wrong: ['w2'],
    why: 'No other block writes to w2.',
  },
  {
    name: 'w1 never moves',
    change: (project) => leaveOut(project, 'update-32'),
    wrong: ['w1'],
    why: 'No other block writes to w1.',
  },
  {
    name: 'nothing is moved',
    change: (project) => leaveOut(project, 'main-41'),
    wrong: 'no-learning',
    why: 'update is never called, and it alone moves weights.',
  },
  {
    name: 'the rate is taken twice for w2',
    change: (project) => put(project, 'update-16', (rate) => multiply(rate, get('rate'))),
    wrong: ['w2'],
    why: 'w2 moves by rate² × gradient, the others by rate × gradient.',
  },
  {
    name: 'the rate is missing for b2',
    change: (project) => onlyOperand(project, 'update-46', 'b'),
    wrong: ['b2'],
    why: 'b2 moves by the gradient, ten times as far as the others.',
  },
  {
    name: 'b2 is moved twice',
    change: (project) => twice(project, 'update-44'),
    wrong: ['b2'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
  {
    name: 'w1 is moved twice',
    change: (project) => twice(project, 'update-32'),
    wrong: ['w1'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
  {
    name: 'w2 is moved by h of neuron 1',
    change: (project) => withArgs(project, 'update-7', { index: 1 }),
    wrong: ['w2'],
    why: 'In update h is used for w2 alone, and it is the first neuron’s for all.',
  },
  {
    name: 'w2 is moved without h',
    change: (project) => onlyOperand(project, 'update-14', 'a'),
    wrong: ['w2'],
    why: 'The gradient of w2 is error × h.',
  },
  {
    name: 'w2 is moved by the slope of another loss',
    change: (project) => put(project, 'update-17', (error) => multiply(error, answerSlope())),
    wrong: ['w2'],
    why: 'w2 has the slope of the squared error, w1, b1 and b2 that of the cross-entropy.',
  },
  {
    name: 'b1 is moved by the error of the output',
    change: (project) => put(project, 'update-29', () => multiply(get('rate'), get('error'))),
    wrong: ['b1'],
    why: 'The gradient of b1 is the hidden error.',
  },
  {
    name: 'w1 is moved without the pixel',
    change: (project) => onlyOperand(project, 'update-37', 'a'),
    wrong: ['w1'],
    why: 'The gradient of w1 is hidden error × pixel.',
  },
  {
    name: 'w1 is moved by another pixel',
    change: (project) => withArgs(project, 'update-40', { variable: 'neuron' }),
    wrong: ['w1'],
    why: 'All weights of neuron 3 take pixel 3 in place of their own.',
  },
  {
    name: 'w1 stays at its first weight',
    change: (project) => leaveOut(project, 'update-42'),
    wrong: ['w1'],
    why: 'The number of the weight is never counted up, so all steps go to weight 1.',
  },
  {
    name: 'one pixel too few for w1',
    change: (project) => withArgs(project, 'update-31', { times: 99 }),
    wrong: ['w1'],
    why: 'After 99 weights comes the next neuron’s step, so from neuron 2 on all are one place off, and then two.',
  },
  {
    name: 'the steps of the hidden neurons are never set',
    change: (project) => leaveOut(project, 'update-19'),
    wrong: HIDDEN,
    why: 'step stays 0, and only w1 and b1 are moved by it.',
  },
  {
    name: 'all hidden neurons take the step of neuron 1',
    change: (project) => withArgs(project, 'update-22', { index: 1 }),
    wrong: HIDDEN,
    why: 'step is the first neuron’s for all ten.',
  },
  {
    name: 'only neuron 1 is trained',
    change: (project) => withArgs(project, 'update-4', { times: 1 }),
    wrong: ['w1', 'b1', 'w2'],
    why: 'Of w1, b1 and w2 the parts of neurons 2 to 10 never move; b2 stands behind the loop.',
  },
  {
    name: 'moved before the error is worked out',
    change: (project) => moveBefore(project, 'main-41', 'main-40'),
    wrong: ALL,
    why: 'All steps are taken by the error of the image before, on image 1 by 0.',
  },
]

const inForward: readonly Slip[] = [
  {
    name: 'the answer peeks at the label',
    change: (project) => put(project, 'forward-25', (b2) => add(b2, get('label'))),
    wrong: 'peeks',
    why: 'The sum of the output neuron has the label in it.',
  },
  {
    name: 'the hidden neurons are not squeezed',
    change: (project) => onlyOperand(project, 'forward-21', 'x'),
    wrong: HIDDEN,
    why: 'A hidden neuron that answers its sum has the slope 1, and h (1 − h) is taken.',
  },
  {
    name: 'the answer takes w2 of neuron 1',
    change: (project) => withArgs(project, 'forward-33', { index: 1 }),
    wrong: ['w1', 'b1', 'w2'],
    why: 'The answer depends on the first of w2 alone, but all ten are moved and carry errors back.',
  },
  {
    name: 'the answer leaves out b2',
    change: (project) => put(project, 'forward-25', () => ({ ...get('ready'), id: 'no bias' })),
    wrong: ['b2'],
    why: 'The answer does not depend on b2, whose gradient is 0, but it is moved.',
  },
]

export const wrongFlagships = wrongBy({ family: 'zero-or-one-scratch', ...learning('zero-or-one-scratch') }, [
  ...inBackward,
  ...inUpdate,
  ...inForward,
])
