/** The same pass in plain JavaScript, as one would write it by hand: typed arrays and loops. */
import type { Task } from './task'

const PIXELS = 100
const HIDDEN = 10
const RATE = 0.1

export function plainPass({ weights, order, digits }: Task): Float64Array {
  const w1 = weights.slice(0, HIDDEN * PIXELS)
  const b1 = weights.slice(HIDDEN * PIXELS, HIDDEN * PIXELS + HIDDEN)
  const w2 = weights.slice(HIDDEN * PIXELS + HIDDEN, HIDDEN * PIXELS + 2 * HIDDEN)
  let b2 = weights.at(-1)!
  const { labels, pixels } = digits.training
  const x = new Float64Array(PIXELS)
  const h = new Float64Array(HIDDEN)
  const delta = new Float64Array(HIDDEN)
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  for (const n of order) {
    for (let i = 0; i < PIXELS; i++) x[i] = pixels[(n - 1) * PIXELS + i]! / 255
    let z = b2
    for (let j = 0; j < HIDDEN; j++) {
      let total = b1[j]!
      for (let i = 0; i < PIXELS; i++) total += x[i]! * w1[j * PIXELS + i]!
      h[j] = sigmoid(total)
      z += h[j]! * w2[j]!
    }
    const error = sigmoid(z) - labels[n - 1]!
    for (let j = 0; j < HIDDEN; j++) delta[j] = error * w2[j]! * h[j]! * (1 - h[j]!)
    for (let j = 0; j < HIDDEN; j++) {
      const step = RATE * delta[j]!
      w2[j] = w2[j]! - RATE * error * h[j]!
      b1[j] = b1[j]! - step
      for (let i = 0; i < PIXELS; i++) w1[j * PIXELS + i] = w1[j * PIXELS + i]! - step * x[i]!
    }
    b2 -= RATE * error
  }
  return Float64Array.of(...w1, ...b1, ...w2, b2)
}
