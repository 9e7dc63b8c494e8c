import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyTwice } from './key-twice'

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"b":2,"a":3}', { key: 'a', line: 1 }],
    ['{"a":1,\n"b":{"c":1,\n"c":2}}', { key: 'c', line: 3 }],
    ['{"a" : 1,\n "a"\n: 2}', { key: 'a', line: 2 }],
    ['{"\\u0061":1,"a":2}', { key: 'a', line: 1 }],
    ['{"__proto__":1,"__proto__":2}', { key: '__proto__', line: 1 }],
    ['[{"a":1},{"x":[{"b":1,"b":1}]}]', { key: 'b', line: 1 }],
  ])('is found in %j', (text, found) => expect(keyTwice(text)).toEqual(found))

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '{"a":"a","b":"\\"a\\":","c":"{","d":"}"}',
    '["a","a"]',
    '{}',
    '{"a\\\\":1,"a":2}',
  ])('is none in %j', (text) => expect(keyTwice(text)).toBeNull())

  it('is none in what a writer of JSON makes, and one once any object is written twice over', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
    fc.assert(
      fc.property(object, (value) => {
        const text = JSON.stringify(value)
        expect(keyTwice(text)).toBeNull()
        expect(keyTwice(`${text.slice(0, -1)},${text.slice(1)}`)).not.toBeNull()
      }),
      { seed: 12 },
    )
  })

  it('is looked for in a long text of any kind without harm', () => {
    const long = 1_000_000
    const texts = [
      `{"a":[${'1,'.repeat(long)}1]}`,
      `{"a":"${'\\\\'.repeat(long)}"}`,
      `{"a":"${'x'.repeat(long)}"}`,
      `{"a":1${' '.repeat(long)}}`,
      `{"a"${' '.repeat(long)}:1}`,
      `["a"${' '.repeat(long)}]`,
      `[${'"a",'.repeat(long)}"a"]`,
    ]
    for (const text of texts) expect(keyTwice(text)).toBeNull()
  })
})
