/**
 * Loops and vector blocks that meet arithmetic without an answer at one place of their lists, and indexes that are
 * worked out from huge numbers: for the random programs of edge-loops.test-support.ts.
 */
import type { BlockNode } from '../../../core/project/project'
import {
  add,
  block,
  change,
  divide,
  get,
  item,
  length,
  multiply,
  repeat,
  replace,
  row,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import type { EdgeIterations } from './edge-iterations.test-support'
import type { EdgeValues } from './edge-values.test-support'

type Value = number | BlockNode
type Blocks = readonly BlockNode[]

const ENDLESS = Number.POSITIVE_INFINITY

/** What has no answer, or nearly: the same pair is fine for one of these and not for the next. */
const PAIRS: readonly (readonly [number, number])[] = [
  [ENDLESS, ENDLESS],
  [ENDLESS, -ENDLESS],
  [-ENDLESS, 0],
  [0, 0],
  [-0, ENDLESS],
  [-0, 0],
  [0, -0],
]

const filled = (list: string, count: number, value: number) => block('lists_fill', { list, count, value })

type Meet = (a: BlockNode, b: BlockNode) => BlockNode

const smaller: Meet = (a, b) => block('maths_min_max', { which: 'min', a, b })
const larger: Meet = (a, b) => block('maths_min_max', { which: 'max', a, b })

export class EdgeEncounters {
  constructor(
    private readonly choose: (n: number) => number,
    private readonly values: EdgeValues,
    private readonly iterations: EdgeIterations,
  ) {}

  /** Two numbers are put into x and y where the loop comes by, at one place or all over, and meet there. */
  meeting(): Blocks {
    const { choose, values } = this
    const { usual } = values
    const place = Math.max(1, choose(3) ? 1 + choose(Math.max(1, usual)) : usual)
    const [a, b] = values.one(PAIRS)
    const put = choose(3)
      ? [replace(place, 'x', a), replace(place, 'y', b)]
      : [filled('x', usual, a), filled('y', usual, b)]
    const meet = () =>
      values.one<Meet>([add, subtract, multiply, divide, smaller, smaller, larger, larger])(
        item(get('i'), 'x'),
        item(get('i'), 'y'),
      )
    const around = (body: () => Blocks) =>
      choose(3) ? this.iterations.plain(body) : this.iterations.around(body)
    switch (choose(6)) {
      case 0:
      case 1:
        return [...put, ...around(() => [replace(get('i'), values.one(['x', 'y', 'z']), meet())])]
      case 2:
        return [...put, ...around(() => [change('total', meet())])]
      case 3:
        // What goes wrong in `a` is written over in the next iteration.
        return [
          ...put,
          ...this.iterations.around(() => [set('a', meet()), set('b', add(item(get('i'), 'z'), 1))]),
        ]
      case 4:
        return [...put, this.vectorBlock()]
      default:
        return [...put, replace(place, 'table', a), this.layer()]
    }
  }

  /** A list feeds on itself: what one iteration stores, a later one reads, at the next place or the one after. */
  shifted(): Blocks {
    const { choose, values } = this
    const list = values.one(['x', 'y', 'z'])
    const at = (by: number) => (by === 0 ? get('i') : add(get('i'), by))
    const from = values.one([0, 1, -1])
    const meets = values.one([add, subtract, multiply])
    const value = meets(item(at(from), list), choose(2) ? item(get('i'), 'table') : values.number())
    const work = replace(at(values.one([from + 1, from + 1, from - 1, from + 2])), list, value)
    return [set('i', 3), repeat(Math.max(0, values.usual - 4), work, change('i', 1))]
  }

  /** A variable that is no position goes along: −0, a fraction, or so large that adding 1 is lost. */
  alongside(): Blocks {
    const { choose, values } = this
    const from = values.one([-0, 0.1, 1 / 3, -0.7, 2 ** 53 - 3, -(2 ** 53) + 2, 1e300, ENDLESS])
    const work = choose(2)
      ? replace(get('i'), values.one(['x', 'z']), multiply(item(get('i'), 'x'), item(get('i'), 'y')))
      : change('total', add(item(get('i'), 'x'), item(get('i'), 'y')))
    // Where the very first iteration has no answer, nothing has moved on.
    const pair = values.one(PAIRS)
    const put = choose(2) ? [] : [replace(1, 'x', pair[0]), replace(1, 'y', pair[1])]
    const moves = [change('i', 1), change('j', values.one([1, 1, -1, 3]))]
    return [...put, set('i', 1), set('j', from), repeat(values.usual, work, ...moves)]
  }

  private vectorBlock(): BlockNode {
    const { choose, values } = this
    switch (choose(4)) {
      case 0:
        return block('vectors_add_scaled', { k: values.one([0, 1, -1, 2]), source: 'x', target: 'y' })
      case 1:
        return block('vectors_scale', { target: values.one(['x', 'y']), a: 'x', k: values.one([0, 2, -0]) })
      case 2:
        return change('total', block('vectors_dot', { a: 'x', b: 'y' }))
      default:
        return block('vectors_combine', {
          target: values.one(['x', 'y', 'z']),
          a: 'x',
          operator: values.one(['+', '−', '×']),
          b: 'y',
        })
    }
  }

  /** As many neurons as the lists have items: the numbers meet in one of them. */
  private layer(): BlockNode {
    return block('network_weighted_sums', {
      target: this.values.one(['x', 'y']),
      weights: 'table',
      inputs: row(1, 'table', Math.max(1, this.values.width)),
      biases: this.values.one(['x', 'y']),
    })
  }

  /** Positions counted from far away, where adding 1 may be lost; and halves that make a whole. */
  farAway(): Blocks {
    const { choose, values } = this
    const from = values.one([
      2 ** 25,
      2 ** 25 - 3,
      2 ** 26,
      -(2 ** 25),
      2 ** 53,
      2 ** 53 - 2,
      0.5,
      -0.5,
      1e17,
    ])
    const base = choose(4) ? from : from - 1
    const isVariable = choose(2) > 0
    const place = (): Value => subtract(get('i'), isVariable ? get('k') : base)
    const work = choose(2)
      ? change('total', item(place(), values.list()))
      : replace(place(), 'y', add(item(place(), 'x'), values.value(1)))
    return [
      set('k', base),
      set('i', from + choose(2)),
      repeat(values.one<Value>([values.usual, length('y')]), change('i', 1), work),
    ]
  }
}
