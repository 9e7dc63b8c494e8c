/** The flagship with one block changed: exactly the lists that are wrong by the chain rule are named, and how. */
import { expect, it } from 'vitest'
import { checked } from '../../testing/gradients/checked.test-support'
import { flagshipWith, PLANTED } from '../../testing/gradients/planted-mistakes.test-support'

it.each(PLANTED)('sees $what', async (planted) => {
  const { verdict, weights } = await checked(flagshipWith(planted))
  expect(verdict).toBe('wrong')
  const wrong = weights.filter(({ right }) => !right)
  expect(wrong.map(({ name }) => name)).toEqual(planted.wrong)
  expect(new Set(wrong.map(({ explanation }) => explanation))).toEqual(new Set([planted.explanation]))
})
