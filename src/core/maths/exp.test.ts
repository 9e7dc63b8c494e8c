/** Checks exp against true values, at the ends of its range, and for falls where its formula changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, INVERSE_FACTORIALS, LN2_HEAD, LN2_TAIL } from './exp'
import { ln } from './ln'
import reference from './reference.json'
import { firstFall, fromHex, largestError, neighbour } from './ulps.test-support'

fc.configureGlobal({ seed: 1 })

describe('exp', () => {
  it('is within 0.75 ulp of the true value, 0.88 where the result is subnormal', () => {
    const isSubnormal = (line: string) => fromHex(line.split(' ')[1]!) < 2 ** -1022
    const normal = reference.exp.filter((line) => !isSubnormal(line))
    const subnormal = reference.exp.filter(isSubnormal)
    expect(normal.length).toBeGreaterThan(1000)
    expect(subnormal.length).toBeGreaterThan(100)
    expect(largestError(exp, normal).ulps).toBeLessThan(0.75)
    expect(largestError(exp, subnormal).ulps).toBeLessThan(0.88)
  })

  it('has the constants that the reference has', () => {
    expect([LN2_HEAD, LN2_TAIL]).toEqual(reference.lnParts.at(-1)!.split(' ').map(fromHex))
    let factorial = 1
    INVERSE_FACTORIALS.forEach((inverse, i) => {
      expect(inverse).toBe(1 / (factorial *= i + 2))
    })
  })

  it('is exact at 0 and knows infinities and NaN', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(Infinity)).toBe(Infinity)
    expect(exp(-Infinity)).toBe(0)
    expect(exp(NaN)).toBeNaN()
  })

  it('goes over to Infinity and to 0 at the right float64', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity)
    expect(exp(neighbour(709.782712893384, 1))).toBe(Infinity)
    expect(exp(1e308)).toBe(Infinity)
    expect(exp(-745.1332191019411)).toBe(5e-324)
    expect(exp(neighbour(-745.1332191019411, -1))).toBe(0)
    expect(exp(-1e308)).toBe(0)
  })

  it('never falls, also where the power of two changes', () => {
    for (let k = -1075; k <= 1023; k += 1) {
      expect(firstFall(exp, (k + 0.5) * Math.LN2, 40), `around (${k} + 1/2)·ln 2`).toBeUndefined()
    }
    expect(firstFall(exp, 0, 1000)).toBeUndefined()
    fc.assert(
      fc.property(fc.double({ min: -750, max: 711, noNaN: true }), (x) => {
        expect(firstFall(exp, x, 20)).toBeUndefined()
      }),
    )
  })

  it('undoes ln', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const logarithm = ln(x)
        // Half an ulp of ln x is an absolute error, so a relative one of e^(ln x).
        const tolerance = (Math.abs(logarithm) * 0.51 + 1) * 2 ** -52
        expect(Math.abs(exp(logarithm) / x - 1)).toBeLessThanOrEqual(tolerance)
      }),
    )
  })

  it('turns sums into products', () => {
    const number = fc.double({ min: -300, max: 300, noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        const tolerance = (Math.abs(a + b) + 4) * 2 ** -52
        expect(Math.abs((exp(a) * exp(b)) / exp(a + b) - 1)).toBeLessThanOrEqual(tolerance)
      }),
    )
  })
})
