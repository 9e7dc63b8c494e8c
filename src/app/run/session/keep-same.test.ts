import { describe, expect, it } from 'vitest'
import type { NetworkNumbers } from '../../../core/run/stage/network-numbers'
import { keepSame } from './keep-same'

const list = (...values: number[]) => ({ length: values.length, values: Float64Array.from(values) })
const network = (more: Partial<NetworkNumbers> = {}): NetworkNumbers => ({
  image: list(0, 1),
  w1: list(1, 2, 3, 4),
  hidden: list(0.5, 0.5),
  w2: list(1, -1),
  ...more,
})

describe('a fresh copy of the network', () => {
  it('changes nothing where all numbers are as they were', () => {
    const before = network()
    expect(keepSame(before, network())).toBe(before)
  })

  it('changes just the lists that changed', () => {
    const before = network()
    const kept = keepSame(before, network({ hidden: list(0.5, 0.6), w2: list(1, -1, 2) }))!
    expect([...kept.hidden.values]).toEqual([0.5, 0.6])
    expect(kept.w2.length).toBe(3)
    expect(kept.image).toBe(before.image)
    expect(kept.w1).toBe(before.w1)
  })

  it('comes and goes', () => {
    const some = network()
    expect(keepSame(null, some)).toBe(some)
    expect(keepSame(some, null)).toBeNull()
  })
})
