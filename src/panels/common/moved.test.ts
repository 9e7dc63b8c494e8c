import { describe, expect, it } from 'vitest'
import { moved } from './moved'

const picture = { length: 95, perRow: 10, perPage: 50 }

describe('keys in a list', () => {
  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 10, 11],
    ['ArrowLeft', 1, 1],
    ['ArrowDown', 7, 17],
    ['ArrowDown', 85, 95],
    ['ArrowDown', 90, 90],
    ['ArrowUp', 17, 7],
    ['ArrowUp', 10, 10],
    ['PageDown', 7, 57],
    ['PageDown', 60, 95],
    ['PageUp', 60, 10],
    ['Home', 60, 1],
    ['End', 60, 95],
  ] as const)('%s from %i leads to %i', (key, from, to) => {
    expect(moved(key, from, picture)).toBe(to)
  })

  it('of other kinds, and of empty lists, lead nowhere', () => {
    expect(moved('Enter', 5, picture)).toBeNull()
    expect(moved('End', 1, { ...picture, length: 0 })).toBeNull()
  })
})
