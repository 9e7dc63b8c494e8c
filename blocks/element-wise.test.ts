/**
 * Blocks that work on lists item by item behave as if they read everything first and wrote then, whichever lists
 * and rows they are given, also where these lie in one another; and when they stop, nothing has changed.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListView } from '../src/core/language/op'
import { dotLanes } from '../src/core/maths/lanes'
import { sigmoid } from '../src/core/maths/sigmoid'
import { Memory } from '../src/core/memory/memory'
import { plainSpace } from '../src/core/memory/space'
import type { Program } from '../src/core/program/ir'
import { Context } from '../src/core/run/interpreter/context'
import { Halt } from '../src/core/run/interpreter/halt'
import { StageRecord } from '../src/core/run/stage/stage-record'
import { EXAMPLE_IMAGES } from '../src/testing/fixtures/worked-example.test-support'
import { blockLanguage as language } from './index'

/** A list by number, and a row of it where `width` is not 0. */
interface Place {
  readonly list: number
  readonly width: number
  readonly row: number
}
type Lists = readonly (readonly number[])[]
type Argument = Place | number | string

const number = fc.oneof(
  { weight: 9, arbitrary: fc.double({ noNaN: true, min: -10, max: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
)
const lists: fc.Arbitrary<Lists> = fc.tuple(
  ...[12, 6, 4, 2].map((length) => fc.array(number, { minLength: length, maxLength: length })),
  fc.constant([]),
)
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ list: fc.nat({ max: 4 }), width: fc.constant(0), row: fc.constant(0) }),
  fc
    .tuple(fc.constantFrom([12, 6], [12, 4], [12, 2], [6, 2]), fc.nat({ max: 5 }))
    .map(([[length, width], row]) => ({
      list: length === 12 ? 0 : 1,
      width: width!,
      row: 1 + (row % (length! / width!)),
    })),
)
const operator = fc.constantFrom('+', '−', '×')

const read = (from: Lists, { list, width, row }: Place): readonly number[] =>
  width === 0 ? from[list]! : from[list]!.slice((row - 1) * width, row * width)

/** What the lists are after `values` were stored at `place`; null where they do not fit into a row. */
function write(before: Lists, { list, width, row }: Place, values: readonly number[]): Lists | null {
  if (width !== 0 && values.length !== width) return null
  const whole = width === 0 ? values : before[list]!.toSpliced((row - 1) * width, width, ...values)
  return before.with(list, whole)
}

/** Runs an op for real. `after` is null where it stopped, in words or with a not-a-number. */
function run(name: string, before: Lists, args: readonly Argument[]) {
  const program: Program = {
    variables: [],
    lists: before.map((_, i) => ({ id: `${i}`, name: `list ${i}` })),
    procedures: [],
    scripts: [],
    images: [],
  }
  const memory = new Memory(0, before.length, plainSpace())
  for (const [i, values] of before.entries()) memory.assign(i, values)
  const stage = new StageRecord({ variables: [], lists: [] })
  const context = new Context(program, language, memory, EXAMPLE_IMAGES, stage)
  const view = ({ list, width, row }: Place): ListView => ({
    start: memory.start(list) + (width === 0 ? 0 : (row - 1) * width),
    length: width === 0 ? memory.length(list) : width,
    list,
    isRow: width !== 0,
    row,
  })
  const op = language.ops.get(name)!
  const given = args.map((argument) => (typeof argument === 'object' ? view(argument) : argument))
  const now = () => before.map((_, i) => [...memory.items(i)])
  try {
    const result = op.run(context, ...(given as never[]))
    if (!Number.isNaN(result)) return { after: now(), left: now() }
  } catch (reason) {
    if (!(reason instanceof Halt)) throw reason
  }
  return { after: null, left: now() }
}

/** `values` are what the op should store at `target`; null where it should stop. True where it stored them. */
function check(
  name: string,
  before: Lists,
  args: readonly Argument[],
  target: Place,
  values: readonly number[] | null,
): boolean {
  const expected = values?.some(Number.isNaN) ? null : values && write(before, target, values)
  const { after, left } = run(name, before, args)
  expect(after).toEqual(expected)
  expect(left).toEqual(expected ?? before)
  return after !== null
}

/** Tries many cases, and sees to it that the block had work to do in some of them, and reason to stop in others. */
function tryMany<T>(cases: fc.Arbitrary<T>, holds: (one: T) => boolean): void {
  let stored = 0
  fc.assert(
    fc.property(cases, (one) => void (holds(one) && stored++)),
    { numRuns: 2000 },
  )
  expect(stored).toBeGreaterThan(50)
  expect(stored).toBeLessThan(2000)
}

const pairwise = (
  a: readonly number[],
  b: readonly number[],
  work: (x: number, y: number) => number,
): readonly number[] | null => (a.length === b.length ? a.map((x, i) => work(x, b[i]!)) : null)

describe('item by item', () => {
  it('adds k times a list to another', () => {
    tryMany(fc.tuple(lists, number, place, place), ([before, k, source, target]) => {
      const sums = pairwise(read(before, target), read(before, source), (x, y) => x + k * y)
      return check('addScaled', before, [k, source, target], target, sums)
    })
  })

  it('moves weights against a gradient, to the bit as adding −rate times the gradient does', () => {
    tryMany(fc.tuple(lists, number, place, place), ([before, rate, weights, gradient]) => {
      const moved = pairwise(read(before, weights), read(before, gradient), (w, g) => w - rate * g)
      check('addScaled', before, [-rate, gradient, weights], weights, moved)
      return check('gradientUpdate', before, [weights, rate, gradient], weights, moved)
    })
  })

  it('combines two lists', () => {
    const work = {
      '+': (x: number, y: number) => x + y,
      '−': (x: number, y: number) => x - y,
      '×': (x: number, y: number) => x * y,
    }
    tryMany(fc.tuple(lists, place, place, operator, place), ([before, target, a, sign, b]) => {
      const values = pairwise(read(before, a), read(before, b), work[sign])
      return check('combine', before, [target, a, sign, b], target, values)
    })
  })

  it('scales a list', () => {
    tryMany(fc.tuple(lists, place, place, number), ([before, target, source, k]) => {
      const scaled = read(before, source).map((x) => x * k)
      return check('scale', before, [target, source, k], target, scaled)
    })
  })

  it('copies a list', () => {
    tryMany(fc.tuple(lists, place, place), ([before, target, source]) =>
      check('copy', before, [source, target], target, read(before, source)),
    )
  })

  it('squeezes every item of a list', () => {
    tryMany(fc.tuple(lists, place, place), ([before, target, source]) =>
      check('sigmoidOfEach', before, [target, source], target, read(before, source).map(sigmoid)),
    )
  })

  it('finds slopes', () => {
    tryMany(fc.tuple(lists, place, place), ([before, target, source]) => {
      const slopes = read(before, source).map((a) => a * (1 - a))
      return check('slopes', before, [target, source], target, slopes)
    })
  })

  it('works out weighted sums', () => {
    tryMany(fc.tuple(lists, place, place, place, place), ([before, target, w, x, b]) => {
      const weights = read(before, w)
      const inputs = read(before, x)
      const width = inputs.length
      const sums = read(before, b).map((bias, j) => {
        const row = weights.slice(j * width, (j + 1) * width)
        return dotLanes(Float64Array.from([...row, ...inputs]), 0, row.length, width) + bias
      })
      const values = weights.length === width * sums.length ? sums : null
      return check('weightedSums', before, [target, w, x, b], target, values)
    })
  })
})
