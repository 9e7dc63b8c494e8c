/**
 * Random programs of the kind that turbo takes special care of: loops over items of lists, with indexes that move
 * on by whole numbers, temporaries, `if`, inner loops, own blocks, and now and then a list that changes its length,
 * an index that runs out of range, a fraction, an infinity.
 */
import type { Language } from '../../core/language/language'
import type { Argument, BlockNode, Project } from '../../core/project/project'
import { repaired } from './repair.test-support'
import { seededChoice } from './seeded-choice.test-support'

const VARIABLES = ['i', 'j', 'k', 'n', 'a', 'b', 'total']
const LISTS = ['x', 'y', 'table', 'short']
const OWN = 'own'

type Args = Readonly<Record<string, Argument>>

/** Mistakes are repaired so many times, as `seed` will have it; the next one stays. */
export function learnerLoops(seed: number, language: Language): Project {
  return repaired(new Writer(seed).project(), language, seededChoice(seed)(9))
}

class Writer {
  private readonly choose: (n: number) => number
  private ids = 0
  /** Whether its lists hold infinities, so that sums without an answer come up in the middle of loops. */
  private readonly isWild: boolean

  constructor(private readonly seed: number) {
    this.choose = seededChoice(seed)
    this.isWild = this.choose(5) === 0
  }

  project(): Project {
    const { choose } = this
    const items = (count: number) => Array.from({ length: count }, () => this.value())
    return {
      format: 'blockgrad',
      version: 1,
      name: 'loops',
      seed: this.seed,
      variables: VARIABLES.map((name) => ({ id: name, name, value: this.start(), shown: false })),
      lists: [
        { id: 'x', name: 'x', values: items(40 + choose(20)), shown: false },
        { id: 'y', name: 'y', values: items(40 + choose(20)), shown: false },
        { id: 'table', name: 'table', values: items(150 + choose(60)), shown: false },
        { id: 'short', name: 'short', values: items(20 + choose(10)), shown: false },
      ],
      stacks: [
        {
          x: 0,
          y: 0,
          blocks: [this.block('events_flag'), ...this.several(4, () => this.statements(0)).flat()],
        },
        {
          x: 0,
          y: 500,
          blocks: [
            {
              ...this.block('my_define'),
              signature: { id: OWN, name: OWN, inputs: [{ id: 'in', name: 'in' }], returns: false },
            },
            ...this.statements(2, true),
          ],
        },
      ],
      notes: [],
    }
  }

  private several<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.choose(most) }, make)
  }

  private block(type: string, args: Args = {}, more: object = {}): BlockNode {
    return { type, id: `b${++this.ids}`, args, ...more }
  }

  private one<T>(all: readonly T[]): T {
    return all[this.choose(all.length)]!
  }

  private start(): number {
    return this.choose(25) ? 1 + this.choose(6) : this.odd()
  }

  private value(): number {
    if (this.isWild && this.choose(8) === 0)
      return this.one([0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    // In sevenths, so that every sum is rounded and its order shows.
    return this.choose(1000) ? (this.choose(2000) - 1000) / 7 : this.odd()
  }

  private odd(): number {
    return this.one([0.5, -0, 1e308, -1e308, Number.POSITIVE_INFINITY, -1, 2 ** 25 + 1, 2 ** 53, -3.5, 1e-17])
  }

  private get(variable: string): BlockNode {
    return this.block('variables_get', { variable })
  }

  /** A counter is set to where a loop likes to begin, then comes a loop. */
  private statements(depth: number, inOwn = false): BlockNode[] {
    const { choose } = this
    return this.several(2, () => (choose(4) ? this.begun(depth, inOwn) : [this.simple(depth, inOwn)])).flat()
  }

  private begun(depth: number, inOwn: boolean): BlockNode[] {
    const { choose } = this
    const starts = ['i', 'j', 'k'].flatMap((variable) => {
      if (choose(3) === 0) return []
      const value = choose(25) ? this.one([1, 1, 1, 2, 20]) : this.start()
      return [this.block('variables_set', { variable, value })]
    })
    return [...starts, this.loop(depth, inOwn)]
  }

  private loop(depth: number, inOwn: boolean): BlockNode {
    const { choose } = this
    const body = this.body(depth + 1, inOwn)
    const most = [24, 9, 5, 3][depth] ?? 2
    const count = (): Argument =>
      choose(12) ? choose(most + 1) : this.one([this.get('n'), this.whole(), 2.5])
    if (choose(5) < 3) return this.block('control_repeat', { times: count(), body })
    if (choose(4))
      return this.block('control_for_each', {
        variable: this.one(['i', 'j', 'k', 'a']),
        from: choose(12) ? this.one([1, 1, 2, 0]) : this.one([0.5, -0, -3, 2 ** 53, this.get('n')]),
        to: choose(12) ? most : this.one([most + 0.5, this.get('n'), 3.999]),
        body,
      })
    const counter = this.one(['i', 'j', 'k'])
    const condition = this.block('maths_compare', { a: this.get(counter), comparison: '>', b: most })
    return this.block('control_repeat_until', {
      condition: choose(3) ? condition : this.block('maths_or', { a: condition, b: this.compare() }),
      body: [...body, this.block('variables_change', { variable: counter, by: 1 })],
    })
  }

  private whole(): BlockNode {
    return this.block('lists_length', { list: this.one(LISTS) })
  }

  private body(depth: number, inOwn: boolean): BlockNode[] {
    const { choose } = this
    const moves = this.several(2, () =>
      this.block('variables_change', {
        variable: this.one(['i', 'j', 'k']),
        by: choose(30) ? this.one([1, 1, 1, 1, 1, 1, -1, 2]) : this.one([0, -0, 0.5, 300, this.get('a')]),
      }),
    )
    const work = this.several(choose(3) ? 1 : 3, () => this.work(depth, inOwn)).flat()
    const all = [...work, ...moves]
    if (choose(3) === 0) all.unshift(all.pop()!)
    return all
  }

  private work(depth: number, inOwn: boolean): BlockNode[] {
    const { choose } = this
    const pick = choose(20)
    if (pick < 7) return [this.replace()]
    if (pick < 12)
      return [this.block('variables_change', { variable: this.one(['total', 'a', 'b']), by: this.number(2) })]
    if (pick < 14)
      return [this.block('variables_set', { variable: this.one(['a', 'b']), value: this.number(2) })]
    if (pick < 16 && depth < 4) return this.begun(depth, inOwn)
    return [this.simple(depth, inOwn)]
  }

  private replace(): BlockNode {
    const list = this.one(LISTS.slice(0, 3))
    const index = this.index()
    return this.block('lists_replace', { index, list, value: this.number(3) })
  }

  private simple(depth: number, inOwn: boolean): BlockNode {
    const { choose } = this
    switch (choose(inOwn ? 9 : 11)) {
      case 0:
        return this.block('control_if', { condition: this.compare(), body: [this.replace()] })
      case 1:
        return this.block('control_if_else', {
          condition: this.compare(),
          then: this.work(depth + 1, inOwn),
          else: [this.replace()],
        })
      case 2:
        return this.block('lists_add', { value: this.number(1), list: this.one(['short', 'y']) })
      case 3:
        return choose(4)
          ? this.replace()
          : this.block('lists_delete', { index: this.index(), list: this.one(LISTS) })
      case 4:
        return this.block('vectors_add_scaled', {
          k: this.number(1),
          source: this.vector(),
          target: this.vector(),
        })
      case 5:
        return this.block(this.one(['vectors_sigmoid', 'network_slopes', 'vectors_copy']), {
          target: this.vector(),
          source: this.vector(),
          activations: this.vector(),
        })
      case 6:
        return this.block('vectors_combine', {
          target: this.vector(),
          a: this.vector(),
          operator: this.one(['+', '−', '×']),
          b: this.vector(),
        })
      case 7:
        return this.block('vectors_scale', { target: this.vector(), a: this.vector(), k: this.number(1) })
      case 8:
        return this.block('variables_set', {
          variable: 'total',
          value: choose(2)
            ? this.block('vectors_dot', { a: this.vector(), b: this.vector() })
            : this.block('lists_sum', { list: this.vector() }),
        })
      default:
        return this.block('my_call', { in: this.number(1) }, { procedure: OWN })
    }
  }

  /** Rows of one width, so that they often fit together; and whole lists. */
  private vector(): Argument {
    const { choose } = this
    if (choose(5) === 0) return this.one(LISTS)
    return this.block('lists_row', {
      row: choose(3) ? 1 + choose(4) : this.index(),
      list: this.one(LISTS.slice(0, 3)),
      width: choose(8) ? 5 : 1 + choose(11),
    })
  }

  private index(): Argument {
    const { choose } = this
    const i = () => this.get(this.one(['i', 'i', 'j', 'k']))
    const times = (a: Argument, b: Argument) => this.block('maths_multiply', { a, b })
    const plus = (a: Argument, b: Argument) => this.block('maths_add', { a, b })
    const minus = (a: Argument, b: Argument) => this.block('maths_subtract', { a, b })
    switch (choose(20)) {
      case 0:
        return plus(i(), choose(3))
      case 1:
        return plus(times(minus(i(), 1), 5), i())
      case 2:
        return plus(times(minus(this.get('n'), 1), 7), i())
      case 3:
        return minus(20, i())
      case 4:
        return times(i(), 1 + choose(3))
      case 5:
        return times(i(), this.get(this.one(['n', 'j'])))
      case 6:
        return 1 + choose(22)
      case 7:
        return this.block('maths_round', { a: this.block('maths_divide', { a: i(), b: 2 }) })
      case 8:
        return choose(4) ? i() : this.block('lists_item', { index: i(), list: this.one(LISTS) })
      case 9:
        return plus(i(), this.get('n'))
      default:
        return i()
    }
  }

  private compare(): BlockNode {
    const compare = () =>
      this.block('maths_compare', {
        a: this.number(1),
        comparison: this.one(['<', '>', '=', '≤', '≥', '≠']),
        b: this.number(1),
      })
    if (this.choose(4)) return compare()
    return this.block(this.one(['maths_and', 'maths_or']), { a: compare(), b: compare() })
  }

  private number(depth: number): Argument {
    const { choose } = this
    if (depth === 0 || choose(6) === 0)
      return choose(3) ? this.get(this.one(VARIABLES)) : choose(9) ? choose(5) : this.odd()
    const inside = () => this.number(depth - 1)
    switch (choose(9)) {
      case 0:
        return this.block('maths_add', { a: inside(), b: inside() })
      case 1:
        return this.block('maths_subtract', { a: inside(), b: inside() })
      case 2:
      case 3:
        return this.block('maths_multiply', { a: inside(), b: inside() })
      case 4:
        return this.one([
          () => this.block('maths_divide', { a: inside(), b: inside() }),
          () => this.block('maths_min_max', { which: this.one(['min', 'max']), a: inside(), b: inside() }),
          () =>
            this.block('maths_function', {
              function: this.one(['abs', 'sqrt', 'exp', 'floor', 'ln']),
              a: inside(),
            }),
          () => this.block('maths_sigmoid', { x: inside() }),
          () => this.block('maths_mod', { a: inside(), b: inside() }),
          () => this.block('maths_power', { a: inside(), b: inside() }),
          () => this.block('maths_random', { from: 0, to: inside() }),
        ])()
      default:
        return this.block('lists_item', { index: this.index(), list: this.one(LISTS) })
    }
  }
}
