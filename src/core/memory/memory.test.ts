/** Memory against plain arrays: whatever lists do, each keeps its own numbers, and a refusal changes nothing. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MEMORY_LIMIT, Memory, REGISTER } from './memory'
import { plainSpace, type Space } from './space'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const LISTS = 4
const VARIABLES = 3

type Deed =
  | { readonly do: 'resize'; readonly list: number; readonly length: number }
  | { readonly do: 'assign'; readonly list: number; readonly values: readonly number[] }
  | { readonly do: 'variable'; readonly variable: number; readonly value: number }
  | { readonly do: 'clear' }

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('resize' as const),
        list: fc.nat(LISTS),
        length: fc.oneof(fc.nat(40), fc.nat(3000)),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('assign' as const),
        list: fc.nat(LISTS),
        values: fc.array(fc.double()),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('variable' as const),
        variable: fc.nat(VARIABLES - 1),
        value: fc.double(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  ),
  { maxLength: 60, size: 'max' },
)

/** No more than so many bytes. */
function spaceOf(bytes: number): Space {
  const plain = plainSpace()
  return {
    get buffer() {
      return plain.buffer
    },
    grow: (wanted) => wanted <= bytes && plain.grow(wanted),
  }
}

/** What a learner would take memory for. */
class Model {
  lists: number[][] = Array.from({ length: LISTS + 1 }, () => [])
  variables: number[] = new Array(VARIABLES).fill(0)
}

function expectSame(memory: Memory, model: Model): void {
  expect(differs(memory.f64.subarray(memory.variables, memory.variables + VARIABLES), model.variables)).toBe(
    -1,
  )
  for (const [list, items] of model.lists.entries()) {
    expect(memory.length(list)).toBe(items.length)
    expect(differs(memory.items(list), items)).toBe(-1)
  }
}

/** Where the two differ, or −1. A loop, because there are millions of numbers to compare. */
const differs = (numbers: Float64Array, model: readonly number[]) =>
  model.findIndex((value, i) => !Object.is(value, numbers[i]))

/** Blocks in use, with the free ones, cover no slot twice, and nothing outside of the heap. */
function expectNoOverlap(memory: Memory): void {
  const places = Array.from({ length: LISTS + 1 }, (_, list) => {
    const capacity = memory.i32[memory.entry(list) + 2]!
    expect(memory.length(list)).toBeLessThanOrEqual(capacity)
    return { start: memory.start(list), end: memory.start(list) + capacity }
  }).filter(({ start, end }) => end > start)
  places.sort((a, b) => a.start - b.start)
  const ends = [memory.variables + VARIABLES, ...places.map(({ end }) => end)]
  for (const [i, { start }] of places.entries()) expect(start).toBeGreaterThanOrEqual(ends[i]!)
  expect(ends.at(-1)).toBeLessThanOrEqual(memory.f64[REGISTER.heapTop]!)
  expect(memory.f64[REGISTER.heapTop]! * 8).toBeLessThanOrEqual(memory.f64.byteLength)
}

describe('memory', () => {
  it('keeps each list as a plain array would', () => {
    let fresh = 0
    const property = fc.property(deeds, fc.integer({ min: 2_000, max: 200_000 }), (all, bytes) => {
      const memory = new Memory(VARIABLES, LISTS, spaceOf(bytes))
      const model = new Model()
      for (const deed of all) {
        if (deed.do === 'clear') {
          memory.clear()
          Object.assign(model, new Model())
        } else if (deed.do === 'variable') {
          memory.f64[memory.variables + deed.variable] = deed.value
          model.variables[deed.variable] = deed.value
        } else if (deed.do === 'assign') {
          if (memory.assign(deed.list, deed.values)) model.lists[deed.list] = [...deed.values]
        } else if (memory.resize(deed.list, deed.length)) {
          const items = model.lists[deed.list]!
          const before = items.length
          items.length = deed.length
          // New items hold whatever was there, so a program writes them; here each gets a number of its own.
          for (let i = before; i < deed.length; i++) items[i] = memory.items(deed.list)[i] = ++fresh
        }
        expectSame(memory, model)
        expectNoOverlap(memory)
      }
    })
    fc.assert(property, { seed: 4, numRuns: 300 })
  })

  it('uses again what lists have outgrown', () => {
    const memory = new Memory(0, 2, plainSpace())
    for (let length = 1; length <= 5000; length++) memory.resize(0, length)
    const top = memory.f64[REGISTER.heapTop]
    for (let length = 1; length <= 4096; length++) memory.resize(1, length)
    expect(memory.f64[REGISTER.heapTop]).toBe(top)
    for (let turn = 0; turn < 100; turn++) for (const length of [1, 5000, 3]) memory.resize(turn % 2, length)
    expect(memory.f64[REGISTER.heapTop]).toBeLessThan(top! + 3 * 8192)
  })

  it('refuses more than its limit before it asks the machine for it', () => {
    let asked = 0
    const memory = new Memory(0, 1, {
      buffer: new ArrayBuffer(1 << 12),
      grow: (bytes) => {
        asked = Math.max(asked, bytes)
        return bytes <= 1 << 12
      },
    })
    for (const length of [MEMORY_LIMIT, MEMORY_LIMIT + 1, 2 ** 32, 2 ** 53, Number.POSITIVE_INFINITY])
      expect(memory.resize(0, length)).toBe(false)
    expect(asked).toBeLessThanOrEqual(1 << 12)
    expect(memory.resize(0, 2 ** 25)).toBe(false)
    expect(asked).toBeGreaterThan(2 ** 25 * 8)
    expect(memory.length(0)).toBe(0)
  })

  it('keeps its numbers when its space is replaced by a larger one', () => {
    const memory = new Memory(1, 2, plainSpace())
    memory.f64[memory.variables] = -0
    memory.assign(0, [1.5, -0, Number.POSITIVE_INFINITY])
    const before = memory.f64.buffer
    memory.resize(1, 100_000)
    expect(memory.f64.buffer).not.toBe(before)
    expect(Array.from(memory.items(0))).toEqual([1.5, -0, Number.POSITIVE_INFINITY])
    expect(memory.f64[memory.variables]).toBe(-0)
  })
})

describe('a plain space', () => {
  it('grows ahead, by half at most', () => {
    const space = plainSpace()
    for (let bytes = 1 << 16; bytes < 1 << 24; bytes = Math.ceil(bytes * 1.3)) {
      expect(space.grow(bytes)).toBe(true)
      expect(space.buffer.byteLength).toBeGreaterThanOrEqual(bytes)
      expect(space.buffer.byteLength).toBeLessThanOrEqual(bytes * 1.5)
      expect(space.buffer.byteLength % 8).toBe(0)
    }
  })
})
