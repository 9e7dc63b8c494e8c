/** Every op is a primitive or says which plain program it stands for, and that program does the same. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { expanded, opsIn } from '../../../testing/equivalence/expanded.test-support'
import { FEW_IMAGES } from '../../../testing/fixtures/few-digits.test-support'
import {
  add,
  addTo,
  and,
  ask,
  type block,
  change,
  either,
  get,
  giveBack,
  is,
  item,
  log,
  block as made,
  multiply,
  or,
  own,
  row,
  set,
  until,
  when,
} from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf, type Spelled } from '../../../testing/fixtures/project-of.test-support'
import { left } from '../../../testing/fixtures/run-blocks.test-support'
import { runExample } from '../../../testing/fixtures/worked-example.test-support'
import { Machine } from '../../run/machine/machine'
import type { Statement } from '../ir'
import { type LoweredProject, lower } from '../lowering/lower'

describe('each op', () => {
  const ops = [...language.ops.values()]

  it.each(ops.map((op) => [op.name, op] as const))(
    '%s is a primitive or has a plain program, not both',
    (_, op) => {
      expect([op.primitive === true, typeof op.expand === 'function'].filter(Boolean)).toHaveLength(1)
    },
  )

  it('is a primitive only where a program needs its host, or where a list gets another length', () => {
    const plain = ['maths', 'vectors', 'network', 'layers']
    const primitives = [...language.blocks.values()]
      .filter(({ type }) => plain.includes(type.split('_')[0]!))
      .flatMap((block) => block.ops ?? [])
      .filter(({ primitive }) => primitive)
    expect(new Set(primitives.map(({ name }) => name))).toEqual(new Set(['draw']))
    expect(ops.filter(({ primitive }) => !primitive).length).toBeGreaterThan(18)
  })
})

const byItself = (lowered: LoweredProject) => expanded(lowered, language)

describe('the examples of every block do the same as plain programs', () => {
  const blocks = [...language.blocks.values()].filter(({ ops }) => ops?.some(({ primitive }) => !primitive))

  it('and there are many', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(18)
  })

  // Nobody draws on a pad in another language.
  for (const tested of blocks)
    for (const example of tested.examples.filter(({ drawn }) => !drawn))
      it(`${tested.type}: ${example.shows}`, () => {
        let ops: readonly string[] = []
        const plain = runExample(tested, example, language, (lowered) => {
          const without = byItself(lowered)
          ops = opsIn(without.program)
          return without
        })
        expect(ops.filter((op) => !language.ops.get(op)?.primitive)).toEqual([])
        const whole = runExample(tested, example, language)
        expect(plain.stops === null).toBe(whole.stops === null)
        if (whole.stops === null) expectClose(plain, whole)
        else expect(plain.stopsAtBlock).toBe(true)
      })
})

/** Equal, but for sums in another order. */
function expectClose(found: unknown, wanted: unknown): void {
  if (typeof found === 'number' && typeof wanted === 'number') {
    const isClose = Math.abs(found - wanted) <= 1e-12 * Math.abs(wanted)
    expect(isClose || Object.is(found, wanted), `${found} is not ${wanted}`).toBe(true)
  } else if (typeof found === 'object' && found && typeof wanted === 'object' && wanted) {
    expect(Object.keys(found)).toEqual(Object.keys(wanted))
    for (const [key, each] of Object.entries(found)) expectClose(each, Reflect.get(wanted, key))
  } else expect(found).toEqual(wanted)
}

/** What is left of a program, with all of its ops and with none that is not primitive: it must be the same. */
function ran(spelled: Spelled, keeps: (op: string) => boolean = () => false) {
  const project = projectOf({
    lists: { x: [1, 2, 3, 4], y: [10, 20, 30, 40], z: [5, 6, 7, 8, 9, 10, 11, 12] },
    variables: { a: 0, b: 0 },
    ...spelled,
  })
  const [whole, plain] = [lower(project, language), expanded(lower(project, language), language, keeps)].map(
    (lowered) => {
      const machine = new Machine({ lowered, language, images: FEW_IMAGES })
      machine.reset(project)
      machine.begin()
      machine.advance(100_000)
      expect(machine.isOver).toBe(true)
      return { ...left(machine), steps: 0 }
    },
  )
  expect(plain).toEqual(whole)
  return whole!
}

type Block = ReturnType<typeof block>
const dot = (a: string | Block, b: string | Block) => made('vectors_dot', { a, b })
const sum = (list: string | Block) => made('lists_sum', { list })
const random = (from: number | Block, to: number | Block) => made('maths_random', { from, to })
const contains = (list: string, value: number | Block) => made('lists_contains', { list, value })
const sigmoid = (x: Block) => made('maths_sigmoid', { x })

describe('plain programs keep the order of things', () => {
  it('where a sum stands behind a call that changes the list', () => {
    const grow = own('grow', [], true, addTo('x', 100), giveBack(1))
    const flag = [set('a', add(sum('x'), add(ask('grow'), sum('x'))))]
    expect(ran({ flag, own: [grow] }).variables.a).toBe(10 + 1 + 110)
  })

  it('where random numbers are drawn left and right of one another', () => {
    const flag = [
      set('a', add(random(0, 1), multiply(100, random(0, random(5, 10))))),
      made('lists_fill_random', {
        list: 'x',
        count: made('maths_random_whole', { from: 2, to: 5 }),
        from: random(0, 1),
        to: random(1, 2),
      }),
    ]
    const { random: state } = ran({ flag })
    for (const kept of ['random', 'randomWhole', 'fillRandom'])
      expect(ran({ flag }, (op) => op === kept).random).toBe(state)
  })

  it('where a question is asked anew each turn', () => {
    const flag = [until(is(sum('x'), '≥', 50), addTo('x', get('b')), change('b', 3))]
    expect(ran({ flag }).lists.x).toEqual([1, 2, 3, 4, 0, 3, 6, 9, 12, 15])
  })

  it('where a question is not asked at all', () => {
    const drawn = () => is(random(0, 1), '<', 2)
    const flag = [
      when(and(is(1, '=', 2), drawn()), change('a', 1)),
      when(or(is(1, '=', 1), drawn()), change('a', 10)),
      either(and(contains('x', 3), drawn()), [change('a', 100)], [change('a', 1000)]),
    ]
    expect(ran({ flag }).variables.a).toBe(110)
  })

  it('where an input is read from the list that the op changes', () => {
    const flag = [
      made('vectors_scale', { target: 'x', a: 'x', k: item(2, 'x') }),
      made('vectors_add_scaled', { k: item(1, 'y'), source: 'x', target: 'y' }),
      made('lists_fill', { list: 'x', count: item(1, 'x'), value: item(3, 'x') }),
    ]
    expect(ran({ flag }).lists).toMatchObject({ x: [6, 6], y: [30, 60, 90, 120] })
  })

  describe('where the target is one of the sources, or part of one', () => {
    const z = [1, 2, 3, 4, 5, 6]
    const inZ = (n: number) => row(n, 'z', 2)
    const sums = (target: string | Block, weights: string | Block, inputs: string | Block, biases: string) =>
      made('network_weighted_sums', { target, weights, inputs, biases })
    const copy = (source: string | Block, target: string | Block) => made('vectors_copy', { source, target })

    it.each([
      ['the inputs', sums('x', row(1, 'z', 4), 'x', 'y'), { x: [5 + 3, 11 + 4] }],
      ['the biases', sums('y', row(1, 'z', 4), 'x', 'y'), { y: [5 + 3, 11 + 4] }],
      ['the weights', sums('z', row(1, 'z', 4), 'x', 'y'), { z: [5 + 3, 11 + 4] }],
      ['a row of the weights', sums(inZ(2), row(1, 'z', 4), 'x', 'y'), { z: [1, 2, 5 + 3, 11 + 4, 5, 6] }],
      [
        'a row that is the inputs',
        sums(inZ(3), row(1, 'z', 4), inZ(3), 'y'),
        { z: [1, 2, 3, 4, 17 + 3, 39 + 4] },
      ],
      ['a row becomes the list', copy(inZ(2), 'z'), { z: [3, 4] }],
      ['a list becomes itself', copy('z', 'z'), { z }],
      ['a row becomes another', copy(inZ(3), inZ(1)), { z: [5, 6, 3, 4, 5, 6] }],
    ])('%s', (_, statement, lists) => {
      expect(ran({ lists: { x: [1, 2], y: [3, 4], z }, flag: [statement] })).toMatchObject({
        lists,
        stops: null,
      })
    })
  })

  it('in an expression that needs no statements', () => {
    const spelled: Spelled = { variables: { a: 1 }, flag: [set('a', sigmoid(add(get('a'), 1)))] }
    const { scripts } = byItself(lower(projectOf(spelled), language)).program
    expect(scripts[0]!.body.map(({ kind }) => kind)).toEqual(['setVariable'])
  })
})

it('every plain statement names the block that it came from', () => {
  const dotBlock = dot('x', 'y')
  const setBlock = set('a', add(dotBlock, 1))
  const project = projectOf({ variables: { a: 0 }, lists: { x: [1], y: [2] }, flag: [setBlock, log(0)] })
  const { scripts } = byItself(lower(project, language)).program
  const at = (statement: Statement) => statement.at
  expect(new Set(scripts[0]!.body.slice(0, -2).map(at))).toEqual(new Set([dotBlock.id]))
  expect(scripts[0]!.body.slice(-2).map(at)).toContain(setBlock.id)
  const blank = JSON.stringify(scripts).includes('"at":""')
  expect(blank).toBe(false)
})

it('a language that looks for no mistakes gets plain programs without them', () => {
  const flag = [set('a', dot('x', 'y'))]
  const project = projectOf({ variables: { a: 0 }, lists: { x: [1], y: [2] }, flag })
  const kinds = (lowered: LoweredProject) => lowered.program.scripts[0]!.body.map(({ kind }) => kind)
  expect(kinds(byItself(lower(project, language)))).toContain('if')
  expect(kinds(expanded(lower(project, language), language, () => false, { mistakes: false }))).not.toContain(
    'if',
  )
})
