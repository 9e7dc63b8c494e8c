/**
 * Networks of one hidden layer from nothing but list items, loops and arithmetic: 100 pixels, a few hidden neurons, one
 * answer. How the parts hang together is chosen: the activation, the loss, batches, own blocks or one stack, a falling rate,
 * momentum and the like. Blocks that slips change have names: `error`, `hidden-error`, `move-w1` and so on.
 */
import type { BlockNode, Project } from '../../../core/project/project'
import { call, type Own, own, repeat } from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import type { Design, TrueNetwork } from '../design.test-support'
import { ACTIVATIONS } from './activations.test-support'
import { named } from './more-blocks.test-support'
import { type ByItems, partsOf } from './parts-by-items.test-support'
import { RULES, type Rule } from './rules.test-support'

type Body = readonly BlockNode[]

/** All in one stack, or in own blocks; `call` puts a part where it belongs and keeps it. */
function laidOut(options: ByItems): { readonly flag: Body; readonly own: readonly Own[] } {
  const { batch = 1, layout = 'one stack' } = options
  const parts = partsOf(options)
  const blocks: Own[] = []
  const part = (name: string, body: Body, from: 'three own blocks' | 'twelve own blocks'): Body => {
    if (from !== layout) return body
    blocks.push(own(name, [], false, ...body))
    return [named(`call-${name}`, call(name))]
  }
  const small = 'twelve own blocks'
  const large = 'three own blocks'
  const forward = part(
    'forward',
    [
      ...part(
        'hidden layer',
        parts.forwardHidden(part('weigh', parts.sumOfOne, small), part('squash', parts.squash, small)),
        small,
      ),
      ...part('output layer', parts.forwardAnswer, small),
    ],
    large,
  )
  const backward = part(
    'backward',
    [...part('find error', parts.error, small), ...part('find hidden error', parts.hiddenError, small)],
    large,
  )
  const { moveW2, moveB2, moveB1, moveW1 } = parts.moves
  const update = part(
    'update',
    parts.guarded([
      ...part('move w2', moveW2, small),
      ...part('move b2', moveB2, small),
      ...part('move b1', moveB1, small),
      ...part('move w1', moveW1, small),
    ]),
    large,
  )
  const begin = part('begin', parts.begin, small)
  const pick = part('pick', parts.pick, small)
  const turn: Body =
    batch === 1
      ? [...pick, ...forward, ...backward, ...update, ...parts.after]
      : [
          ...parts.reset,
          named('each-image', repeat(batch, ...pick, ...forward, ...backward, ...parts.gathering)),
          ...update,
          ...parts.after,
        ]
  return { flag: [...begin, named('training', repeat(Math.floor(1000 / batch), ...turn))], own: blocks }
}

const VARIABLES = ['n', 'i', 'j', 'z', 'h', 'slope', 'label', 'answer', 'error', 'rate', 'step', 'b2']

export function byItems(options: ByItems = {}): Project {
  const { batch = 1, rule = 'plain', dropped = [] } = options
  const lists = ['image', 'hidden', 'w1', 'b1', 'w2', 'hidden error', 'order']
  const { variables: kept, lists: memory }: Rule = RULES[rule]
  return projectOf({
    ...laidOut(options),
    variables: Object.fromEntries(
      [...VARIABLES, ...(batch > 1 ? ['gb2'] : []), ...kept].map((name) => [name, 0]),
    ),
    lists: Object.fromEntries(
      [
        ...lists,
        ...(batch > 1 ? ['g1', 'gb1', 'g2'] : []),
        ...memory,
        ...(dropped.length > 0 ? ['mask'] : []),
      ].map((name) => [name, []]),
    ),
  })
}

export const designByItems = ({
  batch = 1,
  rateFalls = false,
  loss = 'cross-entropy',
}: ByItems = {}): Design => ({
  weights: ['w1', 'b1', 'w2', 'b2'],
  turn: { block: 'load', every: batch },
  answers: [{ variable: 'answer' }, { variable: 'z' }],
  losses: loss === 'cross-entropy' ? ['cross-entropy', 'half-squared'] : ['half-squared', 'cross-entropy'],
  ...(rateFalls && { schedule: 'falling' }),
})

export const networkByItems = ({
  activation = 'sigmoid',
  loss = 'cross-entropy',
  white,
}: ByItems = {}): TrueNetwork => ({
  layers: [
    { weights: 'w1', bias: 'b1', activation: ACTIVATIONS[activation].is },
    { weights: 'w2', bias: 'b2', activation: 'sigmoid' },
  ],
  loss: loss === 'cross-entropy' ? 'cross-entropy' : 'half-squared',
  ...(white && { inputs: 'image' }),
})
