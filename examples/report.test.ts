/**
 * The test report of the network examples against a plain count over the weights that they end with: no block, no op
 * and no line of the report has a part in it.
 */
import { describe, expect, it, vi } from 'vitest'
import { type Finished, loadDigits, runExample } from '../src/testing/fixtures/examples.test-support'

vi.setConfig({ testTimeout: 120_000 })

const EXAMPLES = ['zero-or-one-scratch', 'level-2-matrices']
const PIXELS = 100

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** What 100 hidden-layer weights a neuron make of an image's bytes. */
function answerOf({ lists, variables }: Finished, image: Uint8Array): number {
  const { w1, b1, w2 } = lists
  let total = variables.b2!
  for (let neuron = 0; neuron < 10; neuron++) {
    let sum = b1![neuron]!
    for (let pixel = 0; pixel < PIXELS; pixel++) sum += (image[pixel]! / 255) * w1![neuron * PIXELS + pixel]!
    total += sigmoid(sum) * w2![neuron]!
  }
  return sigmoid(total)
}

describe.each(EXAMPLES)('the test report of %s', (example) => {
  // Untrained, half of the answers are wrong; trained, a handful is.
  it.each([0, 40, undefined])('is what a plain count finds, after %s training images', async (images) => {
    const finished = await runExample({ example, seed: 2, ...(images !== undefined && { images }) })
    const { labels, pixels, count } = (await loadDigits(10)).test
    const table = [
      [0, 0, 0],
      [0, 0, 0],
    ]
    const wrong: { position: number; answer: number; distance: number }[] = []
    for (let i = 0; i < count; i++) {
      const answer = answerOf(finished, pixels.subarray(i * PIXELS, (i + 1) * PIXELS))
      const label = labels[i]!
      const said = answer >= 0.5 ? 1 : 0
      table[label]![said]! += 1
      if (said !== label) wrong.push({ position: i + 1, answer, distance: Math.abs(answer - label) })
    }
    wrong.sort((a, b) => b.distance - a.distance)
    const [report] = finished.reports
    expect(finished.reports).toHaveLength(1)
    expect(report!.set).toBe('test')
    expect(report!.table).toEqual(table)
    expect(report!.answered).toBe(2115)
    expect(report!.right).toBe(2115 - wrong.length)
    expect(wrong.length).toBeGreaterThan(0)
    expect(report!.mistakes).toHaveLength(Math.min(wrong.length, 200))
    for (const [i, { position, answer }] of report!.mistakes.entries()) {
      expect(position).toBe(wrong[i]!.position)
      expect(answer).toBeCloseTo(wrong[i]!.answer, 10)
    }
    const first = report!.mistakes[0]!.position - 1
    expect(report!.pixels.subarray(0, PIXELS)).toEqual(pixels.subarray(first * PIXELS, (first + 1) * PIXELS))
  })
})
