/**
 * Our own check, held to the truth. What it cannot do stands here by name. The big networks are judged with the examples, in src/core/gradients.
 */
import { expect, it, vi } from 'vitest'
import { checked } from '../gradients/checked.test-support'
import type { Judge } from './design.test-support'
import { partOf } from './how-much.test-support'
import { judgeRight, judgeWrong } from './judging.test-support'
import { rightPrograms } from './right-programs.test-support'
import { wrongPrograms } from './wrong-programs.test-support'

vi.setConfig({ testTimeout: 900_000 })

/** A variable stands where the bias was, so it is one that never moves: its name comes beside that of the bias. */
const MISNAMED = ['zero-or-one-scratch: the answer leaves out b2']

const judge: Judge = async (project) => {
  const { verdict, weights } = await checked(project)
  return { verdict, wrong: weights.filter(({ right }) => !right).map(({ name }) => name) }
}

const small = <T extends { readonly name: string }>(programs: readonly T[]): readonly T[] =>
  partOf(programs).filter(({ name }) => !name.startsWith('big-'))

it('calls no right program wrong, and judges each', async () => {
  const { judged, falseAlarms, unjudged } = await judgeRight(judge, small(rightPrograms))
  expect(judged).toBeGreaterThan(15)
  expect(falseAlarms).toEqual([])
  expect(unjudged).toEqual([])
})

it('finds every slip with exactly its lists, but for one', async () => {
  const { judged, missed, misnamed } = await judgeWrong(judge, small(wrongPrograms))
  expect(judged).toBeGreaterThan(40)
  expect(missed).toEqual([])
  expect(misnamed.filter((told) => !MISNAMED.some((name) => told.startsWith(name)))).toEqual([])
})
