/**
 * The networks of the examples against reference.py, which does the same in NumPy and shares no line with us. It
 * starts from the blocks' own starting weights (a run with no training images leaves them) and takes the images in
 * the blocks' own order, so all 1,021 numbers must come out the same.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DIGITS, type Finished, runExample } from '../src/testing/fixtures/examples.test-support'

vi.setConfig({ testTimeout: 120_000 })

const RATE = 0.1
const EXAMPLES = ['zero-or-one-scratch', 'level-2-matrices']

interface Weights {
  readonly w1: readonly number[]
  readonly b1: readonly number[]
  readonly w2: readonly number[]
  /** One number. */
  readonly b2: readonly number[]
}

interface Answer {
  readonly weights: Weights
  readonly accuracy: number
  readonly numeric?: Weights
}

const numpy = spawnSync('python3', ['-c', 'import numpy']).status === 0
const unless = numpy ? '' : ' (skipped: python3 with NumPy is not installed here)'

function reference(start: Finished, order: Finished, gradients: 'check' | 'trust' = 'trust'): Answer {
  const task = {
    digits: DIGITS,
    // b2 alone is not a list in the blocks.
    weights: { ...weightsOf(start), b2: start.variables.b2 },
    rate: RATE,
    order: [...order.lists.order!],
    gradients,
  }
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'reference.py')], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const weightsOf = ({ lists, variables }: Finished): Weights => ({
  w1: [...lists.w1!],
  b1: [...lists.b1!],
  w2: [...lists.w2!],
  b2: [variables.b2!],
})

const flat = ({ w1, b1, w2, b2 }: Weights) => [...w1, ...b1, ...w2, ...b2]

/** Relative to the larger of the two; two zeros are equal. */
function largestDifference(a: Weights, b: Weights): number {
  const [as, bs] = [flat(a), flat(b)]
  expect(as).toHaveLength(1021)
  expect(bs).toHaveLength(1021)
  return Math.max(
    ...as.map((x, i) => (x === bs[i] ? 0 : Math.abs(x - bs[i]!) / Math.max(Math.abs(x), Math.abs(bs[i]!)))),
  )
}

describe.skipIf(!numpy).each(EXAMPLES)(`%s and NumPy${unless}`, (example) => {
  it('end at the same weights after one pass over all training images', async () => {
    const start = await runExample({ example, images: 0 })
    const end = await runExample({ example })
    expect(end.lists.order).toHaveLength(11_665)
    const { weights, accuracy } = reference(start, end)
    expect(largestDifference(weightsOf(end), weights)).toBeLessThan(1e-9)
    expect(end.variables.accuracy).toBe(accuracy)
  })

  // One image moves each number by rate × gradient, so the blocks' gradient is what moved, divided by the rate.
  it.each([1, 2])('follow the gradient that central differences find, with seed %i', async (seed) => {
    const start = await runExample({ example, seed, images: 0 })
    const end = await runExample({ example, seed, images: 1 })
    const { numeric } = reference(start, end, 'check')
    const [before, after] = [weightsOf(start), weightsOf(end)]
    const moved = (name: keyof Weights) => before[name].map((x, i) => (x - after[name][i]!) / RATE)
    const gradient = { w1: moved('w1'), b1: moved('b1'), w2: moved('w2'), b2: moved('b2') }
    expect(flat(gradient).filter((slope) => slope !== 0).length).toBeGreaterThan(200)
    expect(largestDifference(gradient, numeric!)).toBeLessThan(1e-8)
  })
})
