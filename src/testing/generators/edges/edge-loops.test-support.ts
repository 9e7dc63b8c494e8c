/**
 * Random programs of a few short loops, each at an edge of what turbo makes fast: lists of no, one, an even or an
 * odd number of items, loops that go one iteration too far at either end, lists read and written at shifted places, lists
 * that grow and shrink under the loop, infinities in the middle of what goes two at a time.
 */
import type { Language } from '../../../core/language/language'
import type { BlockNode, Project } from '../../../core/project/project'
import {
  add,
  addTo,
  ask,
  call,
  change,
  forEach,
  get,
  giveBack,
  input,
  item,
  log,
  multiply,
  own,
  repeat,
  replace,
  set,
  subtract,
} from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import { repaired } from '../repair.test-support'
import { seededChoice } from '../seeded-choice.test-support'
import { EdgeIterations } from './edge-iterations.test-support'
import { EdgeEncounters } from './edge-not-a-numbers.test-support'
import { EdgeStatements } from './edge-statements.test-support'
import { EdgeValues } from './edge-values.test-support'

const LENGTHS = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 19, 33]

type Value = number | BlockNode
type Blocks = readonly BlockNode[]

/** Enough for nearly every program to come to its last part. */
const REPAIRS = 20

/** Mistakes are repaired, but for arithmetic without an answer and whatever the last part does. */
export function edgeLoops(seed: number, language: Language): Project {
  const writer = new Writer(seed)
  const project = repaired(writer.project(seed), language, REPAIRS, /no answer/)
  const [flag, ...others] = project.stacks
  return { ...project, stacks: [{ ...flag!, blocks: [...flag!.blocks, ...writer.shape()] }, ...others] }
}

class Writer {
  private readonly choose: (n: number) => number
  private readonly values: EdgeValues
  private readonly statements: EdgeStatements
  private readonly iterations: EdgeIterations
  private readonly encounters: EdgeEncounters

  constructor(seed: number) {
    this.choose = seededChoice(seed)
    this.values = new EdgeValues(this.choose, LENGTHS[this.choose(LENGTHS.length)]!, 1 + this.choose(5))
    this.statements = new EdgeStatements(this.choose, this.values)
    this.iterations = new EdgeIterations(this.choose, this.values)
    this.encounters = new EdgeEncounters(this.choose, this.values, this.iterations)
  }

  project(seed: number): Project {
    const { choose, values } = this
    const { usual, width } = values
    const numbers = (count: number) => Array.from({ length: Math.max(0, count) }, () => values.number())
    const about = () => usual + this.values.one([0, 0, 0, 0, -1, 1, 6])
    const start = () => (choose(6) ? values.number() : this.values.one([0, -0, 0.5]))
    return projectOf({
      seed,
      flag: this.values.several(3, () => this.shape()).flat(),
      own: this.ownBlocks(),
      variables: { i: 1, j: 1, k: 1, n: usual, w: width, a: start(), b: start(), total: start() },
      lists: {
        x: numbers(about()),
        y: numbers(about()),
        z: numbers(about()),
        table: numbers(usual * width + this.values.one([0, 0, 0, -1, 1])),
        places: Array.from({ length: usual }, () => 1 + choose(Math.max(1, usual))),
      },
    })
  }

  /** A part of a program. */
  shape(): Blocks {
    const { choose, iterations, statements, values } = this
    switch (choose(19)) {
      case 0:
      case 1:
        return iterations.around(() => [statements.store()])
      case 2:
        return iterations.plain(() => [statements.store()])
      case 3:
        return iterations.around(() => values.several(2, () => statements.sum()))
      case 4:
        return iterations.around(() => statements.temporaries())
      case 5:
        return iterations.around(() => [statements.decision(), ...(choose(2) ? [statements.store()] : [])])
      case 6:
        return this.matrix()
      case 7:
        return this.column()
      case 8:
        return iterations.around(() =>
          choose(2) ? [statements.store(), statements.resize()] : [statements.resize(), statements.sum()],
        )
      case 9:
        return iterations.around(() => [statements.store(), statements.sum(), statements.decision()])
      case 10:
        return values.several(3, () => statements.vectorBlock())
      case 11:
      case 12:
      case 13:
        return this.encounters.meeting()
      case 14:
        return this.encounters.farAway()
      case 15:
        return this.encounters.alongside()
      case 16:
        return this.encounters.shifted()
      case 17:
        return iterations.around(() => [statements.store(), this.ownCall()])
      default:
        return [this.ownCall()]
    }
  }

  /** Down a column of the table, or up: each iteration moves on by a whole row, whose width may be a variable. */
  private column(): Blocks {
    const { choose, values } = this
    const { usual } = values
    const isUp = choose(3) === 0
    const work = this.values.one([
      () => change('total', item(this.place(), 'table')),
      () => replace(this.place(), 'table', values.value(1)),
      () => replace(get('j'), 'y', item(multiply(get('j'), get('w')), 'table')),
    ])()
    return [
      set('i', 1 + choose(values.width + 1)),
      set('j', 1 + choose(isUp ? usual + 1 : 2)),
      repeat(usual + values.one([0, 0, 1, 1, 2]), work, change('j', isUp ? -1 : 1)),
    ]
  }

  private place(): BlockNode {
    const width = this.values.one<Value>([this.values.width, get('w'), get('w')])
    return add(multiply(subtract(get('j'), 1), width), get('i'))
  }

  private matrix(): Blocks {
    const { choose, values } = this
    const { usual, width } = values
    const work = choose(2)
      ? change('total', multiply(item(this.place(), 'table'), item(get(values.one(['i', 'j'])), 'x')))
      : replace(this.place(), 'table', subtract(item(this.place(), 'table'), values.value(2)))
    const inner = choose(3)
      ? [set('i', 1), repeat(width + (choose(9) ? 0 : 1), work, change('i', 1))]
      : [forEach('i', 1, width, work)]
    return choose(2)
      ? [set('j', 1), repeat(usual, ...inner, change('j', 1))]
      : [
          forEach(
            'j',
            1,
            this.values.one<Value>([usual, get('n'), usual + 1]),
            ...inner,
            this.statements.store(),
          ),
        ]
  }

  private ownCall(): BlockNode {
    const { choose, values } = this
    const from = this.values.one<Value>([1, 1, 2, get('i'), 0])
    switch (choose(4)) {
      case 0:
        return call('part', { from, count: this.values.one<Value>([values.usual, values.width, get('w')]) })
      case 1:
        return change('total', ask('at', { p: values.index() }))
      case 2:
        return addTo('z', ask('at', { p: values.index() }))
      default:
        return set('a', add(get('a'), ask('at', { p: get('i') })))
    }
  }

  /** `part` goes through a part of the lists, `at` gives back what is at a place and may change it first. */
  private ownBlocks() {
    const { choose, values } = this
    const place = () => add(input('part.from'), this.values.one<Value>([get('k'), subtract(get('k'), 1)]))
    const part = own(
      'part',
      ['from', 'count'],
      false,
      set('k', this.values.one([0, 1])),
      choose(2)
        ? repeat(input('part.count'), replace(place(), 'y', values.value(2)), change('k', 1))
        : forEach(
            'k',
            1,
            input('part.count'),
            change('total', item(place(), values.list())),
            ...(choose(3) ? [] : [this.statements.store()]),
          ),
    )
    const before = this.values.one([
      () => [],
      () => [this.statements.store()],
      () => [this.statements.resize()],
      () => [change('i', 1)],
      () => [log(get('i'))],
    ])()
    return [part, own('at', ['p'], true, ...before, giveBack(item(input('at.p'), values.list())))]
  }
}
