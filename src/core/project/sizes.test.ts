/**
 * How much a project may hold: within the limits it opens, lowers, and saves as it was; beyond them it is refused
 * in a sentence. Nothing that a file may hold, however deep or long, ends in a crash.
 */

import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { inOneGo, taskOf } from '../../testing/equivalence/ways-to-run.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { refusalOf } from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'
import { lower } from '../program/lowering/lower'
import { Machine } from '../run/machine/machine'
import { DEEPEST_NESTING, LONGEST_STACK, LONGEST_TEXT, MOST_BLOCKS, MOST_NAMES, MOST_NUMBERS } from './limits'
import type { BlockNode, Project } from './project'
import { readProject } from './read'
import { format, writeProject } from './write'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

function projectWith(more: Partial<Project>): Project {
  return {
    format: 'blockgrad',
    version: 1,
    name: 'Large',
    seed: 1,
    variables: [{ id: 'x', name: 'x', value: 0, shown: false }],
    lists: [],
    stacks: [],
    notes: [],
    ...more,
  }
}

const flag = { type: 'events_flag', id: 'flag' }
const change = (id: string, by: number | BlockNode = 1): BlockNode => ({
  type: 'variables_change',
  id,
  args: { variable: 'x', by },
})
const changes = (count: number) => Array.from({ length: count }, (_, i) => change(`b${i}`))
const stack = (...blocks: readonly BlockNode[]) => ({ x: 0, y: 0, blocks })

/** 1 + (1 + (1 + …)), of so many blocks. */
function sum(depth: number): BlockNode {
  let node: BlockNode = { type: 'maths_add', id: 'v1', args: { a: 1, b: 1 } }
  for (let i = 2; i <= depth; i++) node = { type: 'maths_add', id: `v${i}`, args: { a: 1, b: node } }
  return node
}

/** if … if … if …, so many, with a change in the middle. */
function ifs(depth: number): BlockNode {
  let node = change('innermost')
  for (let i = 1; i <= depth; i++)
    node = { type: 'control_repeat', id: `r${i}`, args: { times: 1, body: [node] } }
  return node
}

const messageOf = (project: Project) => {
  const written = writeProject(project, language)
  return written.ok ? null : sentence(written.message).replace("This project can't be saved yet. ", '')
}

/** What x is in the end, after the project was saved and opened. */
function xAfter(project: Project): number {
  const read = readProject(format(project), language)
  if (!read.ok) throw new Error(sentence(read.message))
  const machine = new Machine({ lowered: lower(read.project, language), language, images: FEW_IMAGES })
  machine.reset(read.project)
  machine.begin()
  while (!machine.isOver) machine.advance(100_000)
  expect(machine.diagnostic).toBeNull()
  return machine.memory.f64[machine.memory.variables]!
}

describe('long and deep programs', () => {
  it.each([1_000, LONGEST_STACK - 1])('a stack of a flag and %i blocks is saved, opened and run', (count) => {
    const project = projectWith({ stacks: [stack(flag, ...changes(count))] })
    expect(messageOf(project)).toBeNull()
    expect(xAfter(project)).toBe(count)
  })

  it('a longer stack is refused', () => {
    expect(messageOf(projectWith({ stacks: [stack(flag, ...changes(LONGEST_STACK))] }))).toBe(
      'There is a mistake in this file at stack 1, “blocks”: one stack has 5001 blocks; at most 5000 fit.',
    )
  })

  it('too many blocks are refused', () => {
    const stacks = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      stack(...changes(4_500).map(({ id, ...rest }) => ({ ...rest, id: name + id }))),
    )
    expect(messageOf(projectWith({ stacks }))).toBe(`This file has more than ${MOST_BLOCKS} blocks.`)
  })

  it(`blocks ${DEEPEST_NESTING} deep inside one another are saved, opened and run`, () => {
    // The block that uses the sum is the outermost, and the flag stands beside it.
    const values = projectWith({ stacks: [stack(flag, change('outer', sum(DEEPEST_NESTING - 1)))] })
    expect(messageOf(values)).toBeNull()
    expect(xAfter(values)).toBe(DEEPEST_NESTING)
    const mouths = projectWith({ stacks: [stack(flag, ifs(DEEPEST_NESTING - 1))] })
    expect(messageOf(mouths)).toBeNull()
    expect(xAfter(mouths)).toBe(1)
  })

  it.each([
    ['values', sum(DEEPEST_NESTING)],
    ['mouths', ifs(DEEPEST_NESTING - 1)],
  ])('one more is refused (%s)', (_, inner) => {
    const outer = inner.type === 'maths_add' ? change('outer', inner) : ifs(DEEPEST_NESTING)
    expect(messageOf(projectWith({ stacks: [stack(flag, outer)] }))).toBe(
      `Blocks stand inside one another more than ${DEEPEST_NESTING} deep in this file.`,
    )
  })

  it('calls inside one another, as deep as blocks may stand, give the right number', () => {
    let value: BlockNode | number = 0
    for (let i = 0; i < DEEPEST_NESTING - 2; i++)
      value = { type: 'my_call_value', id: `c${i}`, procedure: 'p', args: { n: value } }
    const definition: BlockNode = {
      type: 'my_define',
      id: 'define',
      signature: { id: 'p', name: 'one more', inputs: [{ id: 'n', name: 'n' }], returns: true },
    }
    const more = {
      type: 'maths_add',
      id: 'more',
      args: { a: 1, b: { type: 'my_input', id: 'in', args: { input: 'n' } } },
    }
    const body = [definition, { type: 'my_return', id: 'back', args: { value: more } }]
    const stacks = [stack(flag, change('outer', value)), { x: 0, y: 500, blocks: body }]
    expect(xAfter(projectWith({ stacks }))).toBe(DEEPEST_NESTING - 2)
  })
})

describe('many things', () => {
  it(`${MOST_NAMES} variables fit, and one more does not`, () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `v${i}`, name: `v${i}`, value: i, shown: false }))
    expect(messageOf(projectWith({ variables: named(MOST_NAMES) }))).toBeNull()
    expect(messageOf(projectWith({ variables: named(MOST_NAMES + 1) }))).toBe(
      'There is a mistake in this file at “variables”: expected a list of at most 2000, found a list.',
    )
  })

  it(`${MOST_NUMBERS} starting numbers fit, and one more does not`, () => {
    const list = (length: number) => [
      { id: 'l', name: 'l', values: new Array(length).fill(0.1), shown: false },
    ]
    expect(readProject(format(projectWith({ lists: list(MOST_NUMBERS) })), language).ok).toBe(true)
    expect(refusalOf(readProject(format(projectWith({ lists: list(MOST_NUMBERS + 1) })), language))).toBe(
      `The lists of this project start with ${MOST_NUMBERS + 1} numbers. A file can keep at most ${MOST_NUMBERS}.`,
    )
  })

  it('long words fit up to their limit', () => {
    const say = (length: number): BlockNode => ({
      type: 'stage_say',
      id: 's',
      args: { words: 'é'.repeat(length) },
    })
    expect(messageOf(projectWith({ stacks: [stack(say(LONGEST_TEXT))] }))).toBeNull()
    expect(messageOf(projectWith({ stacks: [stack(say(LONGEST_TEXT + 1))] }))).toMatch(
      /^There is a mistake in this file at stack 1, block 1, “words”: expected at most 10000 characters of text, found/,
    )
  })
})

describe('files made to do harm', () => {
  const text = format(projectWith({ stacks: [stack(flag, change('b1'))] }))
  const deep = (open: string, close: string) => open.repeat(1_000_000) + close.repeat(1_000_000)

  it.each([
    ['a million open brackets', '['.repeat(1_000_000)],
    ['a million lists in lists', deep('[', ']')],
    ['a million objects in objects, never closed', '{"format":'.repeat(1_000_000)],
    ['a million lists for the stacks', text.replace('"stacks": [', `"stacks": [${deep('[', ']')}, `)],
    ['a million lists in a hole', text.replace('"by": 1', `"by": ${deep('[', ']')}`)],
    [
      'a million objects in a hole',
      text.replace('"by": 1', `"by": ${deep('{"a":', '}').replace(':}', ':1}')}`),
    ],
    [
      'a hundred thousand blocks in blocks',
      text.replace(
        '"by": 1',
        `"by": ${'{"type":"maths_round","id":"n","args":{"a":'.repeat(100_000)}1${'}}'.repeat(100_000)}`,
      ),
    ],
  ])('%s are refused', (_, spoiled) => {
    expect(spoiled.length).toBeGreaterThan(text.length)
    const read = readProject(spoiled, language)
    expect(read).toMatchObject({ ok: false })
    if (!read.ok) expect(sentence(read.message).length).toBeLessThan(200)
  })

  it('a file of 33 MB is refused before anything is read', () => {
    // Not JSON at all: whoever tried to read it would say so.
    const large = text + '}'.repeat(33_000_000 - text.length)
    expect(refusalOf(readProject(large, language))).toBe(
      'This file is too large: 33 MB. A project has at most 32 MB.',
    )
  })

  it('a program of the deepest own blocks and loops that a file may hold still runs', () => {
    const project = projectWith({ stacks: [stack(flag, ifs(DEEPEST_NESTING - 1))] })
    expect(inOneGo(taskOf(project, language, 10_000, 0)).isOver).toBe(true)
  })
})
