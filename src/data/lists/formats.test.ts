/** Every format: what is written is read back to the last bit, and whatever else comes is refused in plain words. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isName } from '../../core/project/names'
import { sentence } from '../../words'
import { hexOf } from './bits.test-support'
import { endingOf, LIST_FORMATS, readLists, stemOf } from './index'
import { ListFault } from './list-file'

vi.setConfig({ testTimeout: 60_000 })

const anyNumber = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 5e-324, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)
const values = fc.array(anyNumber, { maxLength: 60 }).map((all) => Float64Array.from(all))
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      '5',
      'nan',
      '-inf',
      '0,5',
      'a;b',
      'a,b',
      'say "x"',
      '"',
      '__proto__',
      'w1.npy',
      '../up',
      'sep=;',
    ),
  )
  .filter(isName)

describe.each(LIST_FORMATS.map((format) => [format.name, format] as const))('.%s', (ending, format) => {
  it('gives back every number to the last bit', () => {
    fc.assert(
      fc.property(name, values, (name, list) => {
        const read = readLists(format.write([{ name, values: list }]), `a.${ending}`)
        if (!read.ok) throw new Error(sentence(read.message))
        expect(read.lists).toHaveLength(1)
        expect(hexOf(read.lists[0]!.values)).toEqual(hexOf(list))
      }),
      { numRuns: 300 },
    )
  })

  it('writes the same bytes each time', () => {
    const list = { name: 'w1', values: Float64Array.of(1, 1 / 3) }
    expect(format.write([list])).toEqual(format.write([list]))
  })

  it('reads anything at all, or refuses it with a fault of its own', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ...'0123456789',
          '1',
          '.',
          ',',
          ';',
          '\t',
          '\r',
          '\n',
          ' ',
          '"',
          '[',
          ']',
          '{',
          '}',
          ':',
          '-',
          'e',
          'NaN',
          '\\',
          'é',
        ),
      )
      .map((letters) => new TextEncoder().encode(letters.join('')))
    const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), text)
    fc.assert(
      fc.property(anything, (bytes) => expectNumbersOrAFault(() => format.read(bytes))),
      { numRuns: 2000 },
    )
  })

  it('reads a file with a few bytes changed, cut off or put in, or refuses it with a fault of its own', () => {
    const change = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 4 }),
      insert: fc.uint8Array({ maxLength: 3 }),
    })
    fc.assert(
      fc.property(name, values, fc.array(change, { minLength: 1, maxLength: 3 }), (name, list, changes) => {
        let bytes = format.write([{ name, values: list }])
        for (const { at, remove, insert } of changes) {
          const place = at % (bytes.length + 1)
          bytes = Uint8Array.from([...bytes.subarray(0, place), ...insert, ...bytes.subarray(place + remove)])
        }
        expectNumbersOrAFault(() => format.read(bytes))
      }),
      { numRuns: 1000 },
    )
  })
})

describe.each(
  LIST_FORMATS.filter(({ holdsMany }) => holdsMany).map((format) => [format.name, format] as const),
)('.%s', (ending, format) => {
  it('gives back many lists with their names', () => {
    const some = fc.uniqueArray(fc.record({ name, values }), { minLength: 1, selector: (list) => list.name })
    fc.assert(
      fc.property(some, (lists) => {
        const read = readLists(format.write(lists), `a.${ending}`)
        if (!read.ok) throw new Error(sentence(read.message))
        const told = (all: readonly { name: string | null; values: Float64Array }[]) =>
          all.map((list) => `${list.name} ${hexOf(list.values)}`).sort()
        expect(told(read.lists)).toEqual(told(lists))
      }),
    )
  })
})

function expectNumbersOrAFault(read: () => readonly { readonly values: Float64Array }[]): void {
  try {
    for (const { values } of read()) expect(values.some(Number.isNaN)).toBe(false)
  } catch (reason) {
    if (!(reason instanceof ListFault)) throw reason
    expect(sentence(reason.why)).toMatch(/^[A-ZI“].*\S$/s)
    expect(sentence(reason.why)).not.toMatch(/undefined|\[object|invalid/i)
  }
}

describe('which format a file is in', () => {
  const numbersIn = (bytes: Uint8Array, fileName: string) => {
    const read = readLists(bytes, fileName)
    return read.ok ? [...read.lists[0]!.values] : sentence(read.message)
  }
  const list = { name: 'a', values: Float64Array.of(1, 2) }

  it.each(LIST_FORMATS.map((format) => [format.name, format] as const))(
    '.%s is found without an ending',
    (_, format) => {
      expect(numbersIn(format.write([list]), 'numbers')).toEqual([1, 2])
    },
  )

  it.each(['npy', 'npz'] as const)('.%s is known whatever it is called', (ending) => {
    const format = LIST_FORMATS.find((each) => each.name === ending)!
    expect(numbersIn(format.write([list]), 'numbers.txt')).toEqual([1, 2])
  })

  it('takes ending and stem from a name', () => {
    expect(['A.NPZ', 'a.b.csv', 'none', 'dir.d/none'].map(endingOf)).toEqual(['npz', 'csv', '', ''])
    expect(['a/b/w1.npy', 'c:\\x\\w 1.json', 'none'].map(stemOf)).toEqual(['w1', 'w 1', 'none'])
  })

  it('refuses more bytes than any list needs before it looks at them', () => {
    expect(numbersIn(new Uint8Array(48_000_001), 'a.txt')).toBe(
      'This file is too large: 49 MB. A file of lists has at most 48 MB.',
    )
  })
})
