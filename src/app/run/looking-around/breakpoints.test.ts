import { describe, expect, it } from 'vitest'
import type { Breakpoint, Condition } from '../../../core/run/machine/breakpoint'
import { createBreakpoints } from './breakpoints'

describe('the blocks before which a run pauses', () => {
  it('are told to the worker when they change, and only then', () => {
    const told: (readonly Breakpoint[])[] = []
    const breakpoints = createBreakpoints({ setBreakpoints: (all) => told.push(all) })
    const when: Condition = {
      left: { kind: 'variable', variableId: 'v' },
      is: '>',
      right: { kind: 'number', value: 5 },
    }
    breakpoints.set('a', null)
    breakpoints.set('b', null)
    breakpoints.set('b', when)
    breakpoints.keepOnly(() => true)
    breakpoints.keepOnly((id) => id === 'b')
    breakpoints.remove('a')
    breakpoints.remove('b')
    breakpoints.clear()
    const a = { blockId: 'a', when: null }
    const b = { blockId: 'b', when: null }
    expect(told).toEqual([[], [a], [a, b], [a, { ...b, when }], [{ ...b, when }], []])
  })
})
