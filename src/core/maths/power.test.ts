/** Checks power against true values and exact whole powers, and every pair of special values. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { power } from './power'
import reference from './reference.json'
import { fromHex, largestError } from './ulps.test-support'

fc.configureGlobal({ seed: 1 })

/** Values at which one of the many rules for powers changes. */
const SPECIAL = [
  0,
  0.5,
  1 - 2 ** -53,
  1,
  1 + 2 ** -52,
  1.5,
  2,
  3,
  2 ** 52 + 0.5,
  2 ** 53 - 1,
  2 ** 53,
  1e300,
].concat([Infinity, 5e-324, 2 ** -1022, Number.MAX_VALUE])
const SPECIAL_OF_BOTH_SIGNS = [...SPECIAL, ...SPECIAL.map((x) => -x), NaN]

describe('power', () => {
  it('is within 0.75 ulp of the true value, 0.88 where the result is subnormal', () => {
    const isSubnormal = (line: string) => Math.abs(fromHex(line.split(' ')[2]!)) < 2 ** -1022
    const normal = reference.power.filter((line) => !isSubnormal(line))
    const subnormal = reference.power.filter(isSubnormal)
    expect(normal.length).toBeGreaterThan(800)
    expect(subnormal.length).toBeGreaterThan(100)
    expect(largestError(power, normal).ulps).toBeLessThan(0.75)
    expect(largestError(power, subnormal).ulps).toBeLessThan(0.88)
  })

  it('is exact where a float64 can hold the result', () => {
    for (let base = 2n; base <= 1000n; base += 1n) {
      for (let exponent = 0n; base ** exponent <= 2n ** 53n; exponent += 1n) {
        const true_ = Number(base ** exponent)
        expect(power(Number(base), Number(exponent))).toBe(true_)
        expect(power(-Number(base), Number(exponent))).toBe(exponent % 2n === 1n ? -true_ : true_)
      }
    }
    for (let k = -1074; k <= 1023; k += 1) expect(power(2, k)).toBe(2 ** k)
  })

  it('gives x for the exponent 1, and nearly what division and root give', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(power(x, 1)).toBe(x)
        expect(power(-x, 1)).toBe(-x)
        expect(power(x, 2)).toBe(x * x)
        expect(Math.abs(power(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThanOrEqual(2 ** -52)
      }),
    )
  })

  it('has the special values of Math.pow', () => {
    for (const x of SPECIAL_OF_BOTH_SIGNS) {
      for (const y of SPECIAL_OF_BOTH_SIGNS) {
        const expected = x ** y
        const name = `${x} to the power of ${y}`
        const isSpecial = Number.isNaN(expected) || expected === 0 || Math.abs(expected) === Infinity
        if (isSpecial || Math.abs(expected) === 1) expect(power(x, y), name).toBe(expected)
        else expect(Math.abs(power(x, y) / expected - 1), name).toBeLessThan(2 ** -51)
      }
    }
  })

  it('differs from IEEE 754 exactly where JavaScript does', () => {
    expect(power(1, Infinity)).toBeNaN()
    expect(power(1, -Infinity)).toBeNaN()
    expect(power(-1, Infinity)).toBeNaN()
    expect(power(1, NaN)).toBeNaN()
    expect(power(NaN, 0)).toBe(1)
    expect(power(NaN, -0)).toBe(1)
  })
})
