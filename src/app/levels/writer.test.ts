/** Whoever asks for a program gets an answer, also where the worker that would write it never comes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Project } from '../../core/project/project'
import { slowWorkers } from '../../worker/slow-worker.test-support'
import { createWriter } from './writer'

// Nobody looks into it: the worker is a made-up one.
const project = {} as unknown as Project
const WRITTEN = { lines: [], file: 'a.py', readme: '' }

describe('asking for a program', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('document', { baseURI: 'http://here/' })
    vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('gives nothing where the browser refuses workers', async () => {
    const workers = slowWorkers()
    workers.refuse = true
    expect(await createWriter(workers.open).lines(project, 'numpy')).toBeNull()
  })

  it.each([
    ['fails', (workers: ReturnType<typeof slowWorkers>) => workers.last.fail()],
    ['never comes', () => vi.runAllTimers()],
    [
      'lacks a file',
      (workers: ReturnType<typeof slowWorkers>) => workers.last.say({ number: 1, kind: 'failed' }),
    ],
  ])('gives nothing where the worker %s, and asks a fresh one the next time', async (_, withhold) => {
    const workers = slowWorkers()
    const writer = createWriter(workers.open)
    const coming = writer.lines(project, 'numpy')
    await vi.advanceTimersByTimeAsync(0)
    withhold(workers)
    expect(await coming).toBeNull()
    const again = writer.lines(project, 'numpy')
    await vi.advanceTimersByTimeAsync(0)
    expect(workers.all.map(({ isEnded }) => isEnded)).toEqual([true, false])
    workers.last.say({ number: 2, kind: 'lines', written: WRITTEN })
    expect(await again).toEqual(WRITTEN)
  })

  it('waits for one that is at work for as long as it takes', async () => {
    const workers = slowWorkers()
    const coming = createWriter(workers.open).lines(project, 'numpy')
    await vi.advanceTimersByTimeAsync(0)
    workers.last.come()
    await vi.advanceTimersByTimeAsync(120_000)
    workers.last.say({ number: 1, kind: 'lines', written: WRITTEN })
    expect(await coming).toEqual(WRITTEN)
  })
})
