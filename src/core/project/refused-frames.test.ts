/** What a file says of the frame of a task or a lesson: kept as it is where it makes sense, and refused whole where not. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import {
  type Case,
  type Json,
  refuses,
  type SmallProject,
  smallProject,
} from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'
import { LONGEST_INSTRUCTIONS, MOST_CHECKS } from './limits'
import { readProject } from './read'
import { writeProject } from './write'

const OWN_BLOCK = {
  kind: 'own-block',
  block: 'grow',
  given: {
    inputs: [{ from: -1, to: 1, whole: false }],
    lists: { w: { length: 3, from: 0, to: 1, whole: false } },
    variables: { rate: { from: 1, to: 5, whole: true } },
  },
  same: { result: true, lists: ['w'], variables: [] },
  trials: 20,
  tolerance: 1e-9,
  slips: [{ block: 'shrink', says: 'This shrinks.' }],
}
const VARIABLE = {
  kind: 'variable',
  variable: 'loss',
  atLeast: null,
  atMost: 0.5,
  asSolution: false,
  tolerance: 0,
}

const smallFrame = () => {
  const { seed, variables, lists, stacks } = smallProject()
  return {
    instructions: '# Grow\n\nMake it *grow*.',
    offer: ['control', 'maths_add'],
    locks: [
      { block: 'b1', kind: 'stack' },
      { block: 'b5', kind: 'numbers' },
    ],
    checks: [
      structuredClone(OWN_BLOCK),
      { kind: 'list', list: 'w', tolerance: 0.001 },
      { ...VARIABLE },
      { kind: 'gradients', lists: ['w'] },
      { kind: 'accuracy', variable: 'loss', atLeast: 99.5 },
    ],
    solution: { seed, variables, lists, stacks },
    lesson: {
      id: '02-one-neuron',
      predictions: [
        { id: 'p1', guess: 2 },
        { id: 'p2', guess: 'A lot.' },
      ],
      explanations: [{ id: 'e1', text: 'Because.' }],
    },
    fingerprint: '0123456789abcdef'.repeat(4),
  }
}

const framed = (frame: unknown = smallFrame()) => ({ ...smallProject(), version: 2, frame })

it('are kept as they are, and written the same again, last in the file', () => {
  const read = readProject(JSON.stringify(framed()), language)
  if (!read.ok) throw new Error(sentence(read.message))
  const { solution: _, ...others } = smallFrame()
  expect(read.project.frame).toMatchObject(others)
  expect(read.project.frame?.solution?.stacks).toEqual(read.project.stacks)
  const written = writeProject(read.project, language)
  if (!written.ok) throw new Error(sentence(written.message))
  expect(readProject(written.text, language)).toEqual(read)
  expect(Object.keys(JSON.parse(written.text)).at(-1)).toBe('frame')
})

it('may hold a lock whose block is gone: that is for the grader to see', () => {
  const frame = { ...smallFrame(), locks: [{ block: 'gone', kind: 'stack' }] }
  expect(readProject(JSON.stringify(framed(frame)), language)).toMatchObject({ ok: true })
})

const spoiled = (
  what: string,
  spoil: (frame: Json) => void,
  message: string,
  ...swap: [swap?: readonly [string, string]]
): Case => [
  what,
  (project: SmallProject) => {
    const frame = smallFrame() as unknown as Json
    spoil(frame)
    Object.assign(project, { version: 2, frame })
  },
  message,
  ...swap,
]
const at = (place: string, expected: string, found: string) =>
  `There is a mistake in this file at ${place}: expected ${expected}, found ${found}.`
const unknown = (place: string) => `This file has something that Blockgrad does not know: ${place}.`
const missing = (place: string) => `Something is missing in this file: ${place}.`

describe('version and frame belong together', () => {
  refuses([
    ['a frame in version 1', (p) => Object.assign(p, { frame: smallFrame() }), unknown('“frame”')],
    ['no frame in version 2', (p) => Object.assign(p, { version: 2 }), missing('“frame”')],
    [
      'words for a frame',
      (p) => Object.assign(p, { version: 2, frame: 'x' }),
      at('“frame”', 'something in { }', 'the text “x”'),
    ],
  ])
})

describe('refused', () => {
  const check = (frame: Json, i: number) => (frame.checks as Json[])[i]!
  const given = (frame: Json) => check(frame, 0).given as Record<'inputs' | 'lists' | 'variables', Json>
  const lesson = (frame: Json) => frame.lesson as Record<string, Json[]>
  refuses([
    ...['instructions', 'locks', 'checks', 'fingerprint'].map((key) =>
      spoiled(`no ${key}`, (f) => delete f[key], missing(`“frame”, “${key}”`)),
    ),
    spoiled('sounds', (f) => (f.sounds = 1), unknown('“frame”, “sounds”')),
    spoiled(
      'a book of instructions',
      (f) => (f.instructions = 'x'.repeat(LONGEST_INSTRUCTIONS + 1)),
      at('“frame”, “instructions”', 'at most 20000 characters', `the text “${'x'.repeat(40)}…”`),
    ),
    spoiled(
      'a drawer that is a number',
      (f) => (f.offer = ['control', 5]),
      at('“frame”, drawer or block 2', 'an id in quotes', 'the number 5'),
    ),
    spoiled(
      'an unknown lock',
      (f) => (f.locks = [{ block: 'b1', kind: 'safe' }]),
      at('“frame”, lock 1, “kind”', '"stack" or "numbers"', 'the text “safe”'),
    ),
    spoiled(
      'an unknown check',
      (f) => (check(f, 1).kind = 'looks'),
      at(
        '“frame”, check 2, “kind”',
        '"own-block", "list", "variable", "gradients" or "accuracy"',
        'the text “looks”',
      ),
    ),
    spoiled(
      'a check without a kind',
      (f) => delete check(f, 1).kind,
      at('“frame”, check 2, “kind”', '"own-block", "list", "variable", "gradients" or "accuracy"', 'nothing'),
    ),
    spoiled(
      'a check that is a list',
      (f) => (f.checks = [[]]),
      at('“frame”, check 1', 'something in { }', 'a list'),
    ),
    spoiled('a check with more', (f) => (check(f, 3).extra = 1), unknown('“frame”, check 4, “extra”')),
    spoiled(
      'too many checks',
      (f) => (f.checks = Array.from({ length: MOST_CHECKS + 1 }, () => VARIABLE)),
      at('“frame”, “checks”', 'a list of at most 100', 'a list'),
    ),
    spoiled('a check of nothing', (f) => delete check(f, 1).list, missing('“frame”, check 2, “list”')),
    spoiled(
      'no trials',
      (f) => (check(f, 0).trials = 0),
      at('“frame”, check 1, “trials”', 'a whole number from 1 to 100', 'the number 0'),
    ),
    spoiled(
      'a tolerance below 0',
      (f) => (check(f, 1).tolerance = -1),
      at('“frame”, check 2, “tolerance”', 'a number of 0 or more', 'the number -1'),
    ),
    spoiled(
      'an endless bound',
      (f) => (check(f, 4).atLeast = 'MARK'),
      at(
        '“frame”, check 5, “atLeast”',
        'a number that is not infinite',
        'a number that is too large for a computer',
      ),
      ['"MARK"', '1e999'],
    ),
    spoiled(
      'numbers from a larger to a smaller one',
      (f) => (given(f).inputs = [{ from: 1, to: 0, whole: false }] as never),
      at('“frame”, check 1, “given”, input 1', 'numbers from a smaller to a larger one', 'something in { }'),
    ),
    spoiled(
      'whole numbers where there is none',
      (f) => (given(f).variables.rate = { from: 0.2, to: 0.8, whole: true }),
      at(
        '“frame”, check 1, “given”, “variables”, “rate”',
        'numbers from a smaller to a larger one',
        'something in { }',
      ),
    ),
    spoiled(
      'a list of minus one item',
      (f) => ((given(f).lists.w as Json).length = -1),
      at(
        '“frame”, check 1, “given”, “lists”, “w”, “length”',
        'a whole number from 0 to 100000',
        'the number -1',
      ),
    ),
    ...['constructor', 'prototype', '__proto__'].map((key) =>
      spoiled(
        `numbers for “${key}”`,
        (f) =>
          Object.defineProperty(given(f).variables, key, {
            value: { from: 0, to: 1, whole: false },
            enumerable: true,
          }),
        at('“frame”, check 1, “given”, “variables”', 'a name that a check can use', 'something in { }'),
      ),
    ),
    spoiled(
      'a guess that is a list',
      (f) => (lesson(f).predictions![0]!.guess = []),
      at('“frame”, “lesson”, prediction 1, “guess”', 'a number, or words in quotes', 'a list'),
    ),
    spoiled(
      'an explanation in numbers',
      (f) => (lesson(f).explanations![0]!.text = 5),
      at('“frame”, “lesson”, explanation 1, “text”', 'words in quotes', 'the number 5'),
    ),
    spoiled(
      'a short fingerprint',
      (f) => (f.fingerprint = 'abc'),
      at('“frame”, “fingerprint”', '64 hexadecimal digits in quotes', 'the text “abc”'),
    ),
    spoiled(
      'a mistake in the solution',
      (f) => ((f.solution as { stacks: Json[] }).stacks[0]!.blocks = [{ type: 'nothing', id: 'x' }]),
      'There is a mistake in this file at “frame”, “solution”, stack 1, block 1: Blockgrad has no block of the type “nothing”.',
    ),
    spoiled(
      'two lists of one name in the solution',
      (f) => ((f.solution as { variables: Json[] }).variables[0]!.name = 'w'),
      'Two variables or lists in this file are both called “w”.',
    ),
  ])
})
