/** Where the dots of a scatter lie, for real runs of the flagship, by what the chain rule says of each mistake. */
import { describe, expect, it } from 'vitest'
import { projectOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'
import { flagshipWith, PLANTED } from '../../testing/gradients/planted-mistakes.test-support'
import { type Scatter, scatterOf } from './scatter'

const IMAGES = 5

async function scatterFor(list: string, mistake?: string): Promise<Scatter> {
  const planted = PLANTED.find(({ what }) => what === mistake)
  if (mistake && !planted) throw new Error('That mistake is not planted any more.')
  const { weights } = await checked(planted ? flagshipWith(planted) : projectOf('zero-or-one-scratch'))
  return scatterOf(weights.find(({ name }) => name === list)!.pairs)
}

describe('a scatter of the flagship', () => {
  it('has all dots on the diagonal where the list is true', async () => {
    const { dots, on } = await scatterFor('w2')
    expect(dots).toHaveLength(10 * IMAGES)
    expect(on).toBe(dots.length)
    for (const { x, y } of dots) expect(y).toBeCloseTo(x, 9)
    expect(Math.max(...dots.map(({ x }) => Math.abs(x)))).toBeGreaterThan(0.5)
  })

  it('has them on the other diagonal where the sign is turned round', async () => {
    const { dots, on } = await scatterFor('w2', 'w2 uphill')
    expect(on).toBe(0)
    for (const { x, y } of dots) expect(y).toBeCloseTo(-x, 9)
  })

  it('has them on the middle line where nothing moves', async () => {
    const { dots } = await scatterFor('b1', 'b1 stays')
    expect(dots.every(({ y }) => y === 0)).toBe(true)
    expect(new Set(dots.map(({ x }) => x)).size).toBe(dots.length)
  })

  it('has them steeper than four to one where the slope h × (1 − h), at most a quarter, is missing', async () => {
    const { dots } = await scatterFor('b1', 'no slope in the hidden error')
    for (const { x, y } of dots) expect(y / x).toBeGreaterThanOrEqual(4)
  })
})

describe('the layout', () => {
  it('has round ends that hold both the true ones and the learner’s', () => {
    const { most, dots } = scatterOf(Float64Array.of(0.1, 0.1, -0.2, 0.42))
    expect(most).toBe(0.5)
    const [first, second] = dots
    expect(first).toMatchObject({ isOn: true })
    expect([first!.x, first!.y]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.2, 12)])
    expect([second!.x, second!.y]).toEqual([expect.closeTo(-0.4, 12), expect.closeTo(0.84, 12)])
    expect(second).toMatchObject({ isOn: false })
  })

  it('keeps what has no end at the edge, and leaves out what is no number', () => {
    const { dots } = scatterOf(Float64Array.of(1, Number.POSITIVE_INFINITY, 1, Number.NaN))
    expect(dots).toEqual([{ x: 1, y: 1, isOn: false }])
  })

  it('has a middle where all is 0', () => {
    expect(scatterOf(new Float64Array(2))).toEqual({ most: 1, dots: [{ x: 0, y: 0, isOn: true }], on: 1 })
  })
})
