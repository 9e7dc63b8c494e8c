/** One neuron whose weights are single variables: it looks at the ink in three rows of the image. */
import type { Project } from '../../../core/project/project'
import {
  change,
  get,
  item,
  multiply,
  repeat,
  replace,
  row,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import type { Design, TrueNetwork } from '../design.test-support'
import { labelOf, load, named, sigmoid, sumOf } from './more-blocks.test-support'

const INPUTS = [
  { weight: 'upper', row: 2 },
  { weight: 'middle', row: 5 },
  { weight: 'lower', row: 9 },
]

export const singleVariables = (): Project =>
  projectOf({
    flag: [
      named(
        'training',
        repeat(
          500,
          change('n', 1),
          load(get('n')),
          set('label', labelOf(get('n'))),
          ...INPUTS.map(({ row: number }, i) => replace(i + 1, 'ink', sumOf(row(number, 'image', 10)))),
          named('sum', set('z', get('bias'))),
          ...INPUTS.map(({ weight }, i) => change('z', multiply(get(weight), item(i + 1, 'ink')))),
          set('answer', sigmoid(get('z'))),
          named('error', set('error', named('difference', subtract(get('answer'), get('label'))))),
          ...INPUTS.map(({ weight }, i) =>
            named(
              `move-${weight}`,
              set(
                weight,
                named(
                  `moved-${weight}`,
                  subtract(
                    get(weight),
                    multiply(0.05, named(`gradient-${weight}`, multiply(get('error'), item(i + 1, 'ink')))),
                  ),
                ),
              ),
            ),
          ),
          named('move-bias', set('bias', subtract(get('bias'), multiply(0.05, get('error'))))),
        ),
      ),
    ],
    variables: {
      n: 0,
      label: 0,
      z: 0,
      answer: 0,
      error: 0,
      upper: 0.1,
      middle: -0.2,
      lower: 0.3,
      bias: 0.05,
    },
    lists: { image: [], ink: [0, 0, 0] },
  })

export const designOfSingleVariables: Design = {
  weights: [...INPUTS.map(({ weight }) => weight), 'bias'],
  turn: { block: 'load' },
  answers: [{ variable: 'answer' }, { variable: 'z' }],
}

export const networkOfSingleVariables: TrueNetwork = {
  layers: [{ weights: INPUTS.map(({ weight }) => weight), bias: 'bias', activation: 'sigmoid' }],
  loss: 'cross-entropy',
  inputs: 'ink',
}
