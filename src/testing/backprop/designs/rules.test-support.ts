/**
 * Rules by which a weight moves, in blocks: plain gradient descent, and what learners meet beside it. `item` moves one
 * number of a list, `variable` a single one; the moving block is called `move-` and the weight's name.
 */
import type { BlockNode } from '../../../core/project/project'
import {
  change,
  get,
  is,
  item,
  multiply,
  not,
  replace,
  round,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import { fill, larger, named, smaller } from './more-blocks.test-support'

type Body = readonly BlockNode[]

export interface Rule {
  readonly begin: (pixels: number, hidden: number) => Body
  readonly item: (list: string, at: () => BlockNode, gradient: BlockNode) => Body
  readonly variable: (name: string, gradient: BlockNode) => Body
  /** When it moves at all; absent, after each image. */
  readonly guard?: () => BlockNode
  readonly variables: readonly string[]
  readonly lists: readonly string[]
}

const step = (name: string, gradient: BlockNode) =>
  named(`step-${name}`, set('step', multiply(named(`rate-${name}`, get('rate')), gradient)))

const moveItem = (list: string, at: () => BlockNode, by: BlockNode) =>
  named(`move-${list}`, replace(at(), list, named(`moved-${list}`, subtract(item(at(), list), by))))

const moveVariable = (name: string, by: BlockNode) =>
  named(`move-${name}`, set(name, named(`moved-${name}`, subtract(get(name), by))))

/** What the rule takes away is in `step`. */
const changed = (after: (name: string, weight: BlockNode) => Body): Pick<Rule, 'item' | 'variable'> => ({
  item: (list, at, gradient) => [
    step(list, gradient),
    ...after(list, item(at(), list)),
    moveItem(list, at, get('step')),
  ],
  variable: (name, gradient) => [
    step(name, gradient),
    ...after(name, get(name)),
    moveVariable(name, get('step')),
  ],
})

const NOTHING = { begin: () => [], variables: [], lists: [] } as const

const plain: Rule = { ...NOTHING, ...changed(() => []) }

const MOMENTUM = 0.9
const DECAY = 0.001
const MOST = 0.002

export const RULES = {
  plain,
  /** The step is the gradient's plus 0.9 × the last step. */
  momentum: {
    begin: (pixels: number, hidden: number) => [
      fill('last w1', pixels * hidden, 0),
      fill('last b1', hidden, 0),
      fill('last w2', hidden, 0),
    ],
    item: (list: string, at: () => BlockNode, gradient: BlockNode) => [
      step(list, gradient),
      change('step', multiply(MOMENTUM, item(at(), `last ${list}`))),
      replace(at(), `last ${list}`, get('step')),
      moveItem(list, at, get('step')),
    ],
    variable: (name: string, gradient: BlockNode) => [
      step(name, gradient),
      change('step', multiply(MOMENTUM, get(`last ${name}`))),
      set(`last ${name}`, get('step')),
      moveVariable(name, get('step')),
    ],
    variables: ['last b2'],
    lists: ['last w1', 'last b1', 'last w2'],
  },
  /** Each weight loses a thousandth of itself, too. */
  decay: { ...NOTHING, ...changed((_, weight) => [change('step', multiply(DECAY, weight))]) },
  /** No step is longer than two thousandths. */
  clipping: {
    ...NOTHING,
    ...changed(() => [set('step', larger(-MOST, smaller(MOST, get('step'))))]),
  },
  /** It moves only where the rounded answer is wrong, by the gradient's step. */
  'only when wrong': { ...plain, guard: () => not(is(round(get('answer')), '=', get('label'))) },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof RULES
