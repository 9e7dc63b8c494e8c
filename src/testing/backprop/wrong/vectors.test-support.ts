/** Slips in the examples of vector blocks. */
import { add, get } from '../../fixtures/in-blocks.test-support'
import { labelOf } from '../designs/more-blocks.test-support'
import { leaveOut, moveBefore, put, turnRound, twice, withArgs } from '../slips.test-support'
import type { Slip } from './slip.test-support'

const ALL = ['w1', 'b1', 'w2', 'b2']
const HIDDEN = ['w1', 'b1']

/** The hidden step is no more than a copy of another list. */
export const copied = (source: string) => ({
  type: 'vectors_copy',
  id: 'copied',
  args: { source, target: 'hidden-step' },
})

export const withVectors: readonly Slip[] = [
  {
    name: 'error is label − prediction',
    change: (project) => turnRound(project, 'main-14'),
    wrong: ALL,
    why: 'The step of the answer, which all four have as a factor, has its sign turned round.',
  },
  {
    name: 'the rate is below 0',
    change: (project) => withArgs(project, 'main-13', { a: -0.1 }),
    wrong: ALL,
    why: 'All four climb the loss.',
  },
  {
    name: 'the slope is missing',
    change: (project) => put(project, 'learn-3', () => copied('w2')),
    wrong: HIDDEN,
    why: 'The hidden step is w2 × error, without h (1 − h).',
  },
  {
    name: 'the output weights are missing',
    change: (project) => put(project, 'learn-3', () => copied('slope')),
    wrong: HIDDEN,
    why: 'The hidden step is slope × error, without w2.',
  },
  {
    name: 'output weights and slopes are added',
    change: (project) => withArgs(project, 'learn-3', { operator: '+' }),
    wrong: HIDDEN,
    why: 'The hidden step has w2 + slope in place of w2 × slope.',
  },
  {
    name: 'the hidden step lacks the error',
    change: (project) => leaveOut(project, 'learn-4'),
    wrong: HIDDEN,
    why: 'w1 and b1 move by w2 × slope, whatever the label is.',
  },
  {
    name: 'w2 is moved before the hidden step',
    change: (project) => moveBefore(project, 'learn-6', 'learn-3'),
    wrong: HIDDEN,
    why: 'The error comes back through w2 as it is after its move.',
  },
  {
    name: 'w2 is moved by slopes',
    change: (project) => withArgs(project, 'learn-6', { gradient: 'slope' }),
    wrong: ['w2'],
    why: 'The gradient of w2 is error × hidden.',
  },
  {
    name: 'w2 is moved twice',
    change: (project) => twice(project, 'learn-6'),
    wrong: ['w2'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
  {
    name: 'w2 never moves',
    change: (project) => leaveOut(project, 'learn-6'),
    wrong: ['w2'],
    why: 'No other block writes to w2.',
  },
  {
    name: 'b1 is moved up',
    change: (project) => withArgs(project, 'learn-11', { operator: '+' }),
    wrong: ['b1'],
    why: 'Only the step of b1 has its sign turned round.',
  },
  {
    name: 'b1 is moved by slopes',
    change: (project) => withArgs(project, 'learn-11', { b: 'slope' }),
    wrong: ['b1'],
    why: 'The step of b1 is the hidden step.',
  },
  {
    name: 'b1 never moves',
    change: (project) => leaveOut(project, 'learn-11'),
    wrong: ['b1'],
    why: 'No other block writes to b1.',
  },
  {
    name: 'b2 is moved up',
    change: (project) => withArgs(project, 'learn-9', { a: 1 }),
    wrong: ['b2'],
    why: 'b2 changes by + rate × error.',
  },
  {
    name: 'b2 never moves',
    change: (project) => leaveOut(project, 'learn-8'),
    wrong: ['b2'],
    why: 'No other block writes to b2.',
  },
  {
    name: 'all steps of w1 go to row 1',
    change: (project) => withArgs(project, 'learn-14', { row: 1 }),
    wrong: ['w1'],
    why: 'Rows 2 to 10 never move, and row 1 gets their steps, too.',
  },
  {
    name: 'w1 takes the step of neuron 1',
    change: (project) => withArgs(project, 'learn-16', { index: 1 }),
    wrong: ['w1'],
    why: 'Rows 2 to 10 move by the first neuron’s step.',
  },
  {
    name: 'the last row of w1 never moves',
    change: (project) => withArgs(project, 'learn-12', { to: 9 }),
    wrong: ['w1'],
    why: 'The loop over the rows ends at neuron 9.',
  },
  {
    name: 'nothing is learnt',
    change: (project) =>
      put(project, 'main-12', ({ id }) => ({
        type: 'variables_set',
        id,
        args: { variable: 'neuron', value: 1 },
      })),
    wrong: 'no-learning',
    why: 'learn is never called, and it alone moves weights.',
  },
  {
    name: 'the answer peeks at the label',
    change: (project) =>
      put(project, 'prediction-8', (b2) =>
        add(b2, labelOf({ type: 'lists_item', id: 'now', args: { index: get('n'), list: 'order' } })),
      ),
    wrong: 'peeks',
    why: 'The sum of the output neuron has the label in it.',
  },
]
