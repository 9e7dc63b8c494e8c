/** Loops that end where lists do, or an iteration before or behind: for the random programs of edge-loops.test-support.ts. */
import type { BlockNode } from '../../../core/project/project'
import {
  change,
  forEach,
  get,
  is,
  length,
  or,
  repeat,
  set,
  until,
  when,
} from '../../fixtures/in-blocks.test-support'
import type { EdgeValues } from './edge-values.test-support'

type Value = number | BlockNode
type Blocks = readonly BlockNode[]

export class EdgeIterations {
  /** Whether the counters of the loop at hand go down. */
  private isDown = false

  constructor(
    private readonly choose: (n: number) => number,
    private readonly values: EdgeValues,
  ) {}

  /** Just as many iterations as the lists have items, as learners write them. */
  plain(body: () => Blocks): Blocks {
    const { usual } = this.values
    if (this.choose(2)) return [forEach('i', 1, usual, ...body())]
    return [set('i', 1), repeat(usual, ...body(), change('i', 1))]
  }

  /** Counters are set to where the loop begins; mostly it ends where the lists do, or an iteration before or behind. */
  around(body: () => Blocks): Blocks {
    const { choose } = this
    const { usual } = this.values
    this.isDown = choose(4) === 0
    // What is no position is moved on by many iterations at once only where that is exact.
    const starts = [
      set('i', this.start()),
      set('j', choose(5) ? this.start() : this.values.one([-0, 0.1, -0.5, 2 ** 53, 1e300])),
    ]
    const kind = choose(9)
    if (kind < 4) return [...starts, repeat(this.count(), ...this.moved(body()))]
    if (kind < 7) {
      const from = choose(8)
        ? this.values.one([1, 1, 1, 2, 0])
        : this.values.one<Value>([-0, 0.5, -1, get('a'), usual])
      const to = choose(8)
        ? usual + this.values.one([0, 0, 0, -1, 1])
        : this.values.one<Value>([usual - 0.5, get('a'), length('x')])
      const moves = choose(6) ? [] : this.moves()
      return [...starts, forEach(this.values.one(['i', 'i', 'i', 'k']), from, to, ...body(), ...moves)]
    }
    const end = is(get('i'), '>', usual + this.values.one([0, 0, -1, 1]))
    const ends = choose(3) ? end : or(end, is(get('k'), '>', 40))
    return [
      ...starts,
      set('k', 0),
      until(ends, ...body(), change('i', 1), ...(choose(3) ? [] : [change('k', 1)])),
    ]
  }

  /** Where a counter begins that goes up, or down. */
  private start(): number {
    const { usual } = this.values
    if (this.choose(30) === 0) return this.values.one([0.5, -0, 2 ** 25, 2 ** 25 + 1, 2 ** 53, 1e-17, 1e300])
    if (this.isDown) return usual + this.values.one([0, 0, 0, 0, 1, -1])
    return this.values.one([1, 1, 1, 1, 1, 2, 2, 0])
  }

  private count(): Value {
    const { usual } = this.values
    if (this.choose(30) === 0) return this.values.one<Value>([2.5, -1, -0, get('a'), usual + 0.5])
    return this.values.one<Value>(
      [usual, usual, usual, usual, usual - 1, usual + 1, 1, 3, length('x'), get('n')].map((count) =>
        typeof count === 'number' ? Math.max(0, count) : count,
      ),
    )
  }

  private moves(): BlockNode[] {
    const { choose } = this
    const step = (): Value => {
      if (choose(25) === 0) return this.values.one<Value>([0.5, 0, 257, get('a')])
      const size = this.values.one([1, 1, 1, 1, 1, 1, 2, 3])
      return this.isDown ? -size : size
    }
    const moves = this.values.several(2, () => change(this.values.one(['i', 'i', 'i', 'j']), step()))
    if (choose(12) === 0) moves.push(change('i', 1), change('i', -1))
    if (choose(12) === 0) moves.push(when(is(get('i'), '>', choose(9)), change('i', 1)))
    return moves
  }

  /** The body with its counters moved on behind it, before it, or in between. */
  private moved(body: Blocks): Blocks {
    const all = [...body, ...this.moves()]
    return this.choose(4) ? all : [all.at(-1)!, ...all.slice(0, -1)]
  }
}
