/** Checks the unrolled sums bit for bit against the order as lanes.ts words it, and against plain sums. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotLanes, sumLanes } from './lanes'

fc.configureGlobal({ seed: 1 })

/** The defined order, word by word. */
function literally(terms: number[]): number {
  const lanes = [0, 0, 0, 0, 0, 0, 0, 0]
  terms.forEach((term, i) => {
    lanes[i % 8]! += term
  })
  const vectors = [0, 1, 2, 3].map((v) => [lanes[2 * v]!, lanes[2 * v + 1]!])
  const add = (u: number[], v: number[]) => [u[0]! + v[0]!, u[1]! + v[1]!]
  const [low, high] = add(add(vectors[0]!, vectors[1]!), add(vectors[2]!, vectors[3]!))
  return low! + high!
}

/** Numbers of many sizes, so that another order would give other bits. */
const memory = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i * 12.9898) * 2 ** ((i * 7) % 23))
const element = (i: number) => memory[i]!

describe('sumLanes and dotLanes', () => {
  it('follow the defined order to the bit, for every count and start', () => {
    for (let count = 0; count <= 100; count += 1) {
      for (const start of [0, 1, 7, 8, 131]) {
        const indices = Array.from({ length: count }, (_, i) => start + i)
        expect(sumLanes(memory, start, count)).toBe(literally(indices.map(element)))
        const products = indices.map((i) => element(i) * element(i + 113))
        expect(dotLanes(memory, start, start + 113, count)).toBe(literally(products))
      }
    }
  })

  it('could not follow a plain loop as well: the numbers of this test tell orders apart', () => {
    const plain = memory.slice(0, 100).reduce((sum, x) => sum + x, 0)
    expect(sumLanes(memory, 0, 100)).not.toBe(plain)
  })

  it('agree with plain sums to 1e-12', () => {
    const list = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 300 })
    fc.assert(
      fc.property(list, (numbers) => {
        const f64 = Float64Array.from(numbers)
        const sum = numbers.reduce((total, x) => total + x, 0)
        const dot = numbers.reduce((total, x) => total + x * x, 0)
        expect(Math.abs(sumLanes(f64, 0, f64.length) - sum)).toBeLessThanOrEqual(1e-12 * sum)
        expect(Math.abs(dotLanes(f64, 0, 0, f64.length) - dot)).toBeLessThanOrEqual(1e-12 * dot)
      }),
    )
  })

  it('never give -0, and pass infinities and NaN on', () => {
    expect(sumLanes(Float64Array.of(), 0, 0)).toBe(0)
    expect(sumLanes(Float64Array.of(-0, -0), 0, 2)).toBe(0)
    expect(dotLanes(Float64Array.of(-1, 0), 0, 1, 1)).toBe(0)
    expect(sumLanes(Float64Array.of(1, Infinity, 2), 0, 3)).toBe(Infinity)
    expect(sumLanes(Float64Array.of(-Infinity, Infinity), 0, 2)).toBeNaN()
  })

  it('work in shared memory', () => {
    const shared = new Float64Array(new SharedArrayBuffer(16 * 8)).fill(1)
    expect(sumLanes(shared, 2, 11)).toBe(11)
  })
})
