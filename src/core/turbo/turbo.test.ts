/** Turbo at its edges: the same as stepwise, to the last bit, where loops, lists and own blocks are unusual. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { type CapturedState, capturedState } from '../../testing/equivalence/captured-state.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { lower } from '../program/lowering/lower'
import type { BlockNode, Project } from '../project/project'
import { Machine } from '../run/machine/machine'

type Value = number | string | Node | readonly Node[]
interface Node {
  readonly type: string
  readonly args?: Readonly<Record<string, Value>>
  readonly procedure?: string
}

const get = (variable: string): Node => ({ type: 'variables_get', args: { variable } })
const set = (variable: string, value: Value): Node => ({ type: 'variables_set', args: { variable, value } })
const change = (variable: string, by: Value): Node => ({ type: 'variables_change', args: { variable, by } })
const item = (list: string, index: Value): Node => ({ type: 'lists_item', args: { list, index } })
const replace = (list: string, index: Value, value: Value): Node => ({
  type: 'lists_replace',
  args: { index, list, value },
})
const repeat = (times: Value, ...body: Node[]): Node => ({ type: 'control_repeat', args: { times, body } })
const forEach = (variable: string, from: Value, to: Value, ...body: Node[]): Node => ({
  type: 'control_for_each',
  args: { variable, from, to, body },
})
const plus = (a: Value, b: Value): Node => ({ type: 'maths_add', args: { a, b } })
const minus = (a: Value, b: Value): Node => ({ type: 'maths_subtract', args: { a, b } })
const times = (a: Value, b: Value): Node => ({ type: 'maths_multiply', args: { a, b } })
const more = (a: Value, b: Value): Node => ({ type: 'maths_compare', args: { a, comparison: '>', b } })
const when = (condition: Node, ...body: Node[]): Node => ({ type: 'control_if', args: { condition, body } })

function projectOf(blocks: readonly Node[], own: readonly Node[] = []): Project {
  let ids = 0
  const node = ({ type, args = {}, procedure }: Node): BlockNode => ({
    type,
    id: `b${++ids}`,
    args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, argument(value)])),
    ...(procedure && { procedure }),
  })
  // Types can't follow an argument from its block's type, so a test's project is taken at its word here and below.
  const argument = (value: Value): never =>
    (typeof value === 'object'
      ? Array.isArray(value)
        ? value.map(node)
        : node(value as Node)
      : value) as never
  const signature = { id: 'own', name: 'own', inputs: [{ id: 'in', name: 'in' }], returns: true }
  // Blocks get their ids in passing, which the literal's type does not see.
  return {
    format: 'blockgrad',
    version: 1,
    name: 'edges',
    seed: 1,
    variables: ['i', 'j', 'n', 'total'].map((name) => ({ id: name, name, value: 1, shown: false })),
    lists: [
      { id: 'x', name: 'x', values: Array.from({ length: 300 }, (_, i) => (i * 37) % 101), shown: false },
      { id: 'y', name: 'y', values: Array.from({ length: 300 }, (_, i) => 1 / (i + 1)), shown: false },
    ],
    stacks: [
      { x: 0, y: 0, blocks: [node({ type: 'events_flag' }), ...blocks.map(node)] },
      { x: 0, y: 9, blocks: [{ ...node({ type: 'my_define' }), signature }, ...own.map(node)] },
    ],
    notes: [],
  } as unknown as Project
}

function run(project: Project, mode: 'stepwise' | 'turbo', fuel = 1_000_000, most = 1e9): CapturedState {
  const machine = new Machine({
    lowered: lower(project, language),
    language,
    images: FEW_IMAGES,
    host: wasmHost(),
  })
  machine.reset(project)
  machine.begin()
  for (let spent = 0; !machine.isOver && spent < most; spent += fuel) machine.advance(fuel, mode)
  if (machine.compileTrouble !== null) throw machine.compileTrouble
  return { ...capturedState(machine), steps: 0 }
}

const CASES: Readonly<Record<string, readonly Node[]>> = {
  'an index that goes down': [
    set('i', 300),
    repeat(300, change('total', item('x', get('i'))), change('i', -1)),
  ],
  'an index that runs out at the end': [repeat(301, change('total', item('x', get('i'))), change('i', 1))],
  'an index that runs out at the beginning': [
    repeat(9, change('total', item('x', get('i'))), change('i', -1)),
  ],
  'steps of three': [repeat(100, replace('y', get('i'), item('x', plus(get('i'), 1))), change('i', 3))],
  'rows and columns': [
    repeat(
      10,
      set('j', 1),
      repeat(30, replace('y', plus(times(minus(get('i'), 1), 30), get('j')), get('j')), change('j', 1)),
      change('i', 1),
    ),
  ],
  'a move before the access and one behind': [
    repeat(
      200,
      change('i', 1),
      change('total', times(item('x', get('i')), item('y', get('j')))),
      change('j', 1),
    ),
  ],
  'a fraction as the first index': [
    set('i', 0.5),
    repeat(9, change('total', item('x', get('i'))), change('i', 1)),
  ],
  'a tiny fraction that gets lost': [
    set('i', 1e-17),
    repeat(9, change('total', item('x', plus(get('i'), 1))), change('i', 1)),
  ],
  'a fraction that the index is multiplied by': [
    set('i', 2),
    set('j', 0.5),
    repeat(9, change('total', item('x', times(get('i'), get('j')))), change('i', 1)),
  ],
  'a width that is a variable': [
    set('n', 30),
    repeat(10, change('total', item('x', plus(times(minus(get('i'), 1), get('n')), 1))), change('i', 1)),
  ],
  'a random number in a block that needs it twice': [
    set('total', {
      type: 'maths_sigmoid_slope',
      args: { x: { type: 'maths_random', args: { from: 0, to: 1 } } },
    }),
  ],
  'a power of what is not a number': [
    set('total', {
      type: 'maths_power',
      args: { a: { type: 'maths_function', args: { function: 'ln', a: -1 } }, b: 0 },
    }),
  ],
  'a huge index': [
    set('i', 2 ** 53),
    repeat(9, change('total', item('x', minus(get('i'), 2 ** 53))), change('i', 1)),
  ],
  'not-a-number in the middle of a loop that stores': [
    replace('x', 77, Number.POSITIVE_INFINITY),
    replace('y', 77, Number.NEGATIVE_INFINITY),
    repeat(300, replace('y', get('i'), plus(item('x', get('i')), item('y', get('i')))), change('i', 1)),
  ],
  'not-a-number in the middle of a sum': [
    replace('x', 77, Number.POSITIVE_INFINITY),
    replace('x', 78, Number.NEGATIVE_INFINITY),
    repeat(300, change('total', item('x', get('i'))), change('i', 1)),
  ],
  'infinities that never meet': [
    replace('x', 77, Number.POSITIVE_INFINITY),
    replace('y', 77, Number.NEGATIVE_INFINITY),
    repeat(300, replace('y', get('i'), minus(item('x', get('i')), item('y', get('i')))), change('i', 1)),
  ],
  'a list that feeds on itself': [
    repeat(299, replace('x', plus(get('i'), 1), times(item('x', get('i')), 1.5)), change('i', 1)),
  ],
  'a list that grows under the loop': [
    repeat(300, { type: 'lists_add', args: { value: item('x', get('i')), list: 'x' } }, change('i', 1)),
  ],
  'a list that shrinks under the loop': [
    repeat(
      300,
      change('total', item('x', get('i'))),
      { type: 'lists_delete', args: { index: 1, list: 'x' } },
      change('i', 1),
    ),
  ],
  'a list that another block shortens': [
    repeat(
      300,
      change('total', item('x', get('i'))),
      set('n', { type: 'my_call_value', procedure: 'own', args: { in: 1 } }),
      change('i', 1),
    ),
  ],
  'for each with fractional ends': [
    forEach('i', 0.5, 9.2, change('total', get('i'))),
    forEach('j', 1, 3.9999999999999996, change('total', get('j'))),
  ],
  'for each up to a number just below a whole one': [forEach('i', -1, 1 - 2 ** -53, change('total', 1))],
  'for each from −0': [forEach('i', -0, 0, replace('y', 1, get('i')))],
  'for each where adding 1 is lost': [
    forEach('i', 2 ** 53 - 2, 2 ** 53, change('n', 1), when(more(get('n'), 50), { type: 'control_stop' })),
  ],
  'for each over items': [forEach('i', 1, 300, replace('y', get('i'), times(item('x', get('i')), 0.1)))],
  'for each whose variable is changed inside': [
    forEach('i', 1, 9, change('i', 1), change('total', item('x', get('i')))),
  ],
  'more turns than can be counted': [
    repeat(2 ** 60, change('n', 1), when(more(get('n'), 500), { type: 'control_stop' })),
  ],
  'a variable that is no whole number beside the index': [
    set('j', 0.1),
    repeat(300, replace('y', get('i'), times(item('x', get('i')), 2)), change('i', 1), change('j', 1)),
  ],
  'an item at a fixed place': [
    repeat(50, replace('y', get('i'), times(item('x', get('n')), item('y', get('i')))), change('i', 1)),
  ],
  'an item at a fixed place of the same list': [
    repeat(50, replace('y', get('i'), times(item('y', 7), item('x', get('i')))), change('i', 1)),
  ],
  'a stop in the middle': [
    repeat(
      300,
      change('total', item('x', get('i'))),
      when(more(get('total'), 1000), { type: 'control_stop' }),
      change('i', 1),
    ),
  ],
}

describe('turbo ends like stepwise', () => {
  const own = [
    { type: 'lists_delete', args: { index: 1, list: 'x' } },
    { type: 'my_return', args: { value: 1 } },
  ]
  it.each(Object.entries(CASES))('%s', (_, blocks) => {
    const project = projectOf(blocks, own)
    const stepwise = run(project, 'stepwise')
    for (const fuel of [1, 7, 100, 1_000_000]) expect(run(project, 'turbo', fuel)).toEqual(stepwise)
  })

  const deeper = (by: Value): Node => ({ type: 'my_call_value', procedure: 'own', args: { in: by } })
  const input: Node = { type: 'my_input', args: { input: 'in' } }

  it.each([100_000, 100_001])('own blocks that call themselves %i times', (depth) => {
    const project = projectOf(
      [set('total', deeper(depth))],
      [
        change('n', 1),
        when(more(input, 1), set('j', deeper(minus(input, 1)))),
        { type: 'my_return', args: { value: plus(get('j'), 1) } },
      ],
    )
    const stepwise = run(project, 'stepwise')
    expect(stepwise.diagnostic === null).toBe(depth === 100_000)
    expect(run(project, 'turbo')).toEqual(stepwise)
  })

  it('own blocks that call themselves twice', () => {
    const project = projectOf(
      [set('total', deeper(18))],
      [
        when(more(2, input), { type: 'my_return', args: { value: input } }),
        { type: 'my_return', args: { value: plus(deeper(minus(input, 1)), deeper(minus(input, 2))) } },
      ],
    )
    const stepwise = run(project, 'stepwise')
    for (const fuel of [50, 10_000_000]) expect(run(project, 'turbo', fuel)).toEqual(stepwise)
  })

  it('loops inside loops, two hundred deep', () => {
    const nested = Array.from({ length: 199 }).reduce<Node>(
      (inner) => repeat(1, inner, change('n', 1)),
      change('total', item('x', 2)),
    )
    const project = projectOf([nested])
    expect(run(project, 'turbo', 50)).toEqual(run(project, 'stepwise'))
  })

  it('a slice of an endless loop ends', () => {
    const project = projectOf([{ type: 'control_forever', args: { body: [change('n', 1)] } }])
    const cut = run(project, 'turbo', 100_000, 200_000)
    expect(cut.isOver).toBe(false)
  })
})
