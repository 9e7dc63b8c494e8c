/**
 * Networks of any number of sigmoid layers from vector blocks, with one answer or several. Lists are numbered by layer: w1, b1,
 * a1 (answers), d1 (errors). Blocks that slips change have names: `error`, `back-1`, `slopes-1`, `move-w1` and so on.
 */
import type { BlockNode, Project } from '../../../core/project/project'
import {
  call,
  change,
  divide,
  forEach,
  get,
  item,
  multiply,
  own,
  repeat,
  replace,
  row,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import type { Design, Loss, TrueNetwork } from '../design.test-support'
import {
  addScaled,
  combine,
  exp,
  fill,
  fillRandom,
  labelOf,
  load,
  move,
  named,
  scale,
  shuffle,
  sigmoidOfEach,
  slopes,
  sumOf,
  weightedSums,
} from './more-blocks.test-support'

export interface ByVectors {
  /** Neurons of each layer, from the image's 100 pixels to the answers. */
  readonly sizes: readonly number[]
  readonly output?: 'sigmoid' | 'softmax'
  readonly loss?: 'cross-entropy' | 'half-squared'
  readonly rate?: number
}

type Body = readonly BlockNode[]

export function byVectors({
  sizes,
  output = 'sigmoid',
  loss = 'cross-entropy',
  rate = 0.1,
}: ByVectors): Project {
  const last = sizes.length - 1
  const layers = sizes.slice(1).map((neurons, i) => ({ l: i + 1, neurons, inputs: sizes[i] ?? 0 }))
  const answers = sizes[last] ?? 1
  const before = (l: number) => (l === 1 ? 'image' : `a${l - 1}`)

  const begin = layers.flatMap(({ l, neurons, inputs }) => [
    named(`start-w${l}`, fillRandom(`w${l}`, neurons * inputs, 0.5)),
    fill(`b${l}`, neurons, 0),
  ])
  const softmax: Body = [
    forEach('j', 1, answers, replace(get('j'), `a${last}`, exp(item(get('j'), `a${last}`)))),
    named('share', scale(`a${last}`, `a${last}`, divide(1, sumOf(`a${last}`)))),
  ]
  const forward = layers.flatMap(({ l }) => [
    named(`sums-${l}`, weightedSums(`a${l}`, `w${l}`, before(l), `b${l}`)),
    ...(l === last && output === 'softmax'
      ? softmax
      : [named(`squash-${l}`, sigmoidOfEach(`a${l}`, `a${l}`))]),
  ])
  const target: Body =
    answers === 1
      ? [named('target', fill('target', 1, get('label')))]
      : [
          named('target', fill('target', answers, 0)),
          named('target-of-label', replace(named('place-of-label', plusOne('label')), 'target', 1)),
        ]
  const timesSlopes = (l: number): Body => [
    named(`slopes-${l}`, slopes('slopes', `a${l}`)),
    named(`times-slopes-${l}`, combine(`d${l}`, `d${l}`, '×', 'slopes')),
  ]
  const error: Body = [
    named('error', combine(`d${last}`, `a${last}`, '−', 'target')),
    ...(loss === 'half-squared' ? timesSlopes(last) : []),
  ]
  const back = layers
    .slice(0, -1)
    .reverse()
    .flatMap(({ l, neurons }) => [
      named(`empty-${l}`, fill(`d${l}`, neurons, 0)),
      named(
        `each-back-${l}`,
        forEach(
          'j',
          1,
          sizes[l + 1] ?? 0,
          named(
            `back-${l}`,
            addScaled(item(get('j'), `d${l + 1}`), row(get('j'), `w${l + 1}`, neurons), `d${l}`),
          ),
        ),
      ),
      ...timesSlopes(l),
    ])
  const update = layers.flatMap(({ l, neurons, inputs }) => [
    named(
      `each-w${l}`,
      forEach(
        'j',
        1,
        neurons,
        named(
          `move-w${l}`,
          move(
            row(get('j'), `w${l}`, inputs),
            named(`rate-w${l}`, multiply(get('rate'), named(`of-w${l}`, item(get('j'), `d${l}`)))),
            before(l),
          ),
        ),
      ),
    ),
    named(`move-b${l}`, move(`b${l}`, get('rate'), `d${l}`)),
  ])
  const turn: Body = [
    change('n', 1),
    load(item(get('n'), 'order')),
    named('label', set('label', labelOf(item(get('n'), 'order')))),
    named('call-forward', call('forward')),
    named('call-backward', call('backward')),
    named('call-update', call('update')),
  ]
  const lists = layers.flatMap(({ l }) => [`w${l}`, `b${l}`, `a${l}`, `d${l}`])
  return projectOf({
    flag: [set('rate', rate), ...begin, shuffle('order', 2000), named('training', repeat(1000, ...turn))],
    own: [
      own('forward', [], false, ...forward),
      own('backward', [], false, ...target, ...error, ...back),
      own('update', [], false, ...update),
    ],
    variables: { n: 0, j: 0, label: 0, rate: 0 },
    lists: Object.fromEntries(['image', 'order', 'target', 'slopes', ...lists].map((name) => [name, []])),
  })
}

/** The first class stands at place 1. */
const plusOne = (variable: string) => subtract(get(variable), -1)

const weightsOf = ({ sizes }: ByVectors) => sizes.slice(1).flatMap((_, i) => [`w${i + 1}`, `b${i + 1}`])

const lossOf = ({ loss = 'cross-entropy', output }: ByVectors): Loss =>
  output === 'softmax' ? 'softmax-cross-entropy' : loss

export const designByVectors = (options: ByVectors): Design => ({
  weights: weightsOf(options),
  turn: { block: 'load' },
  answers: [{ list: `a${options.sizes.length - 1}` }],
  losses: [
    lossOf(options),
    ...(['cross-entropy', 'half-squared'] as const).filter((l) => l !== lossOf(options)),
  ],
  several: (options.sizes.at(-1) ?? 1) > 1,
})

export const networkByVectors = (options: ByVectors): TrueNetwork => ({
  layers: options.sizes.slice(1).map((_, i, all) => ({
    weights: `w${i + 1}`,
    bias: `b${i + 1}`,
    activation: i === all.length - 1 && options.output === 'softmax' ? 'softmax' : 'sigmoid',
  })),
  loss: lossOf(options),
})
