/** A thread that looks at files: its parent gives it one text after another. */
import { parentPort, workerData } from 'node:worker_threads'
import { fileGrader } from './graded-file'
import type { Answer, Job } from './job'

export async function gradeInThread(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This is no thread.')
  const answer = (said: Answer) => port.postMessage(said)
  const made = await fileGrader(workerData as Job)
  if (!made.ok) return answer({ kind: 'failed', message: made.message })
  port.on('message', (text: string) => answer({ kind: 'row', row: made.value(text) }))
}
