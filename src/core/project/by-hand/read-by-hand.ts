/**
 * Reads a file that somebody may have written by hand, or put together. A key that stands twice in one place is refused: JSON's
 * parsers keep the last one and say nothing. What stands out of all reach is brought near, and that is told. What Blockgrad has
 * written itself has neither.
 */
import type { Language } from '../../language/language'
import { type Message, message } from '../../message'
import { LONGEST_FILE } from '../limits'
import { short } from '../place'
import type { Project } from '../project'
import { checkProject, type ReadResult, readProject } from '../read'
import { broughtNear } from './brought-near'
import { keyTwice } from './key-twice'

export type FileResult =
  | ReadResult
  /** `told` is what is otherwise than the file says. */
  | { readonly ok: true; readonly project: Project; readonly told: Message }

export function readByHand(text: string, language: Language): FileResult {
  const read = readProject(text, language)
  const result = read.ok ? read : readNear(text, language, read)
  const twice = result.ok ? keyTwice(text) : null
  if (!twice) return result
  return { ok: false, message: message('key-twice', { key: short(twice.key), line: twice.line }) }
}

/** `refused` is why it was refused as it is. */
function readNear(text: string, language: Language, refused: FileResult): FileResult {
  const near = text.length <= LONGEST_FILE ? broughtNear(text) : null
  const read = near && checkProject(near.json, language)
  if (!read?.ok) return refused
  return { ...read, told: message('brought-near', { count: near?.count ?? 0 }) }
}
