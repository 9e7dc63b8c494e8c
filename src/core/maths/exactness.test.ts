/**
 * Guards what the whole folder promises: the same 64 bits everywhere and for good. Trained weights, saved
 * runs and exported programs depend on every one of these bits.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exp } from './exp'
import { ln } from './ln'
import { power } from './power'
import { next, stateFromSeed, unitFrom } from './random'
import { sigmoid, sigmoidSlope } from './sigmoid'

/** What IEEE 754 or plain sense fixes to the last bit, and the one constant in use. */
const EXACT = ['Math.abs', 'Math.floor', 'Math.max', 'Math.min', 'Math.sqrt', 'Math.trunc', 'Math.LOG2E']

/** The FNV-1a hash of the bytes of `count` results for drawn inputs, little-endian. */
function hashOfResults(f: (unit: number, other: number) => number, count: number): string {
  const view = new DataView(new ArrayBuffer(8))
  let hash = 0x811c9dc5
  let state = stateFromSeed(1)
  for (let i = 0; i < count; i += 1) {
    const unit = unitFrom((state = next(state)))
    view.setFloat64(0, f(unit, unitFrom((state = next(state)))), true)
    for (let byte = 0; byte < 8; byte += 1) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}

describe('the maths folder', () => {
  it('uses no function that browsers may round differently', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^[^.]+\.ts$/.test(name))
    expect(files.length).toBeGreaterThanOrEqual(9)
    for (const file of files) {
      const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
      const code = source.replace(/\/\*.*?\*\//gs, '').replace(/\/\/.*/g, '')
      const used = code.match(/\bMath\.\w+/g) ?? []
      expect(
        used.filter((name) => !EXACT.includes(name)),
        file,
      ).toEqual([])
      expect(code, file).not.toContain('**')
    }
  })

  it('gives the bits that it has always given', () => {
    expect({
      exp: hashOfResults((u) => exp(u * 1460 - 748), 20_000),
      ln: hashOfResults((u, v) => ln(u * exp(v * 1400 - 700)), 20_000),
      power: hashOfResults((u, v) => power(u * 10, v * 600 - 300), 20_000),
      sigmoid: hashOfResults((u) => sigmoid(u * 80 - 40), 20_000),
      sigmoidSlope: hashOfResults((u) => sigmoidSlope(u * 80 - 40), 20_000),
      units: hashOfResults((u) => u, 20_000),
    }).toEqual({
      exp: 'd730e347',
      ln: 'aeb722e8',
      power: '59a2fa18',
      sigmoid: 'a1784d67',
      sigmoidSlope: 'a5f4f8d6',
      units: '5352653e',
    })
  })
})
