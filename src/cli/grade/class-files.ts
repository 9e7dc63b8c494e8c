/** The files of a class: in a folder, or in a zip as learning platforms give it. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '../../core/message'
import { LONGEST_FILE } from '../../core/project/limits'
import { ZipFault } from '../../data/zip'
import { textsInZip } from '../../data/zipped-texts'
import { sortOut } from '../../lessons/grading/index'
import { fail, type Result, readBytes, readFolder, readText, resolved } from '../files'

export interface ClassFile {
  readonly path: string
  /** What its row is called. */
  readonly name: string
  /** Read when its turn has come: a class may be larger than memory. */
  read(): Result<string>
}

/** A letter may take four bytes. */
const MOST_BYTES = 4 * LONGEST_FILE

export function classFiles(from: string): Result<readonly ClassFile[]> {
  const found = isFile(from) ? inZip(from) : inFolder(from)
  if (!found.ok || found.value.length > 0) return found
  return fail(message('grade-no-files', { folder: from }))
}

const isFile = (path: string): boolean =>
  statSync(resolved(path), { throwIfNoEntry: false })?.isFile() ?? false

function inFolder(folder: string): Result<readonly ClassFile[]> {
  const listed = readFolder(folder)
  if (!listed.ok) return listed
  const files = listed.value.map((path) => ({ path, read: () => readText(join(folder, path), MOST_BYTES) }))
  return { ok: true, value: sortOut(files).projects }
}

function inZip(file: string): Result<readonly ClassFile[]> {
  const bytes = readBytes(file)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: sortOut(textsInZip(bytes.value, MOST_BYTES)).projects }
  } catch (reason) {
    if (!(reason instanceof ZipFault)) throw reason
    return fail(message('grade-zip', { file, fault: reason.why }))
  }
}
