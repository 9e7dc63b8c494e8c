/** A check that is broken on purpose is found out by what it is held to: else a broken one could pass for a good one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Judge } from './design.test-support'
import { judgeRight, judgeWrong } from './judging.test-support'
import { rightPrograms } from './right-programs.test-support'
import { wrongPrograms } from './wrong-programs.test-support'

const COMPARE = '../../core/gradients/comparison/compare'
const JUDGE = '../../core/gradients/judge'

/** The check as it comes when it is loaded anew. */
async function checkAnew(): Promise<Judge> {
  const { checked } = await import('../gradients/checked.test-support')
  return async (project) => {
    const { verdict, weights } = await checked(project)
    return { verdict, wrong: weights.filter(({ right }) => !right).map(({ name }) => name) }
  }
}

const named = <T extends { readonly name: string }>(programs: readonly T[], ...names: readonly string[]) =>
  programs.filter(({ name }) => names.includes(name))

const RIGHT = named(rightPrograms, 'one-neuron', 'level-3-arrays', 'by items: ReLU by formula')
const WRONG = named(
  wrongPrograms,
  'zero-or-one-scratch: the rate is taken twice for w2',
  'zero-or-one-scratch: the slope is missing',
)

beforeEach(() => vi.resetModules())

afterEach(() => {
  vi.doUnmock(COMPARE)
  vi.doUnmock(JUDGE)
})

describe('the check', () => {
  it('as it is, passes', async () => {
    const judge = await checkAnew()
    expect(RIGHT).toHaveLength(3)
    expect(WRONG).toHaveLength(2)
    expect((await judgeRight(judge, RIGHT)).falseAlarms).toEqual([])
    expect((await judgeWrong(judge, WRONG)).missed).toEqual([])
  })

  it('with a tolerance that lets everything pass calls wrong programs right', async () => {
    vi.doMock(COMPARE, async (original) => ({ ...(await original<object>()), follows: () => true }))
    expect((await judgeWrong(await checkAnew(), WRONG)).missed).toHaveLength(WRONG.length)
  })

  it('with no tolerance at all cannot call a right program right', async () => {
    const exactly = (moved: Float64Array, gradient: Float64Array, _: Float64Array, rate: number) =>
      moved.every((by, i) => by === -rate * (gradient[i] ?? 0))
    vi.doMock(COMPARE, async (original) => {
      const { fitOf, ...whole } = await original<{ fitOf: (...given: never[]) => object }>()
      const strict = (moved: Float64Array, gradient: Float64Array, before: Float64Array) => {
        const fit = fitOf(...([moved, gradient, before, 0] as never[])) as { rate: number }
        return { ...fit, isTrue: exactly(moved, gradient, before, fit.rate) }
      }
      return { ...whole, fitOf: strict, follows: exactly }
    })
    const { falseAlarms, unjudged } = await judgeRight(await checkAnew(), RIGHT)
    expect([...falseAlarms, ...unjudged]).toHaveLength(RIGHT.length)
  })

  it('that skips a list misses what is wrong with it', async () => {
    vi.doMock(JUDGE, async (original) => ({
      ...(await original<object>()),
      // The third list of the flagship is w2.
      isAllTrue: ({ judgements }: { judgements: readonly { isRight: boolean }[] }) =>
        judgements.every(({ isRight }, list) => isRight || list === 2),
    }))
    const { missed } = await judgeWrong(await checkAnew(), WRONG)
    expect(missed).toEqual([
      expect.stringMatching(/^zero-or-one-scratch: the rate is taken twice for w2: right/),
    ])
  })
})
