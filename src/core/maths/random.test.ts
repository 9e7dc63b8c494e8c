/** Checks the generator against its standard and whole-number arithmetic, and the seeds and ranges for bias. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenFrom, MODULUS, next, STATES, stateFromSeed, unitFrom, wholeFrom } from './random'

fc.configureGlobal({ seed: 1 })

const anyState = fc.integer({ min: 1, max: STATES })

/** How far counts are from equal, as a chi-square statistic; about the number of counts when all is well. */
function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** The correlation of two equally long lists, from -1 to 1. */
function correlation(a: number[], b: number[]): number {
  const mean = (list: number[]) => list.reduce((sum, x) => sum + x, 0) / list.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const cross = (u: number[], v: number[], mu: number, mv: number) =>
    mean(u.map((x, i) => (x - mu) * (v[i]! - mv)))
  return cross(a, b, meanA, meanB) / Math.sqrt(cross(a, a, meanA, meanA) * cross(b, b, meanB, meanB))
}

describe('next', () => {
  it('is std::minstd_rand: the C++ standard asks for 399268537 as the 10,000th number from 1', () => {
    let state = 1
    for (let i = 0; i < 10_000; i += 1) state = next(state)
    expect(state).toBe(399268537)
  })

  it('is exact for every state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(BigInt(next(state))).toBe((48271n * BigInt(state)) % BigInt(MODULUS))
      }),
    )
    expect(next(STATES)).toBe(MODULUS - 48271)
  })

  it('draws every part of 0 … 1 equally often, also in pairs', () => {
    const single = new Array<number>(100).fill(0)
    const pairs = new Array<number>(400).fill(0)
    let state = stateFromSeed(7)
    for (let i = 0; i < 100_000; i += 1) {
      const first = unitFrom((state = next(state)))
      const second = unitFrom((state = next(state)))
      single[Math.floor(first * 100)]! += 1
      pairs[Math.floor(first * 20) * 20 + Math.floor(second * 20)]! += 1
    }
    // Five standard deviations around the 99 and 399 to expect: not too uneven, not too even.
    expect(Math.abs(chiSquare(single) - 99)).toBeLessThan(5 * Math.sqrt(2 * 99))
    expect(Math.abs(chiSquare(pairs) - 399)).toBeLessThan(5 * Math.sqrt(2 * 399))
  })
})

describe('stateFromSeed', () => {
  /** The same by whole-number arithmetic. */
  function inBigInts(seed: bigint): bigint {
    const [modulus, states] = [BigInt(MODULUS), BigInt(STATES)]
    const once = ((((seed % states) + states) % states) + 1n) ** 5n % modulus
    return (((once + 314159265n - 1n) % states) + 1n) ** 5n % modulus
  }

  it('is exact for every whole seed', () => {
    const seeds = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer(),
      fc.constantFrom(0, -1, STATES, MODULUS, 1e300, -1e300),
    )
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(BigInt(stateFromSeed(seed))).toBe(inBigInts(BigInt(seed)))
      }),
      { numRuns: 1000 },
    )
    expect(stateFromSeed(-0)).toBe(stateFromSeed(0))
  })

  it('gives states from 1 to 2^31 − 2, a different one to each of 100,000 seeds in a row', () => {
    const states = new Set<number>()
    for (let seed = -50_000; seed < 50_000; seed += 1) states.add(stateFromSeed(seed))
    expect(states.size).toBe(100_000)
    expect(Math.min(...states)).toBeGreaterThanOrEqual(1)
    expect(Math.max(...states)).toBeLessThanOrEqual(STATES)
  })

  it('gives nearby seeds unrelated first draws', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => unitFrom(next(stateFromSeed(i - 10_000))))
    const counts = new Array<number>(100).fill(0)
    for (const draw of draws) counts[Math.floor(draw * 100)]! += 1
    expect(Math.abs(chiSquare(counts) - 99)).toBeLessThan(5 * Math.sqrt(2 * 99))
    for (const distance of [1, 2, 3, 10, 100]) {
      const [a, b] = [draws.slice(distance), draws.slice(0, -distance)]
      expect(Math.abs(correlation(a, b)), `seeds ${distance} apart`).toBeLessThan(0.04)
      const changes = new Array<number>(100).fill(0)
      a.forEach((draw, i) => {
        changes[Math.floor((((draw - b[i]!) % 1) + 1) * 100) % 100]! += 1
      })
      expect(Math.abs(chiSquare(changes) - 99), `seeds ${distance} apart`).toBeLessThan(5 * Math.sqrt(2 * 99))
    }
  })
})

describe('unitFrom and betweenFrom', () => {
  it('reach 0 and stay short of 1', () => {
    expect(unitFrom(1)).toBe(0)
    expect(unitFrom(STATES)).toBeLessThan(1)
    expect(betweenFrom(1, -0.5, 0.5)).toBe(-0.5)
    expect(betweenFrom(STATES, -0.5, 0.5)).toBeLessThan(0.5)
  })

  it('stay between their limits, in either order', () => {
    const limit = fc.double({ min: -1e300, max: 1e300, noNaN: true })
    fc.assert(
      fc.property(fc.oneof(anyState, fc.constantFrom(1, STATES)), limit, limit, (state, from, to) => {
        const drawn = betweenFrom(state, from, to)
        expect(drawn).toBeGreaterThanOrEqual(Math.min(from, to))
        expect(drawn).toBeLessThanOrEqual(Math.max(from, to))
      }),
    )
  })
})

describe('wholeFrom', () => {
  it('draws every number of a range equally often', () => {
    const counts = new Array<number>(6).fill(0)
    let state = stateFromSeed(1)
    for (let i = 0; i < 60_000; i += 1) counts[wholeFrom((state = next(state)), 1, 6) - 1]! += 1
    expect(chiSquare(counts)).toBeLessThan(5 + 5 * Math.sqrt(10))
  })

  it('reaches both ends', () => {
    expect(wholeFrom(1, 1, 6)).toBe(1)
    expect(wholeFrom(STATES, 1, 6)).toBe(6)
    expect(wholeFrom(STATES, 4, 4)).toBe(4)
    expect(wholeFrom(1, 6, 1)).toBe(1)
    expect(wholeFrom(STATES, 6, 1)).toBe(6)
  })

  it('is whole and in range, however wide the range', () => {
    const whole = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(Math.round),
      fc.constantFrom(2 ** 53, -(2 ** 53), 1e16, -1e16, Number.MAX_VALUE, -Number.MAX_VALUE),
    )
    fc.assert(
      fc.property(fc.oneof(anyState, fc.constantFrom(1, STATES)), whole, whole, (state, from, to) => {
        const drawn = wholeFrom(state, from, to)
        expect(Number.isInteger(drawn)).toBe(true)
        expect(drawn).toBeGreaterThanOrEqual(Math.min(from, to))
        expect(drawn).toBeLessThanOrEqual(Math.max(from, to))
      }),
      { numRuns: 2000 },
    )
  })
})
