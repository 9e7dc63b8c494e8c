/** Slips in networks of more layers or answers, and in the smallest ones. */
import { add, get, item, replace, row } from '../../fixtures/in-blocks.test-support'
import { type ByVectors, byVectors, designByVectors } from '../designs/by-vectors.test-support'
import { dot } from '../designs/more-blocks.test-support'
import { designOfLine, designOfXor, line, xor } from '../designs/own-numbers.test-support'
import { designOfSingleVariables, singleVariables } from '../designs/single-variables.test-support'
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

const ofVectors = (family: string, options: ByVectors, slips: readonly Slip[]) =>
  wrongBy({ family, project: byVectors(options), design: designByVectors(options) }, slips)

const inThreeLayers: readonly Slip[] = [
  {
    name: 'error is label − answer',
    change: (project) => turnRound(project, 'error'),
    wrong: ['w1', 'b1', 'w2', 'b2', 'w3', 'b3'],
    why: 'Every gradient has the error as a factor.',
  },
  {
    name: 'the slopes of the second layer are missing',
    change: (project) => leaveOut(project, 'times-slopes-2'),
    wrong: ['w1', 'b1', 'w2', 'b2'],
    why: 'The errors of layer 2 are wrong, and those of layer 1 are made of them.',
  },
  {
    name: 'the slopes of the first layer are missing',
    change: (project) => leaveOut(project, 'times-slopes-1'),
    wrong: ['w1', 'b1'],
    why: 'Only the errors of layer 1 lack them.',
  },
  {
    name: 'the slopes of the first layer are taken from the second',
    change: (project) => withArgs(project, 'slopes-1', { activations: 'a2' }),
    wrong: ['w1', 'b1'],
    why: 'The errors of layer 1 have another layer’s slopes.',
  },
  {
    name: 'w2 is moved by what its own layer answers',
    change: (project) => withArgs(project, 'move-w2', { gradient: 'a2' }),
    wrong: ['w2'],
    why: 'The gradient of w2 has the answers of layer 1 as a factor.',
  },
  {
    name: 'b1 is moved by the errors of layer 2',
    change: (project) => withArgs(project, 'move-b1', { gradient: 'd2' }),
    wrong: ['b1'],
    why: 'The gradient of b1 is the errors of layer 1.',
  },
  {
    name: 'errors come back through the wrong side of w2',
    change: (project) =>
      put(project, 'back-1', () => replace(get('j'), 'd1', dot(row(get('j'), 'w2', 5), 'd2'))),
    wrong: ['w1', 'b1'],
    why: 'Neuron j of layer 1 must take column j of w2, and it takes row j.',
  },
  {
    name: 'w2 is moved before the errors of layer 1',
    change: (project) => moveBefore(project, 'each-w2', 'empty-1'),
    wrong: ['w1', 'b1'],
    why: 'The errors come back through w2 as it is after its move.',
  },
  {
    name: 'b2 never moves',
    change: (project) => leaveOut(project, 'move-b2'),
    wrong: ['b2'],
    why: 'No other block writes to b2.',
  },
  {
    name: 'w3 is moved up',
    change: (project) =>
      put(project, 'rate-w3', (rate) => ({
        ...rate,
        type: 'maths_multiply',
        args: { a: -1, b: { ...rate, id: 'rate itself' } },
      })),
    wrong: ['w3'],
    why: 'Only the step of w3 has its sign turned round.',
  },
]

const withSeveralAnswers: readonly Slip[] = [
  {
    name: 'errors come back from the first answer only',
    change: (project) => withArgs(project, 'each-back-1', { to: 1 }),
    wrong: ['w1', 'b1'],
    why: 'A hidden neuron’s error is the sum over both answers.',
  },
  {
    name: 'w2 of the second answer never moves',
    change: (project) => withArgs(project, 'each-w2', { to: 1 }),
    wrong: ['w2'],
    why: 'The loop over the rows of w2 ends at 1.',
  },
  {
    name: 'the slopes of the hidden neurons are missing',
    change: (project) => leaveOut(project, 'times-slopes-1'),
    wrong: ['w1', 'b1'],
    why: 'The errors of the hidden neurons lack h (1 − h).',
  },
  {
    name: 'b2 is moved twice',
    change: (project) => twice(project, 'move-b2'),
    wrong: ['b2'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
]

const inXor: readonly Slip[] = [
  {
    name: 'error is target − answer',
    change: (project) => turnRound(project, 'difference'),
    wrong: ['w1', 'b1', 'w2', 'b2'],
    why: 'Every gradient has the error as a factor.',
  },
  {
    name: 'the slope is missing',
    change: (project) => onlyOperand(project, 'with-slope', 'a'),
    wrong: ['w1', 'b1'],
    why: 'The hidden error lacks h (1 − h).',
  },
  {
    name: 'the output weights are missing',
    change: (project) => onlyOperand(project, 'with-w2', 'a'),
    wrong: ['w1', 'b1'],
    why: 'The error comes back through w2.',
  },
  {
    name: 'w1 takes the first input for both',
    change: (project) => withArgs(project, 'input-w1', { index: 1 }),
    wrong: ['w1'],
    why: 'The weights from input 2 move by input 1.',
  },
  {
    name: 'b1 is moved up',
    change: (project) => retyped(project, 'moved-b1', 'maths_add'),
    wrong: ['b1'],
    why: 'Only the step of b1 has its sign turned round.',
  },
  {
    name: 'b2 never moves',
    change: (project) => leaveOut(project, 'move-b2'),
    wrong: ['b2'],
    why: 'No other block writes to b2.',
  },
]

const inLine: readonly Slip[] = [
  {
    name: 'error is y − guess',
    change: (project) => turnRound(project, 'difference'),
    wrong: ['steepness', 'height'],
    why: 'Both have the error as a factor.',
  },
  {
    name: 'the steepness is moved without x',
    change: (project) => onlyOperand(project, 'gradient', 'a'),
    wrong: ['steepness'],
    why: 'Its gradient is error × x, and x differs from point to point.',
  },
  {
    name: 'the height is moved up',
    change: (project) => withArgs(project, 'by-height', { a: 0.1 }),
    wrong: ['height'],
    why: 'The height climbs the loss, the steepness goes down.',
  },
  {
    name: 'the height never moves',
    change: (project) => leaveOut(project, 'move-height'),
    wrong: ['height'],
    why: 'No other block writes to it.',
  },
]

const inSingleVariables: readonly Slip[] = [
  {
    name: 'upper is moved by the ink of the middle',
    change: (project) =>
      put(project, 'gradient-upper', (block) => ({ ...block, args: { ...block.args, b: item(2, 'ink') } })),
    wrong: ['upper'],
    why: 'Its gradient is error × the ink of its own row.',
  },
  {
    name: 'middle is moved up',
    change: (project) => retyped(project, 'moved-middle', 'maths_add'),
    wrong: ['middle'],
    why: 'Only the step of middle has its sign turned round.',
  },
  {
    name: 'lower never moves',
    change: (project) => leaveOut(project, 'move-lower'),
    wrong: ['lower'],
    why: 'No other block writes to lower.',
  },
  {
    name: 'lower is moved without its ink',
    change: (project) => onlyOperand(project, 'gradient-lower', 'a'),
    wrong: ['lower'],
    why: 'Its gradient is error × the ink of its row.',
  },
  {
    name: 'the bias is moved twice',
    change: (project) => twice(project, 'move-bias'),
    wrong: ['bias'],
    why: 'Its step is the same each time, so it moves by twice the rate.',
  },
  {
    name: 'the new upper is put into middle',
    change: (project) => withArgs(project, 'move-upper', { variable: 'middle' }),
    wrong: ['upper', 'middle'],
    why: 'upper never moves, and middle becomes what upper should be.',
  },
  {
    name: 'the answer peeks at the label',
    change: (project) =>
      put(project, 'sum', (bias) => ({
        ...bias,
        args: { ...bias.args, value: add(get('bias'), get('label')) },
      })),
    wrong: 'peeks',
    why: 'The sum has the label in it.',
  },
]

export const wrongDeepAndSmall = [
  ...ofVectors('three layers', { sizes: [100, 5, 5, 1], rate: 0.5 }, inThreeLayers),
  ...ofVectors('softmax pair', { sizes: [100, 5, 2], output: 'softmax' }, withSeveralAnswers),
  ...ofVectors('two outputs', { sizes: [100, 5, 2] }, [
    ...withSeveralAnswers,
    {
      name: 'the target is never set',
      change: (project) => leaveOut(project, 'target-of-label'),
      wrong: ['w1', 'b1', 'w2', 'b2'],
      why: 'The target is 0 for both answers, so the answer that stands for the label moves the wrong way.',
    },
  ]),
  ...wrongBy({ family: 'own numbers, XOR', project: xor(), design: designOfXor }, inXor),
  ...wrongBy({ family: 'own numbers, a line', project: line(), design: designOfLine }, inLine),
  ...wrongBy(
    { family: 'single variables', project: singleVariables(), design: designOfSingleVariables },
    inSingleVariables,
  ),
]
