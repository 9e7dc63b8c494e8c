import { describe, expect, it } from 'vitest'
import { partsOf, shownParts } from './picture-parts'

describe('what of a list makes pictures', () => {
  it.each([
    ['w1 of the flagship', 1000, [10, 10, 1], { count: 10, side: 10 }],
    [
      'w1 of the big network, which is a square as a whole, too',
      78_400,
      [100, 100, 1],
      { count: 100, side: 28 },
    ],
    ['the weights of one neuron', 100, [1], { count: 1, side: 10 }],
    ['its weights where no other list tells', 784, [], { count: 1, side: 28 }],
    ['w1 where no other list tells', 1000, [], { count: 10, side: 10 }],
    ['w1 of three neurons', 300, [3, 3, 1], { count: 3, side: 10 }],
  ] as const)('%s', (_, length, others, parts) => expect(partsOf(length, others)).toEqual(parts))

  it.each([
    [10, [1000, 10, 1]],
    [1, []],
    [9, [3]],
    [24, [6, 4]],
    [0, []],
  ] as const)('%i numbers are too few, or make no squares', (length, others) =>
    expect(partsOf(length, others)).toBeNull(),
  )

  it('shows those with the largest numbers, below 0 too, in their order', () => {
    const numbers = new Float64Array(16 * 12)
    for (let part = 0; part < 12; part++) numbers[part * 16 + 3] = part % 2 ? part : -part
    expect(shownParts({ count: 12, side: 4 }, numbers)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})
