/** Files as the command line names them: relative to where npm was called, with plain words when they can't be read. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImageSource } from '../core/language/op'
import type { ImageWidth } from '../core/program/ir'
import { fromJsonNumber, toJsonNumber } from '../core/project/json-numbers'
import { type Digits, unpack } from '../data/digits'
import { imageSource } from '../data/image-source'

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

const fail = (message: string) => ({ ok: false, message }) as const

/** npm runs scripts in the project's folder and keeps the caller's in INIT_CWD. */
const place = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file)

export function readText(file: string): Result<string> {
  try {
    return { ok: true, value: readFileSync(place(file), 'utf8') }
  } catch (reason) {
    return fail(`${file} can't be read: ${because(reason)}.`)
  }
}

/** The names of all that is in a folder; none where there is no such folder. */
export function readFolder(folder: string): Result<readonly string[]> {
  try {
    return { ok: true, value: readdirSync(place(folder)) }
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return { ok: true, value: [] }
    return fail(`${folder} can't be used as a folder: ${because(reason)}.`)
  }
}

/** Makes the folder where there is none. */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Result<null> {
  try {
    mkdirSync(place(folder), { recursive: true })
    for (const { path, content } of files) writeFileSync(join(place(folder), path), content)
    return { ok: true, value: null }
  } catch (reason) {
    return fail(`${folder} can't be written to: ${because(reason)}.`)
  }
}

export function removeFile(folder: string, name: string): void {
  rmSync(join(place(folder), name), { force: true })
}

/** Lists by name, as `--lists` writes them. */
export function readLists(file: string): Result<ReadonlyMap<string, readonly number[]>> {
  const text = readText(file)
  if (!text.ok) return text
  let json: unknown
  try {
    json = JSON.parse(text.value)
  } catch {
    return fail(`${file} is not JSON.`)
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return fail(`${file} must hold one object: names of lists, each with its numbers.`)
  const lists = new Map<string, readonly number[]>()
  for (const [name, values] of Object.entries(json)) {
    if (!Array.isArray(values)) return fail(`${file}: “${name}” must be a list of numbers in [ ].`)
    const numbers = values.map(fromJsonNumber)
    const wrong = numbers.indexOf(undefined)
    if (wrong >= 0) return fail(`${file}: item ${wrong + 1} of “${name}” is not a number.`)
    lists.set(name, numbers as number[])
  }
  return { ok: true, value: lists }
}

export function writeLists(file: string, lists: ReadonlyMap<string, Float64Array>): Result<null> {
  const json = Object.fromEntries([...lists].map(([name, values]) => [name, [...values].map(toJsonNumber)]))
  try {
    writeFileSync(place(file), `${JSON.stringify(json)}\n`)
    return { ok: true, value: null }
  } catch (reason) {
    return fail(`${file} can't be written: ${because(reason, 'there is no such folder')}.`)
  }
}

/** The packed images that a program asks for; `first` cuts the training set. */
export async function loadImages(
  widths: readonly ImageWidth[],
  first: number | null,
): Promise<Result<ImageSource>> {
  // blockgrad.mjs says where the project is, because the bundled command line lies in a cache.
  const folder = join(process.env.BLOCKGRAD_ROOT ?? process.cwd(), 'public', 'data')
  const files: Digits[] = []
  for (const width of widths) {
    const file = join(folder, `digits-${width}.bin`)
    try {
      files.push(await unpack(readFileSync(file)))
    } catch (reason) {
      return fail(`The images in ${file} can't be read: ${because(reason)}.`)
    }
  }
  return { ok: true, value: imageSource(files, first ?? undefined) }
}

function because(reason: unknown, missing = 'there is no such file'): string {
  const code = (reason as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return missing
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'it is a file'
  if (code === 'EACCES') return 'this computer does not allow it'
  return (reason as Error).message
}
