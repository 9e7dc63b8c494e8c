/** A class's files among workers: in turn, each within its time, and none at the cost of another. */
import { describe, expect, it } from 'vitest'
import { type Message, message } from '../../../core/message'
import type { OpenedFile } from '../../../lessons/grading/index'
import { type Row, unreadable, withoutResults } from '../../../lessons/grading/rows/index'
import { PROJECT } from '../../learn/lessons.test-support'
import { gradeInWorkers } from './pool'
import type { Answer, Job, Order } from './protocol'

const job = { seconds: 10 } as Job
const rowOf = (text: string): Row => ({ ...withoutResults('passed', message('file-is-empty')), blocks: text })

/** A worker that does what a test tells it. */
class FakeWorker {
  readonly texts: string[] = []
  isEnded = false
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null

  postMessage(order: Order): void {
    if (order.kind === 'grade') this.texts.push(order.file.project.name)
  }

  terminate(): void {
    this.isEnded = true
  }

  answer(data: Answer): void {
    this.onmessage?.({ data } as MessageEvent<Answer>)
  }

  /** The row of the file that it has. */
  finish(): void {
    this.answer({ kind: 'begun' })
    this.answer({ kind: 'row', row: rowOf(this.texts.at(-1) ?? '') })
  }

  break(why: string): void {
    this.onerror?.({ message: why } as ErrorEvent)
  }
}

function classOf(texts: readonly (string | Message)[], size: number) {
  const workers: FakeWorker[] = []
  const rows: (readonly [number, string, string | null])[] = []
  const failures: string[] = []
  const waits: { readonly milliseconds: number; readonly then: () => void; isOff: boolean }[] = []
  const files = texts.map((text) => async () => {
    if (typeof text !== 'string') return { ok: false, row: unreadable(text) } as const
    const value: OpenedFile = { project: { ...PROJECT, name: text }, changed: [] }
    return { ok: true, value } as const
  })
  const stop = gradeInWorkers(files, {
    job,
    size,
    onRow: (at, { state, blocks }) => rows.push([at, state, blocks]),
    onFailed: ({ code }) => failures.push(code),
    open: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker as unknown as Worker
    },
    wait: (milliseconds, then) => {
      const waiting = { milliseconds, then, isOff: false }
      waits.push(waiting)
      return () => {
        waiting.isOff = true
      }
    },
  })
  /** The time of the file that was begun last is up. */
  const timeIsUp = () => waits.findLast(({ isOff }) => !isOff)?.then()
  return { workers, rows, failures, waits, stop, timeIsUp }
}

/** What waits for promises that are settled already. */
const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

describe('a pool', () => {
  it('gives each worker one file at a time, and the next one to whoever is done', async () => {
    const { workers, rows } = classOf(['a', 'b', 'c', 'd'], 2)
    await settle()
    expect(workers.map(({ texts }) => texts)).toEqual([['a'], ['b']])
    workers[1]?.finish()
    await settle()
    expect(workers.map(({ texts }) => texts)).toEqual([['a'], ['b', 'c']])
    workers[0]?.finish()
    workers[1]?.finish()
    await settle()
    workers[0]?.finish()
    await settle()
    expect(rows.map(([at, , text]) => [at, text])).toEqual([
      [1, 'b'],
      [0, 'a'],
      [2, 'c'],
      [3, 'd'],
    ])
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true])
  })

  it('has no more workers than files', async () => {
    const { workers } = classOf(['a'], 8)
    await settle()
    expect(workers).toHaveLength(1)
  })

  it('needs none for a file that can’t be read', async () => {
    const { workers, rows } = classOf([message('file-is-empty'), 'b'], 1)
    await settle()
    expect(rows).toEqual([[0, 'unreadable', null]])
    expect(workers.map(({ texts }) => texts)).toEqual([['b']])
  })

  it('counts a file’s time from when all has come that it needs', async () => {
    const { workers, waits } = classOf(['a'], 1)
    await settle()
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([60_000])
    workers[0]?.answer({ kind: 'begun' })
    expect(waits.map(({ milliseconds, isOff }) => [milliseconds, isOff])).toEqual([
      [60_000, true],
      [30_000, false],
    ])
  })

  it('ends a worker that hangs, and goes on with another one', async () => {
    const { workers, rows, timeIsUp } = classOf(['hangs', 'b'], 1)
    await settle()
    workers[0]?.answer({ kind: 'begun' })
    timeIsUp()
    await settle()
    expect(rows).toEqual([[0, 'endless', null]])
    expect(workers.map(({ texts, isEnded }) => [texts, isEnded])).toEqual([
      [['hangs'], true],
      [['b'], false],
    ])
    workers[1]?.finish()
    await settle()
    expect(rows[1]).toEqual([1, 'passed', 'b'])
  })

  it('loses only the file that takes its worker along', async () => {
    const { workers, rows, failures } = classOf(['bursts', 'b'], 1)
    await settle()
    workers[0]?.answer({ kind: 'begun' })
    workers[0]?.break('out of memory')
    await settle()
    workers[1]?.finish()
    await settle()
    expect(rows).toEqual([
      [0, 'unreadable', null],
      [1, 'passed', 'b'],
    ])
    expect(failures).toEqual([])
  })

  it.each([
    ['a worker does not come', (worker: FakeWorker | undefined) => worker?.break('404'), 'grade-worker-gone'],
    [
      'the images do not come',
      (worker: FakeWorker | undefined) =>
        worker?.answer({ kind: 'failed', message: message('grade-no-images') }),
      'grade-no-images',
    ],
  ])('gives up once, and ends all, where %s', async (_, happens, code) => {
    const { workers, rows, failures } = classOf(['a', 'b', 'c'], 2)
    await settle()
    happens(workers[0])
    happens(workers[1])
    await settle()
    expect({ failures, rows }).toEqual({ failures: [code], rows: [] })
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true])
  })

  it('is stopped at once, and nothing comes after that', async () => {
    const { workers, rows, stop } = classOf(['a', 'b', 'c'], 2)
    await settle()
    stop()
    workers[0]?.finish()
    await settle()
    expect(rows).toEqual([])
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true])
  })
})
