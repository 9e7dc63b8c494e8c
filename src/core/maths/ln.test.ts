/** Checks ln against true values, its table, its special values, and for falls where the formula changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from './exp'
import { FIRST_32ND, LN_HEADS, LN_TAILS, ln } from './ln'
import reference from './reference.json'
import { firstFall, fromHex, largestError } from './ulps.test-support'

fc.configureGlobal({ seed: 1 })

describe('ln', () => {
  it('is within 0.51 ulp of the true value', () => {
    expect(reference.ln.length).toBeGreaterThan(1000)
    expect(largestError(ln, reference.ln).ulps).toBeLessThan(0.51)
  })

  it('has the table that the reference has', () => {
    const table = reference.lnParts.slice(0, -1).map((line) => line.split(' ').map(fromHex))
    expect(Array.from(LN_HEADS)).toEqual(table.map(([head]) => head))
    expect(Array.from(LN_TAILS)).toEqual(table.map(([, tail]) => tail))
    expect(LN_HEADS[32 - FIRST_32ND]).toBe(0)
  })

  it('knows 1, 0, infinities, negative numbers and NaN', () => {
    expect(ln(1)).toBe(0)
    expect(ln(0)).toBe(-Infinity)
    expect(ln(-0)).toBe(-Infinity)
    expect(ln(Infinity)).toBe(Infinity)
    expect(ln(-Infinity)).toBeNaN()
    expect(ln(-1)).toBeNaN()
    expect(ln(-5e-324)).toBeNaN()
    expect(ln(NaN)).toBeNaN()
  })

  it('takes subnormal numbers', () => {
    expect(ln(5e-324)).toBe(-744.4400719213812)
    expect(ln(2 ** -1060)).toBe(-734.7360113935421)
  })

  it('never falls, also where the power of two or the entry of the table changes', () => {
    for (let j = 22.5; j <= 46; j += 1) {
      expect(firstFall(ln, j / 32, 200), `around ${j}/32`).toBeUndefined()
    }
    for (let k = -1060; k <= 1023; k += 1) {
      expect(firstFall(ln, Math.SQRT2 * 2 ** k, 20), `around √2·2^${k}`).toBeUndefined()
    }
    expect(firstFall(ln, 1, 1000)).toBeUndefined()
    expect(firstFall(ln, 2 ** -1022, 1000)).toBeUndefined()
  })

  it('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 + Math.abs(x) * 2 ** -52)
      }),
    )
  })
})
