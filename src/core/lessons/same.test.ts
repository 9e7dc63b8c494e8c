import { expect, it } from 'vitest'
import { isSame } from './same'

it('is absolute up to 1 and relative beyond', () => {
  expect(isSame(0.5, 0.5 + 9e-10, 1e-9)).toBe(true)
  expect(isSame(0.5, 0.5 + 2e-9, 1e-9)).toBe(false)
  expect(isSame(1e6, 1e6 + 9e-4, 1e-9)).toBe(true)
  expect(isSame(1e6, 1e6 + 2e-3, 1e-9)).toBe(false)
})

it('infinity is the same as itself, and as nothing else', () => {
  const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number
  expect(isSame(most, most, 1e-9)).toBe(true)
  for (const other of [0, 100, least]) {
    expect(isSame(most, other, 1e-9)).toBe(false)
    expect(isSame(other, most, 1e-9)).toBe(false)
  }
})
