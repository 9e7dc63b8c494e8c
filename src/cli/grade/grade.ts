/** `grade LESSON-OR-TASK FOLDER-OR-ZIP`: one row for each file of a class. */
import { classCsv, type GradedFile, type NamedCheck, withCopies } from '../../lessons/grading/index'
import { say, sentence } from '../../words'
import { type Result, writeText } from '../files'
import type { GradeOptions } from '../usage'
import { classFiles } from './class-files'
import { gradeHere } from './one-after-another'
import { classForPerson, classInJson, failureInJson } from './printed'
import { readAssignment } from './read-assignment'
import { gradeInThreads } from './threads'

/** `threads` is what a thread starts from; null where there is nothing that it could. */
export async function gradeCommand(options: GradeOptions, threads: URL | null): Promise<number> {
  const graded = await grade(options, threads)
  if (!graded.ok) {
    if (options.json) process.stdout.write(failureInJson(graded.message))
    else process.stderr.write(`${sentence(graded.message)}\n`)
    return 1
  }
  const { title, checks, files } = graded.value
  process.stdout.write(options.json ? classInJson(checks, files) : classForPerson(title, checks, files))
  return files.some(({ row }) => row.state === 'unreadable') ? 1 : 0
}

interface GradedClass {
  readonly title: string
  readonly checks: readonly NamedCheck[]
  readonly files: readonly GradedFile[]
}

async function grade(
  { lesson: from, folder, csv, seconds, json }: GradeOptions,
  threads: URL | null,
): Promise<Result<GradedClass>> {
  const read = readAssignment(from)
  if (!read.ok) return read
  const found = classFiles(folder)
  if (!found.ok) return found
  const handedIn = found.value
  const { title, assignment } = read.value
  const job = { assignment, seconds }
  const rows = threads
    ? await gradeInThreads(threads, job, handedIn, progress(handedIn.length, json))
    : await gradeHere(job, handedIn)
  if (!rows.ok) return rows
  const files = withCopies(
    handedIn.flatMap(({ name, path }, i) => {
      const row = rows.value[i]
      return row ? [{ name, file: path, row }] : []
    }),
  )
  if (csv !== null) {
    const written = writeText(csv, classCsv(assignment.checks, files))
    if (!written.ok) return written
  }
  return { ok: true, value: { title, checks: assignment.checks, files } }
}

function progress(of: number, json: boolean): (count: number) => void {
  if (json || !process.stderr.isTTY) return () => {}
  return (count) => {
    process.stderr.write(`\r\x1b[K${count < of ? say('grade-progress', { count, of }) : ''}`)
  }
}
