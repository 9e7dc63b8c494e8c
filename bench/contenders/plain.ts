/** The same pass in plain JavaScript, as one would write it by hand: typed arrays and loops. */
// biome-ignore-all lint/style/noNonNullAssertion: written as one would by hand: checks would be timed with it, and every index is within
import type { Task } from '../standard/task'

const RATE = 0.1

/** `count` is how many images, from the start of the order. Gives w1, b1, w2, b2. */
export function plainPass({ size, weights, order, training }: Task, count: number): Float64Array {
  const { pixels: inputs, hidden } = size
  const w1 = weights.slice(0, hidden * inputs)
  const b1 = weights.slice(hidden * inputs, hidden * inputs + hidden)
  const w2 = weights.slice(hidden * inputs + hidden, hidden * inputs + 2 * hidden)
  let b2 = weights.at(-1)!
  const { labels, pixels } = training
  const x = new Float64Array(inputs)
  const h = new Float64Array(hidden)
  const delta = new Float64Array(hidden)
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  for (const n of order.subarray(0, count)) {
    for (let i = 0; i < inputs; i++) x[i] = pixels[(n - 1) * inputs + i]! / 255
    let z = b2
    for (let j = 0; j < hidden; j++) {
      let total = b1[j]!
      for (let i = 0; i < inputs; i++) total += x[i]! * w1[j * inputs + i]!
      h[j] = sigmoid(total)
      z += h[j]! * w2[j]!
    }
    const error = sigmoid(z) - labels[n - 1]!
    for (let j = 0; j < hidden; j++) delta[j] = error * w2[j]! * h[j]! * (1 - h[j]!)
    for (let j = 0; j < hidden; j++) {
      const step = RATE * delta[j]!
      w2[j] = w2[j]! - RATE * error * h[j]!
      b1[j] = b1[j]! - step
      for (let i = 0; i < inputs; i++) w1[j * inputs + i] = w1[j * inputs + i]! - step * x[i]!
    }
    b2 -= RATE * error
  }
  return Float64Array.of(...w1, ...b1, ...w2, b2)
}
