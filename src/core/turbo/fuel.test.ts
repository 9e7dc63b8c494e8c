/** A slice of turbo does about as much as it has fuel for, also where the work hides in a question or an index. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import {
  block,
  change,
  get,
  is,
  item,
  repeat,
  replace,
  set,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { lower } from '../program/lowering/lower'
import type { BlockNode } from '../project/project'

const LONG = 5_000
const FUEL = 100_000

const position = () => block('lists_position_of_largest', { list: 'long' })

const WORK: Readonly<Record<string, () => BlockNode>> = {
  'a question about a long list': () =>
    when(block('lists_contains', { list: 'long', value: -1 }), set('total', 1)),
  'a comparison': () => when(is(position(), '=', 0), set('total', 1)),
  'an index': () => set('total', item(position(), 'long')),
  'the index of an item that is replaced': () => replace(position(), 'long', get('n')),
}

describe('a slice of turbo', () => {
  it.each(Object.entries(WORK))('pays for the items that %s goes through', (_, work) => {
    const project = projectOf({
      flag: [repeat(1e12, work(), change('n', 1))],
      variables: { n: 0, total: 0 },
      lists: { long: new Array(LONG).fill(0) },
    })
    const machine = readyMachine(project, lower(project, language), language, wasmHost())
    machine.advance(FUEL, 'turbo')
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    expect(machine.memory.f64[machine.memory.variables]).toBeLessThan(2 * (FUEL / LONG))
    expect(machine.isOver).toBe(false)
  })
})
