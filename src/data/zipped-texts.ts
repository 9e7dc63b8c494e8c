/** Texts in a zip archive that somebody else has made: each is unpacked when it is asked for, and no larger than it may be. */
import { type Message, message } from '../core/message'
import { textOf } from './text-of'
import { filesInZip, ZipFault, type ZippedFile } from './zip'

export interface ZippedText {
  /** Folders with / in between. */
  readonly path: string
  readonly read: () => ReadText
}

export type ReadText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: Message }

/**
 * @param most bytes of a text
 * @throws ZipFault when the archive's directory is damaged
 */
export const textsInZip = (bytes: Uint8Array, most: number): readonly ZippedText[] =>
  filesInZip(bytes).map((file) => ({ path: file.name, read: () => textIn(file, most) }))

function textIn({ size, unpack }: ZippedFile, most: number): ReadText {
  if (size > most) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
    return { ok: false, message: message('file-too-large', { size: megabytes(size), most: megabytes(most) }) }
  }
  try {
    return { ok: true, value: textOf(unpack()) }
  } catch (reason) {
    if (!(reason instanceof ZipFault)) throw reason
    return { ok: false, message: message('zip-not-unpacked', { fault: reason.why }) }
  }
}
