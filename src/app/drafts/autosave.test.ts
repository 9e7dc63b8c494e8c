/** What is said of keeping is true: also where storage takes its time, or never answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { createProjectStore } from '../project-store'
import { createAutosave } from './autosave'
import type { DraftShelf } from './draft-shelf'

/** Storage that answers when a test says so. */
function slowShelf() {
  const waiting: (() => void)[] = []
  const shelf: DraftShelf = {
    opened: new Promise(() => {}),
    put: () => new Promise((resolve) => waiting.push(resolve)),
    get: async () => null,
    newestFirst: async () => [],
    remove: async () => {},
  }
  return {
    shelf,
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve()
    },
  }
}

function page(shelf: DraftShelf) {
  const store = createProjectStore()
  const autosave = createAutosave({ store, language: blockLanguage, shelf, settled: Promise.resolve() })
  autosave.attach({ draftId: 'draft', kept: false, touched: false, example: null })
  store.rename('Mine')
  return autosave
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('storage that does not answer', () => {
  it('is said to keep nothing after some seconds, and to keep it as soon as it does', async () => {
    const { shelf, answer } = slowShelf()
    const autosave = page(shelf)
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.keeping.value.kind).toBe('keeping')
    await vi.advanceTimersByTimeAsync(5000)
    expect(autosave.keeping.value.kind).toBe('nowhere')
    expect(autosave.wouldLose()).toBe(true)
    answer()
    await vi.advanceTimersByTimeAsync(1000)
    answer()
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.keeping.value.kind).toBe('kept')
  })

  it('keeps nobody from going on', async () => {
    const { shelf } = slowShelf()
    const autosave = page(shelf)
    const flushed = vi.fn()
    void autosave.flush().then(flushed)
    await vi.advanceTimersByTimeAsync(5000)
    expect(flushed).toHaveBeenCalledOnce()
    void autosave.flush().then(flushed)
    await vi.advanceTimersByTimeAsync(0)
    expect(flushed).toHaveBeenCalledTimes(2)
  })

  it('that is not there at all is said at once', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { shelf } = slowShelf()
    const autosave = page({ ...shelf, opened: Promise.reject(new Error('Storage is off.')) })
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.keeping.value.kind).toBe('nowhere')
    vi.restoreAllMocks()
  })
})
