/**
 * From a text file's bytes to its text. UTF-8, with or without a mark at its beginning, and UTF-16 where a mark says
 * so, as some spreadsheets write it. Bytes that are no text are refused, never replaced.
 */
import { message } from '../../core/message'
import { faultAtLine } from './list-file'

export function textIn(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const [before = ''] = new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)
    throw faultAtLine(linesIn(before), message('list-file-no-text'))
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** How many lines a text reaches over: 1 where there is no line end in it. */
export function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
