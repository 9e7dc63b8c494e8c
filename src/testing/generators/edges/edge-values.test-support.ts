/**
 * Numbers and expressions for loops at the edge: plain ones, zeros of both signs, numbers whose sums and products
 * are endless, infinities that meet now and then.
 */
import type { BlockNode } from '../../../core/project/project'
import {
  add,
  block,
  divide,
  get,
  item,
  length,
  multiply,
  round,
  subtract,
} from '../../fixtures/in-blocks.test-support'

type Choose = (n: number) => number
type Value = number | BlockNode

const ENDLESS = Number.POSITIVE_INFINITY

/** What the numbers of one program are like: a few moods, so that each kind meets its own. */
const MOODS = ['plain', 'plain', 'zeros', 'huge', 'endless'] as const

const FUNCTIONS = ['abs', 'sqrt', 'exp', 'ln', 'floor', 'ceiling']

export class EdgeValues {
  private readonly mood: (typeof MOODS)[number]

  constructor(
    private readonly choose: Choose,
    /** The usual length of lists, and the width of their rows. */
    readonly usual: number,
    readonly width: number,
  ) {
    this.mood = this.one(MOODS)
  }

  one<T>(all: readonly T[]): T {
    return all[this.choose(all.length)]!
  }

  several<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.choose(most) }, make)
  }

  number(): number {
    const { choose } = this
    // In sevenths, so that every sum is rounded and its order shows.
    const plain = (choose(2000) - 1000) / 7
    switch (this.mood) {
      case 'plain':
        return plain
      case 'zeros':
        return this.one([0, -0, 0, -0, 1, -1, 0.5, 2.5, plain])
      case 'huge':
        return choose(4) ? plain : this.one([1e308, -1e308, 1.5e154, -1.5e154, 5e-324, -745.2, 709.8])
      case 'endless':
        // Few enough for a loop to get somewhere before two of them meet.
        return choose(this.usual) ? plain : this.one([ENDLESS, -ENDLESS, 0])
    }
  }

  list(): string {
    return this.one(['x', 'x', 'y', 'y', 'z', 'table'])
  }

  /** A position: mostly one that a loop may check beforehand. */
  index(counters: readonly string[] = ['i', 'i', 'i', 'j']): Value {
    const { choose, usual, width } = this
    const i = () => get(this.one(counters))
    switch (choose(36)) {
      case 0:
      case 1:
        return add(i(), 1)
      case 2:
      case 3:
        return subtract(i(), 1)
      case 4:
        return add(this.one([2, -2, 3, width, 0.5, -0]), i())
      case 5:
        return subtract(usual + choose(3), i())
      case 6:
        return multiply(i(), this.one([2, 3, -1, width, 1, 0]))
      case 7:
        return add(multiply(subtract(get('j'), 1), this.one<Value>([width, get('w')])), get('i'))
      case 8:
        return multiply(i(), get(this.one(['w', 'j', 'a'])))
      case 9:
        return this.one([1, 1, usual, usual + 1, 2, 0, 1.5])
      case 10:
        return get(this.one(['n', 'w']))
      case 11:
        return item(i(), 'places')
      case 12:
        return round(divide(i(), 2))
      case 13:
        return add(i(), get(this.one(['w', 'j', 'k'])))
      case 14:
        return this.one<Value>([length('x'), add(length('y'), 0), subtract(add(length('x'), 1), i())])
      default:
        return i()
    }
  }

  /** `depth` is how many blocks stand inside one another at most. */
  value(depth: number): Value {
    const { choose } = this
    if (depth === 0 || choose(7) === 0) return this.leaf()
    const inside = () => this.value(depth - 1)
    switch (choose(15)) {
      case 0:
      case 1:
        return add(inside(), inside())
      case 2:
      case 3:
        return subtract(inside(), inside())
      case 4:
      case 5:
      case 6:
        return multiply(inside(), inside())
      case 7:
        return divide(inside(), inside())
      case 8:
      case 12:
        return block('maths_min_max', { which: this.one(['min', 'max']), a: inside(), b: inside() })
      case 9:
        return block('maths_function', { function: this.one(FUNCTIONS), a: inside() })
      case 10:
        return choose(2) ? round(inside()) : subtract(-0, inside())
      case 11:
      case 13:
        return this.rare(inside)
      default:
        return this.leaf()
    }
  }

  private leaf(): Value {
    const { choose } = this
    if (choose(5) < 3) return item(this.index(), this.list())
    return choose(2) ? get(this.one(['a', 'b', 'total', 'i', 'n'])) : this.number()
  }

  private rare(inside: () => Value): BlockNode {
    const { choose } = this
    switch (choose(9)) {
      case 0:
        return block('maths_sigmoid', { x: inside() })
      case 1:
        return block('maths_sigmoid_slope', { x: inside() })
      case 2:
        // A base without an answer stops the run even where the exponent is 0.
        return block('maths_power', {
          a: choose(2)
            ? inside()
            : block('maths_function', { function: this.one(['sqrt', 'ln']), a: inside() }),
          b: this.one<Value>([0, 0, 2, 0.5, -1, inside()]),
        })
      case 3:
        return block('maths_mod', { a: inside(), b: this.one<Value>([3, -3, 0.25, inside()]) })
      case 4:
        return block('maths_random', { from: -1, to: inside() })
      case 6:
        // Drawn already when it turns out to have no answer.
        return block('maths_function', {
          function: this.one(['sqrt', 'ln']),
          a: block('maths_random', { from: -1, to: 3 }),
        })
      case 7:
        return block('maths_sigmoid_slope', { x: block('maths_random', { from: -2, to: 2 }) })
      case 5:
        return block('network_cross_entropy', { prediction: inside(), label: choose(2) })
      default:
        return choose(2)
          ? block('lists_sum', { list: this.list() })
          : block('vectors_dot', { a: this.list(), b: this.list() })
    }
  }
}
