/** A project out of a draft's text, or out of a file that somebody chose. */
import type { Language } from '../../core/language/language'
import { type FileResult, readByHand } from '../../core/project/by-hand/read-by-hand'
import { readProject } from '../../core/project/read'
import { textOfFile } from '../../data/text-of'

/** Rejects where a file can't be read. */
export async function read(from: string | Blob, language: Language): Promise<FileResult> {
  return typeof from === 'string' ? readProject(from, language) : readByHand(await textOfFile(from), language)
}
