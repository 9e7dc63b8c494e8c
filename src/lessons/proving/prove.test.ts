/** A small lesson is proved: what its checks catch of changed solutions, and what they do not. */
import { expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { USUAL_FUEL } from '../../core/lessons/index'
import type { Project } from '../../core/project/project'
import { textOf } from '../../core/project/write'
import { noImages } from '../../data/image-source'
import { wasmHost } from '../../host/wasm-host'
import {
  add,
  block,
  get,
  giveBack,
  input,
  multiply,
  own,
  set,
  subtract,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf, type Spelled } from '../../testing/fixtures/project-of.test-support'
import { sentence } from '../../words'
import { lessonReader, type Proof, prove } from '../index'

const x = () => input('double.x')
const program = (value: Parameters<typeof giveBack>[0], flag: Spelled['flag'] = []): Project =>
  projectOf({ flag, variables: { shown: 0 }, own: [own('double', ['x'], true, giveBack(value))] })

function proofOf(start: Project, solution: Project, words = 'Take [set shown to 0].'): Proof {
  const text = [
    '---',
    'title: Double',
    'minutes: 5',
    'goal: Double a number.',
    'age: 10',
    '---',
    '## Double it',
    words,
    '```check',
    'title: Twice',
    'own-block: double',
    'given: { inputs: [{ from: -5, to: 5 }] }',
    'same: { result: true }',
    '```',
  ].join('\n')
  const read = lessonReader({ language: blockLanguage, blocksByCategory })({
    id: 'double',
    lesson: text,
    start: textOf(start),
    solution: textOf(solution),
    slips: null,
  })
  if (!read.ok) throw new Error(sentence(read.message))
  const proving = prove(read.lesson, {
    language: blockLanguage,
    images: noImages(),
    host: wasmHost(),
    seed: 1,
    fuel: USUAL_FUEL,
  })
  let step = proving.next()
  while (!step.done) step = proving.next()
  return step.value
}

it('holds where the solution passes and the start does not, and names each change that no check sees', () => {
  const proof = proofOf(program(0), program(multiply(x(), 2), [set('shown', 1)]))
  expect(proof.holds).toBe(true)
  // Left out, 1 → 2, 1 → −1 and set → change of what no check looks at.
  expect(proof.uncaught.map(({ change }) => change)).toEqual([
    { kind: 'left-out' },
    { kind: 'type', to: 'variables_change' },
    { kind: 'number', from: 1, to: 2 },
    { kind: 'number', from: 1, to: -1 },
  ])
  // “give back” left out; × to +, 2 to 3 and to −2: each is seen.
  expect(proof.mutants - proof.uncaught.length).toBe(4)
})

it('does not change what the start has already, and takes no change for one that is none', () => {
  const mine = [set('shown', 1)]
  expect(proofOf(program(0, mine), program(multiply(x(), 2), mine)).uncaught).toEqual([])
  // x + x is x + x when its two are swapped.
  expect(proofOf(program(0), program(add(x(), x()))).uncaught).toEqual([])
})

it('sees two numbers swapped', () => {
  const proof = proofOf(program(0), program(subtract(multiply(x(), 3), x())))
  expect(proof.uncaught).toEqual([])
  expect(proof.mutants).toBeGreaterThan(4)
})

it('does not hold where the start passes, the solution does not end well, or a written block is none', () => {
  const right = program(multiply(x(), 2))
  expect(proofOf(right, right)).toMatchObject({ holds: false, checks: [{ start: { passed: true } }] })
  expect(proofOf(program(0), right, 'Take [frobnicate 7].')).toMatchObject({
    holds: false,
    unknownBlocks: ['frobnicate 7'],
  })
})

it('catches changed solutions that never end', () => {
  const counting = (by: number) =>
    projectOf({
      variables: { shown: 0, n: 0 },
      own: [
        own(
          'double',
          ['x'],
          true,
          set('n', 0),
          block('control_repeat_until', {
            condition: block('maths_compare', { a: get('n'), comparison: '=', b: 2 }),
            body: [block('variables_change', { variable: 'n', by })],
          }),
          giveBack(multiply(get('n'), x())),
        ),
      ],
    })
  const proof = proofOf(program(0), counting(1))
  const counted = proof.uncaught.filter(({ change }) => change.kind === 'number').map(({ change }) => change)
  // Begun at 1, or counted by twos, it still comes to 2. Counted by −1 it never does, and that is seen.
  expect(counted).toEqual([
    { kind: 'number', from: 0, to: 1 },
    { kind: 'number', from: 1, to: 2 },
  ])
})
