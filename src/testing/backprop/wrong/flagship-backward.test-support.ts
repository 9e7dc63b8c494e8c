/** Slips in the flagship's own block `backward`. */
import { add, get, multiply, subtract } from '../../fixtures/in-blocks.test-support'
import { leaveOut, onlyOperand, put, retyped, turnRound, withArgs } from '../slips.test-support'
import type { Slip } from './slip.test-support'

const ALL = ['w1', 'b1', 'w2', 'b2']
const HIDDEN = ['w1', 'b1']

export const inBackward: readonly Slip[] = [
  {
    name: 'error is label − prediction',
    change: (project) => turnRound(project, 'backward-3'),
    wrong: ALL,
    why: 'Every gradient has the error as a factor, so all four climb the loss.',
  },
  {
    name: 'error is prediction + label',
    change: (project) => retyped(project, 'backward-3', 'maths_add'),
    wrong: ALL,
    why: 'For a zero it is right, for a one it is p + 1 in place of p − 1 and of the other sign, in all four.',
  },
  {
    name: 'error is taken from a variable that is always 0',
    change: (project) => withArgs(project, 'backward-5', { variable: 'ready' }),
    wrong: ALL,
    why: 'The error is p for zeros and ones alike, so for a one all four move the wrong way.',
  },
  {
    name: 'error is never worked out',
    change: (project) => leaveOut(project, 'backward-2'),
    wrong: 'no-learning',
    why: 'The error stays 0, and every step has it as a factor.',
  },
  {
    name: 'the slope is missing',
    change: (project) => onlyOperand(project, 'backward-14', 'a'),
    wrong: HIDDEN,
    why: 'The hidden error lacks h (1 − h), and w1 and b1 are moved by it; w2 and b2 are not.',
  },
  {
    name: 'the output weights are missing',
    change: (project) => onlyOperand(project, 'backward-15', 'a'),
    wrong: HIDDEN,
    why: 'The hidden error lacks w2, through which the error comes back.',
  },
  {
    name: 'the slope is h',
    change: (project) => onlyOperand(project, 'backward-19', 'a'),
    wrong: HIDDEN,
    why: 'The slope of the sigmoid is h (1 − h), not h.',
  },
  {
    name: 'the slope is 1 − h',
    change: (project) => onlyOperand(project, 'backward-19', 'b'),
    wrong: HIDDEN,
    why: 'The slope of the sigmoid is h (1 − h), not 1 − h.',
  },
  {
    name: 'the slope is h (1 + h)',
    change: (project) => retyped(project, 'backward-21', 'maths_add'),
    wrong: HIDDEN,
    why: 'The slope of the sigmoid is h (1 − h), not h (1 + h).',
  },
  {
    name: 'the slope is h − 1 times h',
    change: (project) => turnRound(project, 'backward-21'),
    wrong: HIDDEN,
    why: 'Its sign is turned round, and so is the sign of every hidden error.',
  },
  {
    name: 'the slope is taken twice',
    change: (project) =>
      put(project, 'backward-14', (block) => multiply(block, multiply(get('h'), subtract(1, get('h'))))),
    wrong: HIDDEN,
    why: 'The hidden error has h² (1 − h)², and h differs from neuron to neuron.',
  },
  {
    name: 'the slope is that of the sum',
    change: (project) => withArgs(project, 'backward-9', { value: get('total') }),
    wrong: HIDDEN,
    why: 'h is the sum of the output neuron then, so neither h nor its slope is a hidden neuron’s.',
  },
  {
    name: 'hidden errors come through w2 of neuron 1',
    change: (project) => withArgs(project, 'backward-17', { index: 1 }),
    wrong: HIDDEN,
    why: 'All hidden neurons but the first get the error through another neuron’s weight.',
  },
  {
    name: 'slopes are taken from neuron 1',
    change: (project) => withArgs(project, 'backward-10', { index: 1 }),
    wrong: HIDDEN,
    why: 'All hidden neurons but the first get another neuron’s slope.',
  },
  {
    name: 'all hidden errors go to neuron 1',
    change: (project) => withArgs(project, 'backward-12', { index: 1 }),
    wrong: HIDDEN,
    why: 'Neurons 2 to 10 keep a hidden error of 0, and neuron 1 has that of neuron 10.',
  },
  {
    name: 'one hidden error too few',
    change: (project) => withArgs(project, 'backward-7', { times: 9 }),
    wrong: HIDDEN,
    why: 'Neuron 10 keeps a hidden error of 0, so its weights and its bias never move.',
  },
  {
    name: 'hidden errors add up',
    change: (project) => put(project, 'backward-14', (block) => add({ ...lookUp('hidden-error') }, block)),
    wrong: HIDDEN,
    why: 'Each hidden error has those of all images before in it; it is right for image 1 only.',
  },
]

function lookUp(list: string) {
  return { type: 'lists_item', id: `look up ${list}`, args: { index: get('neuron'), list } }
}
