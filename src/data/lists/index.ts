/**
 * The door to lists as files: the formats, and which one a file is in. Each format is a file with its reader and its
 * writer (list-file.ts says what that is); all refuse what is not wholly numbers, with the line or the byte. They know
 * bytes, and neither where these come from nor where they go.
 */
import { type Message, message } from '../../core/message'
import { csv } from './csv'
import { json } from './json'
import { type FoundList, ListFault, type ListFormat, MOST_BYTES } from './list-file'
import { isNpy, npy } from './npy'
import { npz } from './npz'
import { text } from './text'

export { type Comparison, compareLists, type Difference } from './compare'
export { type FoundList, type ListFormat, MOST_BYTES, type NamedList } from './list-file'
export { json, npz }

export const LIST_FORMATS: readonly ListFormat[] = [text, csv, json, npy, npz]

export type ReadLists =
  | { readonly ok: true; readonly lists: readonly FoundList[] }
  | { readonly ok: false; readonly message: Message }

/** The lists in a file: at least one, or why there is none, with the line or the byte. */
export function readLists(bytes: Uint8Array, fileName: string): ReadLists {
  if (bytes.length > MOST_BYTES) return { ok: false, message: tooLarge(bytes.length) }
  try {
    const lists = formatOf(bytes, fileName).read(bytes)
    return lists.length > 0 ? { ok: true, lists } : { ok: false, message: message('list-file-no-list') }
  } catch (reason) {
    if (reason instanceof ListFault) return { ok: false, message: reason.why }
    throw reason
  }
}

export const tooLarge = (bytes: number): Message =>
  message('list-file-too-large', {
    megabytes: Math.ceil(bytes / 1_000_000),
    most: MOST_BYTES / 1_000_000,
  })

/** Some formats say at their beginning what they are; else the name's ending counts, else what it looks like. */
function formatOf(bytes: Uint8Array, fileName: string): ListFormat {
  if (isNpy(bytes)) return npy
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return npz
  const ending = endingOf(fileName)
  const named = LIST_FORMATS.find(({ name }) => name === ending)
  if (named) return named
  const begins = String.fromCharCode(...bytes.subarray(0, 1000)).trimStart()
  return /^[[{]/.test(begins) ? json : csv
}

/** `npz` of `weights.npz`; '' where there is none. */
export const endingOf = (fileName: string): string => /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''

/** `weights` of `my/folder/weights.npz`. */
export const stemOf = (fileName: string): string => fileName.replace(/^.*[/\\]/s, '').replace(/\.\w+$/, '')
