/**
 * Our own check, held to the truth. What it cannot do yet stands here by name: each entry is a fault of the check, not of
 * the program, and is taken out with the fault. The big networks are judged with the examples, in src/core/gradients.
 */
import { expect, it, vi } from 'vitest'
import { checked } from '../gradients/checked.test-support'
import type { Judge } from './design.test-support'
import { partOf } from './how-much.test-support'
import { judgeRight, judgeWrong } from './judging.test-support'
import { rightPrograms } from './right-programs.test-support'
import { wrongPrograms } from './wrong-programs.test-support'

vi.setConfig({ testTimeout: 900_000 })

const CALLED_WRONG = [
  'one-neuron: a perceptron',
  'by items: one hidden neuron left out by a mask',
  'by items: decay',
  'by items: clipping',
]
const CALLED_RIGHT = [
  'by items: only when wrong',
  'level-2-matrices: b2 never moves',
  'one-neuron: the bias never moves',
]
const NOT_JUDGED = [
  'by items: every third image white',
  'XOR from numbers of its own',
  'a line through five points',
]
const MISNAMED = [
  'zero-or-one-scratch: error is never worked out',
  'zero-or-one-scratch: moved before the error is worked out',
  'zero-or-one-scratch: the answer peeks at the label',
  'zero-or-one-scratch: the answer leaves out b2',
  'level-2-matrices: the answer peeks at the label',
  'one-neuron: the guess peeks at the label',
  'twelve own blocks: find error is never called',
  'own numbers, XOR:',
  'own numbers, a line:',
  'single variables: the answer peeks at the label',
]

const judge: Judge = async (project) => {
  const { verdict, weights } = await checked(project)
  return { verdict, wrong: weights.filter(({ right }) => !right).map(({ name }) => name) }
}

const small = <T extends { readonly name: string }>(programs: readonly T[]): readonly T[] =>
  partOf(programs).filter(({ name }) => !name.startsWith('big-'))
const unknownAmong = (found: readonly string[], known: readonly string[]) =>
  found.filter((told) => !known.some((name) => told.startsWith(name)))

it('calls no right program wrong, but for those that are known', async () => {
  const { judged, falseAlarms, unjudged } = await judgeRight(judge, small(rightPrograms))
  expect(judged).toBeGreaterThan(15)
  expect(unknownAmong(falseAlarms, [...CALLED_WRONG, ...CALLED_RIGHT])).toEqual([])
  expect(unknownAmong(unjudged, NOT_JUDGED)).toEqual([])
})

it('finds every slip with exactly its lists, but for those that are known', async () => {
  const { judged, missed, misnamed } = await judgeWrong(judge, small(wrongPrograms))
  expect(judged).toBeGreaterThan(40)
  expect(unknownAmong(missed, CALLED_RIGHT)).toEqual([])
  expect(unknownAmong(misnamed, MISNAMED)).toEqual([])
})
