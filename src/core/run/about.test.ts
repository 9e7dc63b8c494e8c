/** A run that stopped at a block tells which lists and variables that block looked at. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import {
  add,
  ask,
  block,
  divide,
  get,
  giveBack,
  input,
  item,
  length,
  own,
  repeat,
  replace,
  set,
  subtract,
  unaskable,
  until,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { lower } from '../program/lowering/lower'
import type { BlockNode } from '../project/project'
import type { RunMode } from './stage/snapshot'

function aboutOf(flag: readonly BlockNode[], mode: RunMode) {
  const project = projectOf({
    flag: [...flag],
    own: [own('half', ['n'], true, giveBack(divide(input('half.n'), get('zero'))))],
    variables: { zero: 0, i: 9, h: 0 },
    lists: { pixels: [1, 2], weights: [1, 2, 3] },
  })
  const machine = readyMachine(project, lower(project, language), language, wasmHost())
  while (!machine.isOver) machine.advance(100_000, mode)
  const about = machine.diagnostic?.about
  return [about?.lists.map(({ id }) => id), about?.variables.map(({ id }) => id)]
}

describe('what a block that stopped the run looked at', () => {
  it.each<[string, readonly BlockNode[], readonly string[], readonly string[]]>([
    ['an item that is not there', [set('h', add(get('zero'), item(get('i'), 'pixels')))], ['pixels'], ['i']],
    ['a sum without an answer', [set('h', divide(get('zero'), get('zero')))], [], ['zero']],
    [
      'only the part at fault',
      [set('h', add(length('weights'), divide(get('zero'), subtract(get('i'), get('i')))))],
      [],
      ['zero', 'i'],
    ],
    ['a statement’s own list', [replace(get('i'), 'weights', get('zero'))], ['weights'], ['i', 'zero']],
    ['vectors', [set('h', block('vectors_dot', { a: 'pixels', b: 'weights' }))], ['pixels', 'weights'], []],
    ['how often to repeat', [repeat(divide(get('i'), 2), set('h', length('pixels')))], [], ['i']],
    ['a question', [until(unaskable(), set('h', get('i')))], [], []],
    ['an own block', [set('h', ask('half', { n: 0 }))], [], ['zero']],
  ])('%s', (_, flag, lists, variables) => {
    for (const mode of ['stepwise', 'turbo'] as const) expect(aboutOf(flag, mode)).toEqual([lists, variables])
  })
})
