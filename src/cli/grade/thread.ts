/** A thread that looks at files: told which by its parent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { fileGrader } from './graded-file'
import type { Answer, Job } from './job'

export async function gradeInThread(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This is no thread.')
  const answer = (said: Answer) => port.postMessage(said)
  const made = await fileGrader(workerData as Job)
  if (!made.ok) return answer({ kind: 'failed', message: made.message })
  port.on('message', (file: string) => answer({ kind: 'row', row: made.value(file) }))
}
