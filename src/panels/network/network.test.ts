import { describe, expect, it } from 'vitest'
import { columnsFor, misfits, type ShownNetwork, sizeOf, stillEmpty, weightsInto } from './network'

const list = (name: string, length: number, values = new Float64Array(length)) => ({ name, length, values })

const network = (image: number, w1: number, hidden: number, w2: number): ShownNetwork => ({
  image: list('image', image),
  w1: list('w1', w1),
  hidden: list('hidden', hidden),
  w2: list('w2', w2),
  output: null,
})

describe('the size of a network', () => {
  it.each([
    ['all lists are full', network(100, 1000, 10, 10), { pixels: 100, units: 10 }],
    ['it is a large one', network(784, 78_400, 100, 100), { pixels: 784, units: 100 }],
    ['nothing went through it yet', network(0, 1000, 0, 10), { pixels: 100, units: 10 }],
    ['only image and first weights are there', network(100, 1000, 0, 0), { pixels: 100, units: 10 }],
    ['there are no weights', network(100, 0, 10, 0), { pixels: 100, units: 10 }],
    ['there is nothing', network(0, 0, 0, 0), { pixels: 0, units: 0 }],
  ])('is known where %s, and nothing is wrong', (_, shown, size) => {
    expect(sizeOf(shown)).toEqual(size)
    expect(misfits(shown)).toEqual([])
  })
})

describe('what does not fit', () => {
  it.each([
    [network(99, 1000, 10, 10), ['w1 has 1,000 numbers. 10 hidden units × 99 pixels need 990.']],
    [network(1, 3, 1, 1), ['w1 has 3 numbers. 1 hidden unit × 1 pixel need 1.']],
    [network(0, 1003, 10, 10), ['w1 has 1,003 numbers. They make no equal rows for 10 hidden units.']],
    [network(100, 1003, 0, 0), ['w1 has 1,003 numbers. They make no equal rows of 100 pixels.']],
    [
      network(100, 1000, 10, 12),
      ['hidden has 10 numbers, w2 has 12. Each hidden unit needs one weight to the output.'],
    ],
    [
      { ...network(784, 0, 1000, 1000), w1: list('w1', 784_000, new Float64Array()) },
      ['w1 has 784,000 numbers. This picture can show 200,000.'],
    ],
  ])('is said in a sentence', (shown, sentences) => {
    expect(misfits(shown)).toEqual(sentences)
  })

  it('is not a list that is still empty', () => {
    expect(misfits(network(0, 1000, 0, 10))).toEqual([])
    expect(stillEmpty(network(0, 1000, 0, 10))).toEqual(['image', 'hidden'])
  })
})

it('the weights into a unit are its row of the flat list', () => {
  const w1 = list('w1', 6, Float64Array.of(1, 2, 3, 4, 5, 6))
  const shown = { ...network(3, 6, 2, 2), w1 }
  expect([...weightsInto(shown, sizeOf(shown), 1)]).toEqual([4, 5, 6])
})

it('numbers make a square where they can, and a row where they are few', () => {
  expect([1, 2, 4, 5, 9, 12, 100, 784, 101].map(columnsFor)).toEqual([1, 2, 2, 5, 3, 4, 10, 28, 11])
})
