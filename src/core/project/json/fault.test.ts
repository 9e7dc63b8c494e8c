/** The place where a text stops being JSON, held against the host's own parser on texts that were spoiled at random. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { jsonFault } from './fault'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": x}', 6],
    ['{"a": 1,}', 8],
    ['{"a": 01}', 7],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[1}', 2],
    ['{}{', 2],
    ['["\\x"]', 2],
    ['["\\u12"]', 2],
    ['["a\nb"]', 3],
    ['[1.x]', 2],
    ['[+1]', 1],
    ['[trux]', 1],
    ['[NaN]', 1],
    ["['a']", 1],
    ['{"a": 1} // so', 9],
  ])('%j at %i', (text, place) => {
    expect(isJson(text)).toBe(false)
    expect(jsonFault(text)).toBe(place)
  })

  it('is the end of a text that was cut, wherever it was cut', () => {
    const whole = JSON.stringify({
      a: [1.5e-3, -0.25, true, null, 'x\\"\u0001\ud83d\ude00y'],
      'b\n': { c: false, d: [] },
    })
    for (let length = 0; length < whole.length; length++)
      expect(jsonFault(whole.slice(0, length)), whole.slice(0, length)).toBe(length)
  })

  it('is found where the parser refuses a text, and nowhere else', () => {
    const spoiled = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '\\', '0', '.', 'e', ' ', 't'),
        fc.nat(2),
      )
      .map(([json, where, letter, cut]) => {
        const at = where % (json.length + 1)
        return json.slice(0, at) + letter + json.slice(at + cut)
      })
    fc.assert(
      fc.property(spoiled, (text) => {
        const fault = jsonFault(text)
        if (isJson(text)) expect(fault).toBe(text.length)
        else {
          // Up to the fault it could have become JSON; so a text that ends there has its fault at its end.
          const before = text.slice(0, fault).trimEnd()
          expect(jsonFault(before)).toBe(before.length)
          expect(fault).toBeLessThanOrEqual(text.length)
        }
      }),
      { seed: 5, numRuns: 5000 },
    )
  })
})
