/** Bends and flat places: where there is no slope, or none to be seen, nobody is called wrong, and nobody right for want of a look. */
import { describe, expect, it } from 'vitest'
import { byItems } from '../../testing/backprop/designs/by-items.test-support'
import { put, retyped } from '../../testing/backprop/slips.test-support'
import { multiply } from '../../testing/fixtures/in-blocks.test-support'
import { checked } from '../../testing/gradients/checked.test-support'

/** All sums of hidden neurons are exactly 0 at image 1: weights and biases are 0, and ReLU bends just there. */
const atTheBend = { activation: 'relu with if', hidden: 3, start: 0 } as const

describe('ReLU at exactly 0', () => {
  it('is no reason to blame anybody', async () => {
    expect(['right', 'cannot-judge']).toContain((await checked(byItems(atTheBend))).verdict)
  })

  it('is no excuse for b2 that climbs', async () => {
    const wrong = retyped(byItems(atTheBend), 'moved-b2', 'maths_add')
    const { verdict, weights } = await checked(wrong)
    expect(verdict).not.toBe('right')
    if (verdict === 'wrong')
      expect(weights.filter(({ right }) => !right).map(({ name }) => name)).toEqual(['b2'])
  })
})

it('a slope that is off where neurons are nearly flat is found, and one that is right is not blamed', async () => {
  const steep = { spread: 8, hidden: 4 } as const
  expect((await checked(byItems(steep))).verdict).toBe('right')
  const twice = put(byItems(steep), 'rate-b1', (rate) => multiply(2, rate))
  const { verdict, weights } = await checked(twice)
  expect(verdict).toBe('wrong')
  expect(weights.filter(({ right }) => !right).map(({ name }) => name)).toEqual(['b1'])
})
