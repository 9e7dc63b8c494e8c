import { describe, expect, it } from 'vitest'
import { doesNotFall } from './does-not-fall'

const series = (name: string, value: (point: number) => number, points = 40) => ({
  name,
  values: Float64Array.from({ length: points }, (_, i) => value(i)),
})

describe('a loss that does not fall', () => {
  it.each([
    ['stays', series('loss', () => 0.69), true],
    ['rises', series('average loss', (i) => i), true],
    ['falls', series('Loss', (i) => 1 / (1 + i)), false],
    ['has too few points to tell', series('loss', () => 0.69, 7), false],
    ['is no loss', series('accuracy', (i) => i), false],
    ['is the error of a neuron that falls', series('error', (i) => 40 - i), false],
  ])('one that %s', (_, each, expected) => {
    expect(doesNotFall(each)).toBe(expected)
  })
})
