/** What a teacher has dropped or chosen: files, folders with files, zips with files. */
import { type Message, message } from '../../../core/message'
import { LONGEST_FILE } from '../../../core/project/limits'
import { textOf as decoded } from '../../../data/text-of'
import { ZipFault } from '../../../data/zip'
import { type ReadText, textsInZip } from '../../../data/zipped-texts'
import { type HandedIn, type SortedOut, sortOut } from '../../../lessons/grading/index'

export interface ClassFile {
  readonly path: string
  /** Never rejects. */
  readonly read: () => Promise<ReadText>
}

export type PupilFile = HandedIn<ClassFile>

export type Found =
  | ({ readonly ok: true } & SortedOut<ClassFile>)
  | { readonly ok: false; readonly message: Message }

/** A letter outside English takes more than one byte. */
const MOST_BYTES = LONGEST_FILE * 1.25
/** Of an archive that is read into memory as it is. */
const MOST_ZIPPED = 500_000_000
/** More than a school has in a year: this is somebody's whole disk. */
const MOST_FILES = 1000

/** A file, and the folders that it lay in. */
export interface PlacedFile {
  readonly path: string
  readonly file: File
}

/** Looks into archives. */
export async function filesOf(chosen: readonly PlacedFile[]): Promise<Found> {
  const files: ClassFile[] = []
  try {
    for (const { path, file } of chosen) {
      if (isZip(path)) files.push(...(await inZip(file)))
      else files.push({ path, read: () => textOf(file) })
    }
  } catch (reason) {
    if (reason instanceof Refusal) return { ok: false, message: reason.why }
    throw reason
  }
  const sorted = sortOut(files)
  const { length: count } = sorted.projects
  if (count > MOST_FILES)
    return { ok: false, message: message('class-too-many', { count, most: MOST_FILES }) }
  return count > 0 ? { ok: true, ...sorted } : { ok: false, message: message('class-no-projects') }
}

const isZip = (path: string): boolean => /\.zip$/i.test(path)

class Refusal extends Error {
  constructor(readonly why: Message) {
    super(why.code)
  }
}

async function inZip(file: File): Promise<readonly ClassFile[]> {
  const refuse = (why: Message) => new Refusal(message('class-zip-refused', { file: file.name, why }))
  if (file.size > MOST_ZIPPED) throw refuse(message('class-zip-too-large', { most: MOST_ZIPPED / 1_000_000 }))
  const bytes = await file.arrayBuffer().catch(() => {
    throw refuse(message('file-not-readable'))
  })
  try {
    return textsInZip(new Uint8Array(bytes), MOST_BYTES).map(({ path, read }) => ({
      path,
      read: async () => read(),
    }))
  } catch (reason) {
    if (!(reason instanceof ZipFault)) throw reason
    throw refuse(reason.why)
  }
}

async function textOf(file: File): Promise<ReadText> {
  if (file.size > MOST_BYTES) {
    const size = Math.ceil(file.size / 1_000_000)
    return { ok: false, message: message('file-too-large', { size, most: LONGEST_FILE / 1_000_000 }) }
  }
  try {
    return { ok: true, value: decoded(new Uint8Array(await file.arrayBuffer())) }
  } catch {
    return { ok: false, message: message('file-not-readable') }
  }
}
