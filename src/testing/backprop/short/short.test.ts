/** The short language: a program becomes the project that it spells, and an error says in which line it is. */
import { expect, it } from 'vitest'
import type { BlockNode } from '../../../core/project/project'
import * as blocks from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import { short } from './short.test-support'

/** The blocks of the first stack, with ids that don't differ. */
const stackOf = (text: string, parts?: ReadonlyMap<string, string>) =>
  withoutIds(short(text, parts).stacks[0]!.blocks)
const spelled = (...flag: readonly BlockNode[]) =>
  withoutIds(projectOf({ flag, variables: NAMES, lists: { w: [] } }).stacks[0]!.blocks)
const NAMES = { a: 0, b: 0, c: 0, i: 0 }

function withoutIds(stack: readonly BlockNode[]): unknown {
  return JSON.parse(JSON.stringify(stack), (key, value) => (key === 'id' ? undefined : value))
}

const { get, set, add, subtract, multiply, is } = blocks

it.each([
  ['a = b - c - 1', set('a', subtract(subtract(get('b'), get('c')), 1))],
  ['a = b + c*2', set('a', add(get('b'), multiply(get('c'), 2)))],
  ['a = (b + c)*2', set('a', multiply(add(get('b'), get('c')), 2))],
  ['a = -b*c', set('a', multiply(multiply(-1, get('b')), get('c')))],
  ['a = -0.5', set('a', -0.5)],
  ['a = b^2', set('a', blocks.block('maths_power', { a: get('b'), b: 2 }))],
  ['a += b', blocks.change('a', get('b'))],
  ['a -= b + c', set('a', subtract(get('a'), add(get('b'), get('c'))))],
  ['w[w[1] + 1] = w[2]', blocks.replace(add(blocks.item(1, 'w'), 1), 'w', blocks.item(2, 'w'))],
  ['for i = 1 to 3:\n  a = i', blocks.forEach('i', 1, 3, set('a', get('i')))],
  [
    'until not a < b and c = 1:\n  a = 1',
    blocks.until(blocks.and(blocks.not(is(get('a'), '<', get('b'))), is(get('c'), '=', 1)), set('a', 1)),
  ],
  ['if a >= 1:\n  b = 1\nelse:\n  b = 2', blocks.either(is(get('a'), '≥', 1), [set('b', 1)], [set('b', 2)])],
])('%s', (text, block) => {
  expect(stackOf(text)).toEqual(spelled(block))
})

it('has declarations, parts and repeated lines', () => {
  const { variables, lists } = short('unroll 1 to 2:\n  var w{k} = 0.{k+4}\n  w{k} += 1\nlist g = [1 -2]')
  expect(variables.map(({ name, value }) => [name, value])).toEqual([
    ['w1', 0.5],
    ['w2', 0.6],
  ])
  expect(lists.map(({ name, values }) => [name, values])).toEqual([['g', [1, -2]]])
  const parts = new Map([['next', 'a += 1\nif a > 2:\n  a = 0']])
  expect(stackOf('repeat 2:\n  $next', parts)).toEqual(stackOf('repeat 2:\n  a += 1\n  if a > 2:\n    a = 0'))
})

it('has own blocks and hats', () => {
  const { stacks } = short('func twice(p):\n  return 2*p\ndef step():\n  a = twice(3)\nflag:\n  step()')
  const types = stacks.map(({ blocks }) => blocks.map(({ type }) => type)).toSorted()
  expect(types).toEqual([
    ['events_flag', 'my_call'],
    ['my_define', 'my_return'],
    ['my_define', 'variables_set'],
  ])
})

it.each([
  ['a = 1\nb = (a', 'line 2, “b = (a”: a “)” is missing'],
  ['a = 1 2', 'line 1, “a = 1 2”: “2” is too much'],
  ['repeat 2:\n  a = *', 'line 2, “a = *”: a number is wanted, not “*”'],
  ['repeat 2:\n    a = 1\n  b = 1', 'line 3, “b = 1”: no line above is indented like this one'],
  ['a == ', 'line 1, “a ==”: there is no such line'],
  ['else:', 'line 1, “else:”: there is no if above'],
  ['\n$nothing', 'line 2, “$nothing”: there is no part “nothing”'],
  ['a = f(1)', 'line 1, “a = f(1)”: there is no own block “f”'],
])('%j is an error that names the line', (text, message) => {
  expect(() => short(text)).toThrow(message)
})
