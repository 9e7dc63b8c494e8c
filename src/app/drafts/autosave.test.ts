/** What is said of keeping is true: also where storage takes its time, or never answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { createProjectStore } from '../project-store'
import { createAutosave } from './autosave'
import type { Draft, DraftShelf } from './draft-shelf'

/** Storage that answers when a test says so. */
function slowShelf() {
  const waiting: (() => void)[] = []
  const shelf: DraftShelf = {
    opened: new Promise(() => {}),
    put: () => new Promise((resolve) => waiting.push(resolve)),
    get: async () => null,
    newestFirst: async () => [],
    remove: async () => {},
    whenLost: () => {},
  }
  return {
    shelf,
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve()
    },
  }
}

function page(shelf: DraftShelf, askToLast = () => {}) {
  const store = createProjectStore()
  const settled = Promise.resolve()
  const autosave = createAutosave({ store, language: blockLanguage, shelf, settled, askToLast })
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

/** Storage that answers at once, and can be cleared behind the page's back. */
function quickShelf() {
  const kept = new Map<string, Draft>()
  let lost = () => {}
  const shelf: DraftShelf = {
    opened: Promise.resolve(),
    put: async (draft) => void kept.set(draft.id, draft),
    get: async (id) => kept.get(id) ?? null,
    newestFirst: async () => [...kept.values()],
    remove: async (id) => void kept.delete(id),
    whenLost: (listener) => {
      lost = listener
    },
  }
  return { shelf, kept, lose: () => lost() }
}

describe('what was kept and is gone', () => {
  it('is kept again as soon as the browser says that it is gone', async () => {
    const { shelf, kept, lose } = quickShelf()
    const autosave = page(shelf)
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.keeping.value.kind).toBe('kept')
    kept.clear()
    lose()
    expect(autosave.keeping.value.kind).toBe('keeping')
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.keeping.value.kind).toBe('kept')
    expect(kept.get('draft')?.name).toBe('Mine')
  })

  it('is no longer said to be kept where it can’t be kept again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { shelf, lose } = quickShelf()
    const autosave = page(shelf)
    await vi.advanceTimersByTimeAsync(1000)
    Object.assign(shelf, { put: async () => Promise.reject(new DOMException('full', 'QuotaExceededError')) })
    lose()
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.keeping.value.kind).toBe('nowhere')
    expect(autosave.wouldLose()).toBe(true)
    vi.restoreAllMocks()
  })

  it('is missed when somebody comes back to the page', async () => {
    const { shelf, kept } = quickShelf()
    const autosave = page(shelf)
    await vi.advanceTimersByTimeAsync(1000)
    await autosave.lookAgain()
    expect(kept.size).toBe(1)
    kept.clear()
    await autosave.lookAgain()
    expect(kept.get('draft')?.name).toBe('Mine')
    expect(autosave.keeping.value.kind).toBe('kept')
  })

  it('stays gone once the device was handed over', async () => {
    const { shelf, kept, lose } = quickShelf()
    const autosave = page(shelf)
    await vi.advanceTimersByTimeAsync(1000)
    autosave.end()
    kept.clear()
    lose()
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(kept.size).toBe(0)
    expect(autosave.wouldLose()).toBe(false)
    expect(autosave.keeping.value.kind).toBe('nowhere')
  })
})

it('the browser is asked once to keep what somebody worked on', async () => {
  const askToLast = vi.fn()
  const { shelf, lose } = quickShelf()
  const autosave = page(shelf, askToLast)
  await vi.advanceTimersByTimeAsync(1000)
  lose()
  await autosave.flush()
  expect(askToLast).toHaveBeenCalledOnce()
})
