/**
 * Shares a class's files among workers: each takes the next one when it is done. One that does not come back in time is
 * ended, and another takes its place, so that a file costs its own row only.
 */
import { type Message, message } from '../../../core/message'
import type { Opened, OpenedFile } from '../../../lessons/grading/index'
import { type Row, unreadable, withoutResults } from '../../../lessons/grading/rows/index'
import type { Answer, Job, Order } from './protocol'

/** A file keeps to its time by itself; this is for what hangs in a single step, or waits while the computer is busy. */
const SLACK = 3
/** Milliseconds after which nobody waits any more for a worker, or for its images, that do not come. */
const PATIENCE = 60_000

export interface PoolParts {
  readonly job: Job
  /** How many workers there may be. */
  readonly size: number
  readonly onRow: (at: number, row: Row) => void
  /** Nothing can be looked at; it comes once, and no rows after it. */
  readonly onFailed: (why: Message) => void
  /** For tests; it may throw, as a browser does that refuses workers. */
  readonly open?: () => Worker
  /** For tests: calls back after so many milliseconds, unless what it gives is called before. */
  readonly wait?: (milliseconds: number, then: () => void) => () => void
}

const openWorker = () => new Worker(new URL('./grade-worker.ts', import.meta.url), { type: 'module' })

function waitByClock(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

type Came =
  | Extract<Answer, { kind: 'row' | 'failed' }>
  /** The worker is of no use any more. */
  | { readonly kind: 'lost'; readonly row: Row }

/** Begins at once. Gives what stops it. */
export function gradeInWorkers(
  files: readonly (() => Promise<Opened>)[],
  { job, size, onRow, onFailed, open = openWorker, wait = waitByClock }: PoolParts,
): () => void {
  const workers = new Set<Worker>()
  let next = 0
  let isOver = false

  function end(): void {
    isOver = true
    for (const worker of workers) worker.terminate()
    workers.clear()
  }

  function fail(why: Message): void {
    if (isOver) return
    end()
    onFailed(why)
  }

  function begin(): Worker {
    const worker = open()
    workers.add(worker)
    worker.postMessage({ kind: 'begin', job } satisfies Order)
    return worker
  }

  async function lane(): Promise<void> {
    let worker: Worker | null = null
    while (next < files.length && !isOver) {
      const at = next++
      const opened = await files[at]?.()
      if (isOver) return
      if (!opened) continue
      if (!opened.ok) {
        onRow(at, opened.row)
        continue
      }
      worker ??= begin()
      const came: Came = await answerOf(worker, opened.value)
      if (isOver) return
      if (came.kind === 'failed') return fail(came.message)
      if (came.kind === 'lost') {
        worker.terminate()
        workers.delete(worker)
        worker = null
      }
      onRow(at, came.row)
    }
    worker?.terminate()
  }

  function answerOf(worker: Worker, file: OpenedFile): Promise<Came> {
    return new Promise((resolve) => {
      let hasBegun = false
      const tell = (came: Came) => {
        giveUp()
        resolve(came)
      }
      const notThere = () => tell({ kind: 'failed', message: message('grade-worker-gone') })
      const lost = (row: Row) => tell({ kind: 'lost', row })
      let giveUp = wait(PATIENCE, notThere)
      worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
        if (answer.kind !== 'begun') return tell(answer)
        hasBegun = true
        giveUp()
        giveUp = wait(job.seconds * SLACK * 1000, () =>
          lost(withoutResults('endless', message('check-endless'))),
        )
      }
      worker.onerror = ({ message: why }) => {
        console.error(why)
        if (hasBegun) lost(unreadable(message('grade-broke', { why })))
        else notThere()
      }
      worker.postMessage({ kind: 'grade', file } satisfies Order)
    })
  }

  const lanes = Math.max(1, Math.min(size, files.length))
  for (let i = 0; i < lanes; i++)
    lane().catch((reason) => {
      console.error(reason)
      fail(message('grade-worker-gone'))
    })
  return end
}
