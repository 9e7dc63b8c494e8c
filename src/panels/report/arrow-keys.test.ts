import { describe, expect, it } from 'vitest'
import { nextPlace } from './arrow-keys'

describe('arrow keys in a grid of seven, three in a row', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 6, null],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 4, null],
    ['ArrowUp', 6, 3],
    ['ArrowUp', 2, null],
    ['Home', 5, 0],
    ['End', 2, 6],
    ['Tab', 2, null],
    ['Enter', 2, null],
  ] as const)('%s leads from %i to %s', (key, from, to) => expect(nextPlace(key, from, 7, 3)).toBe(to))
})
