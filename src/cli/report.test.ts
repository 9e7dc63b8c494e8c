/** What the JSON says of a message: the sentence, and what programs can go by. */
import { expect, it } from 'vitest'
import { message } from '../core/message'
import { inJson } from './report'

it('gives the sentence, the code, and values that JSON can hold', () => {
  const inside = message('cli-test-inside', { x: Number.POSITIVE_INFINITY }, 'number { $x }')
  const why = message('cli-test', { inside, some: [1, 'a'] }, 'Look at { $inside } and { $some }.')
  expect(inJson(why)).toEqual({
    message: 'Look at number ∞ and 1 and a.',
    code: 'cli-test',
    values: { inside: { code: 'cli-test-inside', values: { x: 'Infinity' } }, some: [1, 'a'] },
  })
})
