import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Notice } from '../status/notices'
import { createLater } from './later'

type Shown = Pick<Notice, 'text'> & Partial<Notice>

function page() {
  const shown: Shown[] = []
  const steps: string[] = []
  const later = createLater({
    notices: { show: (text, more) => shown.push({ text, ...more }) },
    keep: async () => void steps.push('kept'),
    reload: () => steps.push('loaded again'),
  })
  return { shown, steps, later }
}

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const nothing = () => {}

describe('a part of the page that is fetched later', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(console, 'error').mockImplementation(nothing)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('comes, and nothing is said', async () => {
    const { shown, later } = page()
    expect(await later.fetch('help', async () => 'help', nothing)).toBe('help')
    vi.runAllTimers()
    expect(shown).toEqual([])
  })

  it('that does not come is said, and can be tried again', async () => {
    const { shown, later } = page()
    const again = vi.fn()
    expect(await later.fetch('help', gone, again)).toBeNull()
    expect(shown).toMatchObject([{ text: 'The help did not come. Are you online?', tone: 'bad' }])
    shown[0]?.action?.run()
    expect(again).toHaveBeenCalledOnce()
  })

  it('that does not come a second time offers to load the page again, after the work is kept', async () => {
    const { shown, steps, later } = page()
    await later.fetch('help', gone, nothing)
    await later.fetch('images', gone, nothing)
    await later.fetch('help', gone, nothing)
    expect(shown.map(({ action }) => action?.words)).toEqual([
      'Try again',
      'Try again',
      'Load the page again',
    ])
    shown[2]?.action?.run()
    await vi.runAllTimersAsync()
    expect(steps).toEqual(['kept', 'loaded again'])
  })

  it('that came in between begins anew', async () => {
    const { shown, later } = page()
    await later.fetch('help', gone, nothing)
    await later.fetch('help', async () => 'help', nothing)
    await later.fetch('help', gone, nothing)
    expect(shown.map(({ action }) => action?.words)).toEqual(['Try again', 'Try again'])
  })

  it('whose style sheet does not come is not tried without it', async () => {
    const { shown, later } = page()
    await later.fetch('help', () => Promise.reject(new Error('Unable to preload CSS for /a.css')), nothing)
    expect(shown[0]?.action?.words).toBe('Load the page again')
  })

  it('that never answers is said to take long, and is taken when it comes', async () => {
    const { shown, later } = page()
    let come: (help: string) => void = nothing
    const coming = later.fetch('help', () => new Promise<string>((done) => (come = done)), nothing)
    vi.runAllTimers()
    expect(shown).toMatchObject([
      { text: 'The help takes long to come. You can go on with your work meanwhile.' },
    ])
    come('help')
    expect(await coming).toBe('help')
  })
})
