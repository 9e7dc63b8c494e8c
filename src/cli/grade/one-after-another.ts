/** Looks at files in this very thread, where no other one can be started. */
import { type Row, unreadable } from '../../lessons/grading/rows/index'
import type { Result } from '../files'
import type { ClassFile } from './class-files'
import { fileGrader } from './graded-file'
import type { Job } from './job'

export async function gradeHere(
  work: Omit<Job, 'threads'>,
  files: readonly ClassFile[],
): Promise<Result<readonly Row[]>> {
  const made = await fileGrader({ ...work, threads: 1 })
  if (!made.ok) return made
  const rowOf = ({ read }: ClassFile): Row => {
    const text = read()
    return text.ok ? made.value(text.value) : unreadable(text.message)
  }
  return { ok: true, value: files.map(rowOf) }
}
