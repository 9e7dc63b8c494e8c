/** Shares files among threads: each takes the next one when it is done. One that does not come back is given up. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { message } from '../../core/message'
import { type Row, unreadable, withoutResults } from '../../lessons/grading/rows/index'
import { fail, type Result } from '../files'
import type { ClassFile } from './class-files'
import type { Answer, Job } from './job'

/** A file keeps to its time by itself; this is for what hangs in a single step, on a computer that is busy with other things. */
const PATIENCE = 10
/** Of JavaScript's own memory, in MB: what programs use is elsewhere. */
const HEAP = 512

/** The rows in the order of the files. */
export async function gradeInThreads(
  source: URL,
  work: Omit<Job, 'threads'>,
  files: readonly ClassFile[],
  done: (count: number) => void,
): Promise<Result<readonly Row[]>> {
  const rows: Row[] = []
  let next = 0
  let count = 0
  const take = () => (next < files.length ? next++ : null)
  const keep = (at: number, row: Row) => {
    rows[at] = row
    done(++count)
  }
  const threads = Math.min(availableParallelism(), files.length)
  const job = { ...work, threads }
  const lanes = Array.from({ length: threads }, () => lane(source, job, files, take, keep))
  const failed = (await Promise.all(lanes)).find((each) => !each.ok)
  return failed ?? { ok: true, value: rows }
}

/** One thread after another, as long as there are files. */
async function lane(
  source: URL,
  job: Job,
  files: readonly ClassFile[],
  take: () => number | null,
  keep: (at: number, row: Row) => void,
): Promise<Result<null>> {
  for (let at = take(); at !== null; ) {
    const thread = new Worker(source, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: HEAP } })
    for (let lives = true; lives && at !== null; ) {
      const text = files[at]?.read()
      if (text && !text.ok) {
        keep(at, unreadable(text.message))
        at = take()
        continue
      }
      const answer = await answerOf(thread, text?.value ?? '', job.seconds)
      if (answer.kind === 'failed') {
        await thread.terminate()
        return fail(answer.message)
      }
      keep(at, answer.row)
      lives = answer.kind === 'row'
      at = take()
    }
    await thread.terminate()
  }
  return { ok: true, value: null }
}

type Lane = Answer | { readonly kind: 'lost'; readonly row: Row }

function answerOf(thread: Worker, text: string, seconds: number): Promise<Lane> {
  return new Promise((resolve) => {
    const tell = (answer: Lane) => {
      clearTimeout(timer)
      thread.off('message', tell)
      thread.off('error', onError)
      resolve(answer)
    }
    const lost = (row: Row) => tell({ kind: 'lost', row })
    const onError = (reason: NodeJS.ErrnoException) =>
      lost(
        reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? withoutResults('too-big', message('check-too-big'))
          : unreadable(message('grade-broke', { why: reason.message })),
      )
    const timer = setTimeout(
      () => lost(withoutResults('endless', message('check-endless'))),
      seconds * PATIENCE * 1000,
    )
    thread.on('message', tell)
    thread.on('error', onError)
    thread.postMessage(text)
  })
}
