/** Files as the command line names them: relative to where npm was called, and why they can't be read. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImageSource } from '../core/language/op'
import { type Message, message } from '../core/message'
import type { ImageWidth } from '../core/program/ir'
import { imageSource } from '../data/image-source'
import type { NamedList } from '../data/lists'
import { json, npz } from '../data/lists'
import { endingOf, readLists, stemOf } from '../data/lists/index'
import { type Digits, unpack } from '../data/mnist/digits'
import { textOf } from '../data/text-of'

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: Message }

export const fail = (message: Message) => ({ ok: false, message }) as const

/** npm runs scripts in the project's folder and keeps the caller's in INIT_CWD. */
export const resolved = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file)

export function readBytes(file: string): Result<Buffer> {
  try {
    return { ok: true, value: readFileSync(resolved(file)) }
  } catch (reason) {
    return fail(message('cli-file-unreadable', { file, why: because(reason) }))
  }
}

/** At most so many bytes, where somebody else has made the file. */
export function readText(file: string, most = Number.POSITIVE_INFINITY): Result<string> {
  if (sizeOf(file) > most) return fail(message('cli-file-huge', { file }))
  const bytes = readBytes(file)
  return bytes.ok ? { ok: true, value: textOf(bytes.value) } : bytes
}

const sizeOf = (file: string): number => statSync(resolved(file), { throwIfNoEntry: false })?.size ?? 0

/** The names of all that is in a folder; none where there is no such folder. */
export function readFolder(folder: string): Result<readonly string[]> {
  try {
    return { ok: true, value: readdirSync(resolved(folder)) }
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return { ok: true, value: [] }
    return fail(message('cli-no-folder', { folder, why: because(reason) }))
  }
}

/** Makes the folder where there is none. */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Result<null> {
  try {
    mkdirSync(resolved(folder), { recursive: true })
    for (const { path, content } of files) writeFileSync(join(resolved(folder), path), content)
    return { ok: true, value: null }
  } catch (reason) {
    return fail(message('cli-folder-unwritable', { folder, why: because(reason) }))
  }
}

export function removeFile(folder: string, name: string): void {
  rmSync(join(resolved(folder), name), { force: true })
}

/**
 * Lists by name, in any format for lists. What a file gives no name is the list that the file is called after:
 * `w1.npy` is w1.
 */
export function readListsFile(file: string): Result<ReadonlyMap<string, readonly number[]>> {
  const bytes = readBytes(file)
  if (!bytes.ok) return bytes
  const read = readLists(bytes.value, file)
  if (!read.ok) return fail(message('cli-in-file', { file, fault: read.message }))
  const named = read.lists.filter(({ name }) => name !== null)
  const lists = named.length > 0 ? named : read.lists
  return { ok: true, value: new Map(lists.map(({ name, values }) => [name ?? stemOf(file), [...values]])) }
}

export function writeText(file: string, text: string): Result<null> {
  try {
    writeFileSync(resolved(file), text)
    return { ok: true, value: null }
  } catch (reason) {
    const why = because(reason, message('cli-because-no-folder'))
    return fail(message('cli-file-unwritable', { file, why }))
  }
}

/** As JSON, or as NumPy's archive where the file is called .npz. */
export function writeListsFile(file: string, lists: readonly NamedList[]): Result<null> {
  const format = endingOf(file) === npz.name ? npz : json
  try {
    writeFileSync(resolved(file), format.write(lists))
    return { ok: true, value: null }
  } catch (reason) {
    const why = because(reason, message('cli-because-no-folder'))
    return fail(message('cli-file-unwritable', { file, why }))
  }
}

/** The built-in images that a program asks for; `first` cuts the training set. */
export async function loadImages(
  widths: readonly ImageWidth[],
  first: number | null,
): Promise<Result<ImageSource>> {
  // blockgrad.mjs says where the project is, because the bundled command line lies in a cache.
  const folder = join(process.env.BLOCKGRAD_ROOT ?? process.cwd(), 'digits')
  const files: Digits[] = []
  for (const width of widths) {
    const file = join(folder, `digits-${width}.bin`)
    try {
      files.push(await unpack(readFileSync(file)))
    } catch (reason) {
      return fail(message('cli-images-unreadable', { file, why: because(reason) }))
    }
  }
  return { ok: true, value: imageSource(files, first ?? undefined) }
}

/** The words of the system itself where we have none. */
function because(reason: unknown, missing = message('cli-because-no-file')): Message | string {
  const code = (reason as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return missing
  if (code === 'EISDIR') return message('cli-because-folder')
  if (code === 'ENOTDIR' || code === 'EEXIST') return message('cli-because-file')
  if (code === 'EACCES') return message('cli-because-not-allowed')
  return (reason as Error).message
}
