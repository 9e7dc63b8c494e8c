/** Single statements for the random programs of edge-loops.test-support.ts. */
import type { BlockNode } from '../../../core/project/project'
import {
  add,
  addTo,
  and,
  block,
  change,
  either,
  get,
  is,
  item,
  length,
  multiply,
  or,
  replace,
  row,
  set,
  subtract,
  when,
} from '../../fixtures/in-blocks.test-support'
import type { EdgeValues } from './edge-values.test-support'

type Value = number | BlockNode

export class EdgeStatements {
  constructor(
    private readonly choose: (n: number) => number,
    private readonly values: EdgeValues,
  ) {}

  store(): BlockNode {
    const { choose, values } = this
    const index = choose(2) ? get('i') : values.index()
    return replace(index, this.values.one(['x', 'y', 'y', 'z', 'table']), values.value(choose(4)))
  }

  sum(): BlockNode {
    const { choose, values } = this
    const value = choose(2)
      ? multiply(item(values.index(), values.list()), item(values.index(), values.list()))
      : values.value(2)
    return change(this.values.one(['total', 'total', 'a']), value)
  }

  temporaries(): readonly BlockNode[] {
    const { choose, values } = this
    const first = set('a', values.value(2))
    const second = set('b', this.values.one([multiply, add, subtract])(get('a'), values.value(1)))
    const use = choose(2) ? change('total', get('b')) : replace(values.index(), values.list(), get('b'))
    return choose(4) ? [first, second, use] : [second, first, use]
  }

  private question(): BlockNode {
    const { values } = this
    if (this.choose(4) === 0) return this.guarded()
    const comparison = this.values.one(['<', '>', '=', '≤', '≥', '≠'])
    return is(values.value(1), comparison, values.value(1))
  }

  /** The right side must not be asked where the left one says that there is no such item. */
  private guarded(): BlockNode {
    const list = this.values.list()
    const asked = is(item(get('i'), list), '>', this.values.number())
    return this.choose(2)
      ? and(is(get('i'), '≤', length(list)), asked)
      : or(is(get('i'), '>', length(list)), asked)
  }

  decision(): BlockNode {
    const { choose } = this
    const inside = () => (choose(3) ? (choose(2) ? this.store() : this.sum()) : this.resize())
    if (choose(2)) return when(this.question(), inside())
    return either(this.question(), [inside()], choose(6) ? [inside()] : [block('control_stop')])
  }

  resize(): BlockNode {
    const { choose, values } = this
    const list = this.values.one(['x', 'y', 'z', 'places'])
    switch (choose(6)) {
      case 0:
      case 1:
        return addTo(list, values.value(1))
      case 2:
        return block('lists_insert', {
          value: values.value(1),
          index: this.values.one<Value>([1, get('i')]),
          list,
        })
      case 3:
        return block('lists_fill', { list, count: values.usual + choose(3), value: values.value(1) })
      default:
        return block('lists_delete', { index: this.values.one<Value>([1, 1, get('i'), length(list)]), list })
    }
  }

  vectorBlock(): BlockNode {
    const { choose, values } = this
    const list = () =>
      choose(3)
        ? values.list()
        : row(
            this.values.one<Value>([1, 2, get('i')]),
            this.values.one(['x', 'table']),
            Math.max(1, values.width),
          )
    const whole = () => this.values.one(['x', 'y', 'z'])
    switch (choose(8)) {
      case 0:
        return block('vectors_add_scaled', { k: values.value(1), source: list(), target: list() })
      case 1:
        return block('vectors_combine', {
          target: list(),
          a: list(),
          operator: this.values.one(['+', '−', '×']),
          b: list(),
        })
      case 2:
        return block('vectors_scale', { target: list(), a: list(), k: values.value(1) })
      case 3:
        return block(this.values.one(['vectors_sigmoid', 'vectors_copy']), { target: list(), source: list() })
      case 4:
        return block('network_slopes', { target: list(), activations: list() })
      case 5:
        return block('network_weighted_sums', {
          target: whole(),
          weights: 'table',
          inputs: row(1, 'table', values.width),
          biases: whole(),
        })
      case 6:
        return change(
          'total',
          choose(2) ? block('vectors_dot', { a: list(), b: list() }) : block('lists_sum', { list: list() }),
        )
      default:
        return block('network_gradient_update', { weights: list(), rate: values.value(0), gradient: list() })
    }
  }
}
