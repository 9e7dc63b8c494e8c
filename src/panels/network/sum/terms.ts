/** A dot product term by term: the terms that count most, the others together, and the sum of all. */
// biome-ignore-all lint/style/noNonNullAssertion: the two lists are of one length, so what stands in one of them stands in the other

export interface Term {
  /** Which input, from 1. */
  readonly position: number
  readonly input: number
  readonly weight: number
  readonly product: number
}

export interface Sum {
  /** Those furthest from zero, the largest first; terms of 0 are left out. */
  readonly strongest: readonly Term[]
  /** How many are not among the strongest, and what they add up to. */
  readonly others: number
  readonly othersSum: number
  readonly total: number
}

export function dotProduct(inputs: Float64Array, weights: Float64Array): number {
  let total = 0
  for (let i = 0; i < inputs.length; i++) total += inputs[i]! * weights[i]!
  return total
}

/** `most` terms, at least 1, are told one by one. */
export function addUp(inputs: Float64Array, weights: Float64Array, most: number): Sum {
  const strongest: Term[] = []
  for (let i = 0; i < inputs.length; i++) {
    const product = inputs[i]! * weights[i]!
    const size = Math.abs(product)
    if (size === 0 || (strongest.length === most && size <= Math.abs(strongest.at(-1)!.product))) continue
    const place = strongest.findIndex((term) => size > Math.abs(term.product))
    const term = { position: i + 1, input: inputs[i]!, weight: weights[i]!, product }
    strongest.splice(place < 0 ? strongest.length : place, 0, term)
    if (strongest.length > most) strongest.pop()
  }
  const isStrong = new Set(strongest.map(({ position }) => position))
  let othersSum = 0
  for (let i = 0; i < inputs.length; i++) if (!isStrong.has(i + 1)) othersSum += inputs[i]! * weights[i]!
  const others = inputs.length - strongest.length
  return { strongest, others, othersSum, total: dotProduct(inputs, weights) }
}

export function products(inputs: Float64Array, weights: Float64Array): Float64Array {
  return inputs.map((input, i) => input * weights[i]!)
}
