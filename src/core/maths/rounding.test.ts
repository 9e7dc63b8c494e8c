/** Checks rounding against Math.round, the remainder against its definition, and that WebAssembly could follow. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flooredMod, roundHalfUp } from './rounding'

fc.configureGlobal({ seed: 1 })

/** x % n in the steps that WebAssembly has: the algorithm in the description of flooredMod. */
function remainderByDoubling(x: number, n: number): number {
  if (!(Math.abs(x) < Infinity) || !(Math.abs(n) > 0)) return NaN
  if (Math.abs(x) < Math.abs(n)) return x
  const size = Math.abs(n)
  let left = Math.abs(x)
  let multiple = size
  while (multiple <= left - multiple) multiple += multiple
  while (multiple >= size) {
    if (left >= multiple) left -= multiple
    multiple *= 0.5
  }
  return x < 0 ? -left : left
}

const anyNumber = fc.double()
const wholeOrHalf = fc.maxSafeInteger().map((n) => n / 2)

describe('roundHalfUp', () => {
  it('takes halves up, keeps -0, and is not fooled near 0.5 and above 2^52', () => {
    const cases: [number, number][] = [
      [0.5, 1],
      [-0.5, -0],
      [2.5, 3],
      [-2.5, -2],
      [-2.51, -3],
      [0.4, 0],
      [-0.4, -0],
      [-0, -0],
      [0.49999999999999994, 0],
      [-0.49999999999999994, -0],
      [-5e-324, -0],
      [4503599627370497, 4503599627370497],
      [4503599627370495.5, 4503599627370496],
      [-4503599627370495.5, -4503599627370495],
      [9007199254740991, 9007199254740991],
      [1e300, 1e300],
      [Infinity, Infinity],
      [-Infinity, -Infinity],
      [NaN, NaN],
    ]
    for (const [x, expected] of cases) expect(roundHalfUp(x), `${x}`).toBe(expected)
  })

  it('is Math.round', () => {
    fc.assert(
      fc.property(fc.oneof(anyNumber, wholeOrHalf, fc.double({ min: -5, max: 5 })), (x) => {
        expect(roundHalfUp(x)).toBe(Math.round(x))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('flooredMod', () => {
  it('has the sign of n', () => {
    const cases: [number, number, number][] = [
      [7, 3, 1],
      [-7, 3, 2],
      [7, -3, -2],
      [-7, -3, -1],
      [5.5, 2, 1.5],
      [-5.5, 2, 0.5],
      [4, 2, 0],
      [-4, 2, 0],
      [4, -2, -0],
      [-0, 5, 0],
      [0, -5, -0],
    ]
    for (const [x, n, expected] of cases) expect(flooredMod(x, n), `${x} mod ${n}`).toBe(expected)
  })

  it('knows infinities, NaN and n = 0', () => {
    const cases: [number, number, number][] = [
      [5, 0, NaN],
      [5, -0, NaN],
      [0, 0, NaN],
      [Infinity, 3, NaN],
      [-Infinity, 3, NaN],
      [Infinity, Infinity, NaN],
      [NaN, 3, NaN],
      [3, NaN, NaN],
      [3, Infinity, 3],
      [-3, Infinity, Infinity],
      [-3, -Infinity, -3],
      [3, -Infinity, -Infinity],
      [0, Infinity, 0],
      [-1e-20, 10, 10],
    ]
    for (const [x, n, expected] of cases) expect(flooredMod(x, n), `${x} mod ${n}`).toBe(expected)
  })

  it('is x − n·⌊x/n⌋ for whole numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (x, n) => {
        fc.pre(n !== 0)
        const remainder = BigInt(x) % BigInt(n)
        const floored = remainder !== 0n && remainder < 0n !== n < 0 ? remainder + BigInt(n) : remainder
        expect(BigInt(flooredMod(x, n))).toBe(floored)
      }),
    )
  })

  it('stays between 0 and n', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (x, n) => {
        const result = flooredMod(x, n)
        if (Number.isNaN(result)) return
        expect(Object.is(Math.sign(result), -0) || result < 0).toBe(n < 0)
        expect(Math.abs(result)).toBeLessThanOrEqual(Math.abs(n))
      }),
    )
  })

  it('rests on a remainder that WebAssembly can work out to the same bits', () => {
    fc.assert(
      fc.property(fc.oneof(anyNumber, wholeOrHalf), fc.oneof(anyNumber, wholeOrHalf), (x, n) => {
        expect(remainderByDoubling(x, n)).toBe(x % n)
      }),
      { numRuns: 1000 },
    )
  })
})
