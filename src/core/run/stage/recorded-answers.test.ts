/** The test report counts each image once, by its latest answer, and its copies are true to their own moment. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImageSource } from '../../language/op'
import { RecordedAnswers } from './recorded-answers'
import { testReports } from './report'

/** 300 images of digits; pixel p of image n is n + p, as far as a byte goes. */
const images: ImageSource = {
  count: () => 300,
  label: (_, position) => (position * 7) % 10,
  pixels: (width, _, position) => Uint8Array.from({ length: width ** 2 }, (_, p) => position + p),
}

const report = (answers: RecordedAnswers) => testReports(answers, images, [10])[0]!

const answersTo = (given: readonly (readonly [position: number, answer: number])[]) => {
  const answers = new RecordedAnswers()
  for (const [position, answer] of given) answers.record(images, 'test', position, answer)
  return answers
}

describe('a test report', () => {
  it('counts what a plain list of the latest answers counts', () => {
    const position = fc.integer({ min: 1, max: 300 })
    const answer = fc.oneof(
      fc.integer({ min: -1, max: 11 }),
      fc.double({ min: -2, max: 12, noNaN: true }),
      fc.constantFrom(-0, 0.5, 0.49999999999999994, 9.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    )
    const property = fc.property(fc.array(fc.tuple(position, answer), { minLength: 1 }), (given) => {
      const latest = [...new Map(given)]
      const labelled = latest.map(([n, said]) => ({ n, said: Math.round(said), label: (n * 7) % 10 }))
      const wrong = labelled.filter(({ said, label }) => said !== label)
      const { answered, right, table, mistakes } = report(answersTo(given))
      expect(answered).toBe(latest.length)
      expect(right).toBe(latest.length - wrong.length)
      expect(mistakes.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
        wrong.map(({ n }) => n).toSorted((a, b) => a - b),
      )
      const columns = table[0]!.length - 1
      for (const [row, counts] of table.entries()) {
        const here = labelled.filter(({ label }) => label === row)
        const elsewhere = here.filter(({ said }) => !(said >= 0 && said <= 9))
        expect(counts.at(-1)).toBe(elsewhere.length)
        for (let said = 0; said < columns; said++)
          expect(counts[said]).toBe(here.filter((each) => each.said === said).length)
      }
      expect(table.flat().reduce((a, b) => a + b)).toBe(answered)
    })
    fc.assert(property, { seed: 4, numRuns: 300 })
  })

  it('has rows and columns for 0 and 1, and as many more as there is something in', () => {
    // Images 10, 3 and 6 show 0, 1 and 2.
    expect(report(answersTo([[10, 0]])).table).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ])
    expect(report(answersTo([[3, 4]])).table).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0],
    ])
    expect(report(answersTo([[6, 10]])).table).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
    ])
  })

  it('shows the worst mistakes first, with their pixels, and not more than 200 of them', () => {
    const infinite = Number.POSITIVE_INFINITY
    const far = report(
      answersTo([
        [10, 0.6],
        [20, infinite],
        [30, 7],
        [40, 0.4],
        [50, infinite],
      ]),
    )
    expect(far.mistakes).toEqual([
      { position: 20, label: 0, answer: infinite },
      { position: 50, label: 0, answer: infinite },
      { position: 30, label: 0, answer: 7 },
      { position: 10, label: 0, answer: 0.6 },
    ])
    expect([...far.pixels.subarray(200, 203)]).toEqual([30, 31, 32])
    const all = report(answersTo(Array.from({ length: 300 }, (_, i) => [i + 1, 20])))
    expect(all.mistakes).toHaveLength(200)
    expect(all.pixels).toHaveLength(200 * 100)
    expect(all.answered - all.right).toBe(300)
  })

  it('comes for each set, the test set first, in the larger width of the program', () => {
    const answers = answersTo([[10, 1]])
    answers.record(images, 'all', 10, 0)
    answers.record(images, 'development', 10, 1)
    const reports = testReports(answers, images, [10, 28])
    expect(reports.map(({ set }) => set)).toEqual(['test', 'development', 'all'])
    expect(reports.map(({ width, pixels }) => [width, pixels.length])).toEqual([
      [28, 784],
      [28, 784],
      [28, 0],
    ])
    expect(answers.accuracy('all')).toBe(100)
    expect(answers.accuracy('test')).toBe(0)
    expect(answers.accuracy('training')).toBeNull()
  })
})

describe('a copy', () => {
  it('and what it was copied from go their own ways', () => {
    const first = answersTo([
      [10, 0],
      [3, 0],
    ])
    const before = report(first)
    const copy = first.copy()
    const again = copy.copy()
    first.record(images, 'test', 3, 1)
    copy.record(images, 'test', 20, 5)
    copy.record(images, 'training', 1, 7)
    expect(report(again)).toEqual(before)
    expect(report(first)).toMatchObject({ answered: 2, right: 2 })
    expect(report(copy)).toMatchObject({ answered: 3, right: 1 })
    expect(first.accuracy('training')).toBeNull()
    expect([first.version, copy.version, again.version]).toEqual([3, 4, 2])
  })

  it('is counted by the numbers that it may have to hold', () => {
    expect(new RecordedAnswers().size).toBe(0)
    // 300 answers, 300 labels of a byte, and a table of 110 counts of 4 bytes.
    expect(answersTo([[1, 1]]).size).toBe(Math.ceil(300 + 300 / 8 + 110 / 2))
  })
})
