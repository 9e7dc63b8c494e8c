import { describe, expect, it } from 'vitest'
import { addUp, products } from './terms'

const inputs = Float64Array.of(0, 1, 0.5, 2, 1)
const weights = Float64Array.of(9, 2, -3, -2, 0.25)
// The products: 0, 2, −1.5, −4, 0.25. Together −3.25.

describe('a dot product, term by term', () => {
  it('has its largest terms first, whatever their sign, and the others together', () => {
    const sum = addUp(inputs, weights, 2)
    expect(sum.strongest).toEqual([
      { position: 4, input: 2, weight: -2, product: -4 },
      { position: 2, input: 1, weight: 2, product: 2 },
    ])
    expect(sum).toMatchObject({ others: 3, othersSum: -1.25, total: -3.25 })
  })

  it('leaves out terms of 0', () => {
    const { strongest, others, othersSum } = addUp(inputs, weights, 9)
    expect(strongest.map(({ position }) => position)).toEqual([4, 2, 3, 5])
    expect([others, othersSum]).toEqual([1, 0])
    expect(addUp(new Float64Array(3), new Float64Array(3), 9)).toEqual({
      strongest: [],
      others: 3,
      othersSum: 0,
      total: 0,
    })
  })

  it('keeps the order of equal terms', () => {
    const { strongest } = addUp(Float64Array.of(1, 1, 1), Float64Array.of(2, -2, 2), 2)
    expect(strongest.map(({ position }) => position)).toEqual([1, 2])
  })

  it('is a picture of products, too', () => {
    expect([...products(inputs, weights)]).toEqual([0, 2, -1.5, -4, 0.25])
  })
})
