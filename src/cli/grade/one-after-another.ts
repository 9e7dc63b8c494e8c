/** Looks at files in this very thread, where no other one can be started. */
import type { Row } from '../../lessons/index'
import type { Result } from '../files'
import { fileGrader } from './graded-file'
import type { Job } from './job'

export async function gradeHere(
  work: Omit<Job, 'threads'>,
  files: readonly string[],
): Promise<Result<readonly Row[]>> {
  const made = await fileGrader({ ...work, threads: 1 })
  return made.ok ? { ok: true, value: files.map(made.value) } : made
}
