/** `grade LESSON-OR-TASK FOLDER`: one row for each file of a class. */
import { join } from 'node:path'
import { message } from '../../core/message'
import { classCsv, type GradedFile, type NamedCheck, withCopies } from '../../lessons/index'
import { say, sentence } from '../../words'
import { fail, type Result, readFolder, writeText } from '../files'
import type { GradeOptions } from '../usage'
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
  const listed = readFolder(folder)
  if (!listed.ok) return listed
  const names = listed.value.filter((name) => name.endsWith('.json')).sort(byNumber.compare)
  if (names.length === 0) return fail(message('grade-no-files', { folder }))
  const paths = names.map((name) => join(folder, name))
  const { title, assignment } = read.value
  const job = { assignment, seconds }
  const rows = threads
    ? await gradeInThreads(threads, job, paths, progress(names.length, json))
    : await gradeHere(job, paths)
  if (!rows.ok) return rows
  const files = withCopies(rows.value.map((row, i) => ({ file: names[i] ?? '', row })))
  if (csv !== null) {
    const written = writeText(csv, classCsv(assignment.checks, files))
    if (!written.ok) return written
  }
  return { ok: true, value: { title, checks: assignment.checks, files } }
}

/** pupil 2 before pupil 10. */
const byNumber = new Intl.Collator('en', { numeric: true })

function progress(of: number, json: boolean): (count: number) => void {
  if (json || !process.stderr.isTTY) return () => {}
  return (count) => {
    process.stderr.write(`\r\x1b[K${count < of ? say('grade-progress', { count, of }) : ''}`)
  }
}
