/** A large project is written and read by a worker, and where none comes, here: the same text and the same project. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Project } from '../../core/project/project'
import { writeProject } from '../../core/project/write'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { slowWorkers } from '../../worker/slow-worker.test-support'
import { createElsewhere } from './elsewhere'
import { projectInText, textOfProject } from './index'

const long = projectOf({ lists: { long: Array.from({ length: 60_000 }, (_, i) => i / 8) } })
const textOf = (project: Project): string => {
  const written = writeProject(project, language)
  if (!written.ok) throw new Error('It can be written.')
  return written.text
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('where there are no workers', () => {
  it('a large project is written and read all the same', async () => {
    const text = textOf(long)
    expect(await textOfProject(long, language)).toEqual({ ok: true, text })
    expect(await projectInText(text, language)).toEqual({ ok: true, project: long })
    expect(await projectInText(new Blob([text]), language)).toEqual({ ok: true, project: long })
  })
})

describe('the worker', () => {
  it('is told the project, and answers with its text', async () => {
    const workers = slowWorkers()
    const coming = createElsewhere(workers.open).write(long)
    await vi.advanceTimersByTimeAsync(0)
    workers.last.come()
    expect(workers.last.heard).toEqual([{ wants: 'text', project: long, number: 1 }])
    await vi.advanceTimersByTimeAsync(60_000)
    workers.last.say({ kind: 'written', number: 1, result: { ok: true, text: 'a' } })
    expect(await coming).toEqual({ ok: true, text: 'a' })
  })

  it.each([
    ['fails', (workers: ReturnType<typeof slowWorkers>) => workers.last.fail()],
    ['never comes', () => vi.runAllTimers()],
    [
      'makes a mistake',
      (workers: ReturnType<typeof slowWorkers>) => workers.last.say({ number: 1, kind: 'failed' }),
    ],
  ])('gives nothing where it %s, so that the page does it', async (_, withhold) => {
    const workers = slowWorkers()
    const coming = createElsewhere(workers.open).read('text')
    await vi.advanceTimersByTimeAsync(0)
    withhold(workers)
    expect(await coming).toBeNull()
  })

  it('that is refused gives nothing, too', async () => {
    const workers = slowWorkers()
    workers.refuse = true
    expect(await createElsewhere(workers.open).write(long)).toBeNull()
  })
})
