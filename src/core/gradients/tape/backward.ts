/** The sweep backwards over a tape: the slope of a sum of nodes, each with its seed, by every node before. */
// biome-ignore-all lint/style/noNonNullAssertion: operands come before what is made of them, and all have their place
import type { Tape } from './tape'

export interface Seed {
  readonly node: number
  readonly slope: number
}

/** Other partial derivatives than the true ones, for whoever asks what a mistake would have made of them. */
export interface Partials {
  readonly da: Float64Array
  readonly db: Float64Array
}

/** By node; those behind the last seed are left out. */
export function slopes(tape: Tape, seeds: readonly Seed[], partials: Partials = tape): Float64Array {
  const last = seeds.reduce((most, { node }) => Math.max(most, node), 0)
  const slope = new Float64Array(last + 1)
  for (const seed of seeds) slope[seed.node]! += seed.slope
  const { a, b } = tape
  const { da, db } = partials
  for (let node = last; node > 0; node--) {
    const s = slope[node]!
    if (s === 0) continue
    const x = a[node]!
    const y = b[node]!
    if (x !== 0) slope[x]! += s * da[node]!
    if (y !== 0) slope[y]! += s * db[node]!
  }
  return slope
}
