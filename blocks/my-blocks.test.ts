/** Own blocks: a definition and what calls it. They need a signature, so their examples are here and not in their files. */

import { describe, expect, it } from 'vitest'
import { lower } from '../src/core/program/lowering/lower'
import {
  type Argument,
  type BlockNode,
  FORMAT,
  type Project,
  type Signature,
  VERSION,
} from '../src/core/project/project'
import { readProject } from '../src/core/project/read'
import { writeProject } from '../src/core/project/write'
import { Machine } from '../src/core/run/machine/machine'
import { EXAMPLE_IMAGES } from '../src/testing/fixtures/worked-example.test-support'
import { sentence } from '../src/words'
import { blockLanguage as language } from './index'

let count = 0
function block(type: string, args: Record<string, Argument> = {}, more: Partial<BlockNode> = {}): BlockNode {
  return { type, id: `${type} ${++count}`, args, ...more }
}

const get = (variable: string) => block('variables_get', { variable })
const input = (id: string) => block('my_input', { input: id })
const call = (procedure: string, args: Record<string, Argument>) => block('my_call', args, { procedure })
const ask = (procedure: string, args: Record<string, Argument>) => block('my_call_value', args, { procedure })

function run(
  main: readonly BlockNode[],
  ...definitions: readonly (readonly [Signature, readonly BlockNode[]])[]
) {
  const project: Project = {
    format: FORMAT,
    version: VERSION,
    name: 'Own blocks',
    seed: 1,
    variables: [{ id: 'x', name: 'x', value: 0, shown: false }],
    lists: [],
    stacks: [
      { x: 0, y: 0, blocks: [block('events_flag'), ...main] },
      ...definitions.map(([signature, body], i) => ({
        x: 400,
        y: 300 * i,
        blocks: [block('my_define', {}, { signature }), ...body],
      })),
    ],
    notes: [],
  }
  const written = writeProject(project, language)
  if (!written.ok) throw new Error(sentence(written.message))
  const read = readProject(written.text, language)
  if (!read.ok) throw new Error(sentence(read.message))
  const lowered = lower(read.project, language)
  const machine = new Machine({ lowered, language, images: EXAMPLE_IMAGES })
  machine.reset(read.project)
  machine.begin()
  machine.advance(1_000_000)
  expect(machine.isOver).toBe(true)
  const { memory, diagnostic } = machine
  return {
    x: memory.f64[memory.variables]!,
    stops: diagnostic ? sentence(diagnostic.message) : null,
    at: diagnostic?.blockType ?? null,
    problems: lowered.problems.map(({ message }) => sentence(message)),
  }
}

const increase: Signature = {
  id: 'increase',
  name: 'increase',
  inputs: [{ id: 'step', name: 'step' }],
  returns: false,
}
const difference: Signature = {
  id: 'difference',
  name: 'difference',
  inputs: [
    { id: 'a', name: 'a' },
    { id: 'b', name: 'b' },
  ],
  returns: true,
}

describe('own blocks', () => {
  it('run with the inputs that they are given', () => {
    const body = [block('variables_change', { variable: 'x', by: input('step') })]
    const main = [call('increase', { step: 5 }), call('increase', { step: get('x') })]
    expect(run(main, [increase, body])).toEqual({ x: 10, stops: null, at: null, problems: [] })
  })

  it('give back a number, also inside a sum and inside one another', () => {
    const body = [block('my_return', { value: block('maths_subtract', { a: input('a'), b: input('b') }) })]
    const seven = ask('difference', { a: 10, b: ask('difference', { a: 5, b: 2 }) })
    const main = [
      block('variables_set', { variable: 'x', value: block('maths_multiply', { a: 6, b: seven }) }),
    ]
    expect(run(main, [difference, body])).toMatchObject({ x: 42, stops: null })
  })

  it('may be called as a statement, where nobody takes the number', () => {
    const body = [block('my_return', { value: input('a') })]
    expect(run([call('difference', { a: 1, b: 2 })], [difference, body])).toMatchObject({ x: 0, stops: null })
  })

  it('may call themselves: 5! = 120', () => {
    const factorial: Signature = {
      id: 'f',
      name: 'factorial',
      inputs: [{ id: 'n', name: 'n' }],
      returns: true,
    }
    const smaller = ask('f', { n: block('maths_subtract', { a: input('n'), b: 1 }) })
    const body = [
      block('control_if', {
        condition: block('maths_compare', { a: input('n'), comparison: '≤', b: 1 }),
        body: [block('my_return', { value: 1 })],
      }),
      block('my_return', { value: block('maths_multiply', { a: input('n'), b: smaller }) }),
    ]
    const main = [block('variables_set', { variable: 'x', value: ask('f', { n: 5 }) })]
    expect(run(main, [factorial, body])).toMatchObject({ x: 120, stops: null })
  })

  it('can be used in questions, which ask again each turn', () => {
    const enough: Signature = { id: 'e', name: 'enough', inputs: [], returns: true }
    const body = [block('my_return', { value: get('x') })]
    const main = [
      block('control_repeat_until', {
        condition: block('maths_compare', { a: ask('e', {}), comparison: '≥', b: 3 }),
        body: [block('variables_change', { variable: 'x', by: 1 })],
      }),
    ]
    expect(run(main, [enough, body])).toMatchObject({ x: 3, stops: null })
  })
})

describe('own blocks that cannot work', () => {
  it('say that “give back” stands outside of an own block', () => {
    const message = 'Only an own block can give something back. Put this block under its “define”.'
    expect(run([block('my_return', { value: 1 })])).toEqual({
      x: 0,
      stops: message,
      at: 'my_return',
      problems: [message],
    })
  })

  it('say that the own block gives nothing back', () => {
    const message =
      'increase does not give back a number. Change that in its “define” block, or take this block out.'
    expect(run([call('increase', { step: 1 })], [increase, [block('my_return', { value: 1 })]])).toEqual({
      x: 0,
      stops: message,
      at: 'my_return',
      problems: [message],
    })
  })

  it.each([
    ['statement', [call('gone', { step: 1 })], 'my_call'],
    ['number', [block('variables_set', { variable: 'x', value: ask('gone', {}) })], 'my_call_value'],
  ] as const)('say that a definition is gone (%s)', (_, main, at) => {
    const { stops, at: stoppedAt } = run(main)
    expect(stops).toMatch(/definition of this own block is gone/)
    expect(stoppedAt).toBe(at)
  })

  it('say that a number is asked from a block that gives none', () => {
    const main = [block('variables_set', { variable: 'x', value: ask('increase', { step: 1 }) })]
    const { stops, at } = run(main, [increase, []])
    expect(at).toBe('my_call_value')
    expect(stops).toMatch(/^increase does not give back a number/)
  })

  it('say that an input is of another own block', () => {
    const main = [block('variables_set', { variable: 'x', value: input('step') })]
    expect(run(main, [increase, []])).toMatchObject({ x: 0, at: 'my_input' })
  })
})
