import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProgress, isAllProgress, NOT_BEGUN } from './progress'
import { tell } from './steps'

const shelf = new Map<string, string>()

beforeEach(() => {
  shelf.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => void shelf.set(key, text),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('progress', () => {
  it('is there again on the next visit', () => {
    const before = createProgress()
    before.change('01', tell(['a']))
    before.change('02', (progress) => ({ ...progress, step: 3, done: true }))
    const after = createProgress()
    expect(after.of('01').told).toEqual(['a'])
    expect(after.of('02')).toMatchObject({ step: 3, done: true })
    expect(after.all.value.last).toBe('02')
  })

  it('of a lesson that nobody began is none, whatever it is called', () => {
    expect(createProgress().of('constructor')).toBe(NOT_BEGUN)
  })

  it('begins anew where something else was left in its place', () => {
    for (const left of [
      '{',
      '{"lessons":[]}',
      '{"last":1,"lessons":{}}',
      '{"last":null,"lessons":{"01":{"step":-1}}}',
    ]) {
      shelf.set('blockgrad.lessons', left)
      expect(createProgress().of('01')).toBe(NOT_BEGUN)
    }
  })

  it('is not taken with a step that is no number, or a list that is none', () => {
    const with01 = (more: object) => ({ last: null, lessons: { '01': { ...NOT_BEGUN, ...more } } })
    expect(isAllProgress(with01({}))).toBe(true)
    expect(isAllProgress(with01({ step: 'one' }))).toBe(false)
    expect(isAllProgress(with01({ passed: [1] }))).toBe(false)
    expect(isAllProgress(with01({ skipped: 2 }))).toBe(false)
    expect(isAllProgress(with01({ hints: { 0: 'all' } }))).toBe(false)
  })
})
