import { describe, expect, it } from 'vitest'
import { LESSON } from './lessons.test-support'
import { NOT_BEGUN, type Progress } from './progress'
import * as steps from './steps'

const at = (step: number, more: Partial<Progress> = {}): Progress => ({ ...NOT_BEGUN, step, ...more })
const states = (progress: Progress) => steps.statesOf(LESSON, progress).map(({ state }) => state)
const both = steps.checksAt(LESSON, 0).map((part) => steps.checkKey(0, part))

describe('a step', () => {
  it('with checks is done when all of them are passed, however one gets on', () => {
    expect(both).toHaveLength(2)
    expect(states(at(0, { passed: both.slice(0, 1) }))).toEqual(['to-come', 'to-come', 'to-come'])
    expect(states(at(0, { passed: both }))).toEqual(['done', 'to-come', 'to-come'])
    expect(states(at(2, { skipped: [0], passed: both }))[0]).toBe('done')
  })

  it('without checks is done when it is left', () => {
    expect(states(steps.goOn(LESSON, true)(at(1)))).toEqual(['to-come', 'done', 'to-come'])
  })

  it('that is left too early is skipped, until somebody comes back and does it', () => {
    const skipped = steps.goOn(LESSON, false)(at(1))
    expect(states(skipped)[1]).toBe('skipped')
    const back = steps.goOn(LESSON, true)(steps.goTo(1)(skipped))
    expect(states(back)[1]).toBe('done')
    expect(back.skipped).toEqual([])
  })

  it('stays passed when somebody goes back and skips it', () => {
    const passed = steps.goOn(LESSON, false)(at(0, { passed: both }))
    expect(states(passed)[0]).toBe('done')
  })

  it('is ready with its checks passed and its guess told of or waived', () => {
    expect(steps.isReady(LESSON, at(0))).toBe(false)
    expect(steps.isReady(LESSON, at(0, { passed: both }))).toBe(false)
    expect(steps.isReady(LESSON, at(0, { told: ['a'] }))).toBe(false)
    expect(steps.isReady(LESSON, at(0, { passed: both, told: ['a'] }))).toBe(true)
    expect(steps.isReady(LESSON, at(0, { passed: both, waived: ['a'] }))).toBe(true)
    expect(steps.isReady(LESSON, at(1))).toBe(true)
  })

  it('tells of its guess when the last of its checks is passed', () => {
    const [first = '', second = ''] = both
    const one = steps.passed(LESSON, first, { a: 'up' })(at(0))
    expect(one).toMatchObject({ passed: [first], told: [] })
    expect(steps.passed(LESSON, second, { a: 'up' })(one)).toMatchObject({ passed: both, told: ['a'] })
    expect(steps.passed(LESSON, second, {})(one).told).toEqual([])
  })
})

describe('the run', () => {
  const waited = (progress: Progress, guesses = {}) => steps.waitsFor(LESSON, progress, guesses)?.id ?? null

  it('waits for a guess, and not once it was given or waived', () => {
    expect(waited(at(0))).toBe('a')
    expect(waited(at(0), { a: 'up' })).toBeNull()
    expect(waited(at(0, { waived: ['a'] }))).toBeNull()
    expect(waited(at(1))).toBeNull()
  })

  it('waits for a second guess only after the first was told of', () => {
    expect(waited(at(2))).toBe('b')
    expect(waited(at(2), { b: 'up' })).toBeNull()
    expect(waited(at(2, { told: ['b'] }), { b: 'up' })).toBe('c')
    expect(waited(at(2, { waived: ['b'] }))).toBe('c')
    expect(waited(at(2, { told: ['b'] }), { b: 'up', c: 'down' })).toBeNull()
  })

  it('tells only of guesses that were given', () => {
    expect(steps.untold(LESSON, at(2), { c: 'up' })).toEqual(['c'])
    expect(steps.untold(LESSON, at(2, { told: ['c'] }), { c: 'up' })).toEqual([])
    expect(steps.untold(LESSON, at(2, { waived: ['b'] }), {})).toEqual([])
  })
})

describe('a lesson', () => {
  it('keeps its drawers until a step names others', () => {
    expect([0, 1, 2].map((step) => steps.drawersAt(LESSON, step))).toEqual([
      ['control'],
      ['control'],
      ['control', 'maths_add'],
    ])
  })

  it('is done when its last step was left, even by skipping', () => {
    expect(steps.goOn(LESSON, false)(at(1)).done).toBe(false)
    const end = steps.goOn(LESSON, false)(at(2))
    expect(end).toMatchObject({ done: true, step: 2 })
    expect(steps.goTo(0)(end).done).toBe(true)
  })

  it('that became shorter shows its last step', () => {
    expect(steps.stepAt(LESSON, at(9))).toBe(2)
  })

  it('opens hints one after another, each step its own', () => {
    const open = steps.openHint(steps.openHint(at(1)))
    expect(open.hints).toEqual({ 1: 2 })
    expect(steps.openHint(steps.goTo(2)(open)).hints).toEqual({ 1: 2, 2: 1 })
  })
})
