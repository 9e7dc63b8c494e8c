/** Checks the sigmoid's formula, its ends, its symmetry and its slope. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from './exp'
import { sigmoid, sigmoidSlope } from './sigmoid'

fc.configureGlobal({ seed: 1 })

const anyNumber = fc.double({ noNaN: true })

describe('sigmoid', () => {
  it('has known values', () => {
    expect(sigmoid(0)).toBe(0.5)
    expect(sigmoid(Infinity)).toBe(1)
    expect(sigmoid(-Infinity)).toBe(0)
    expect(sigmoid(NaN)).toBeNaN()
    // mpmath: 1 / (1 + e^-1) = 0.73105857863000487925…, 1 / (1 + e^5) = 0.00669285092428485555…
    expect(sigmoid(1)).toBeCloseTo(0.7310585786300049, 15)
    expect(sigmoid(-5)).toBeCloseTo(0.006692850924284856, 17)
  })

  it('is the formula, step by step', () => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(sigmoid(x)).toBe(1 / (1 + exp(-x)))
      }),
    )
  })

  it('stays within 0 … 1 and is symmetric about 1/2', () => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(sigmoid(x)).toBeGreaterThanOrEqual(0)
        expect(sigmoid(x)).toBeLessThanOrEqual(1)
        expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThanOrEqual(2 ** -51)
      }),
    )
  })
})

describe('sigmoidSlope', () => {
  it('is steepest in the middle and flat at the ends', () => {
    expect(sigmoidSlope(0)).toBe(0.25)
    expect(sigmoidSlope(Infinity)).toBe(0)
    expect(sigmoidSlope(-Infinity)).toBe(0)
    expect(sigmoidSlope(NaN)).toBeNaN()
  })

  it('is what the sigmoid does between two near points', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        const step = 1e-5
        const measured = (sigmoid(x + step) - sigmoid(x - step)) / (2 * step)
        expect(Math.abs(sigmoidSlope(x) - measured)).toBeLessThan(1e-10)
      }),
    )
  })
})
