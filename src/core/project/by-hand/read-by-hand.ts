/**
 * Reads a file that somebody may have written by hand, or put together. A key that stands twice in one place is refused: JSON's
 * parsers keep the last one and say nothing. What Blockgrad has written itself has none.
 */
import type { Language } from '../../language/language'
import { message } from '../../message'
import { short } from '../place'
import { type ReadResult, readProject } from '../read'
import { keyTwice } from './key-twice'

export function readByHand(text: string, language: Language): ReadResult {
  const read = readProject(text, language)
  const twice = read.ok ? keyTwice(text) : null
  if (!twice) return read
  return { ok: false, message: message('key-twice', { key: short(twice.key), line: twice.line }) }
}
