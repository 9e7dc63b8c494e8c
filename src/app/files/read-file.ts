/**
 * From a file on this computer to a project, or to words on why not. The size is looked at before the text is, so
 * that a huge file is refused at once instead of filling the memory.
 */

import type { Language } from '../../core/language/language'
import { message } from '../../core/message'
import type { FileResult } from '../../core/project/by-hand/read-by-hand'
import { LONGEST_FILE } from '../../core/project/limits'
import { projectInText } from '../large-projects'

/** A letter outside English takes more than one byte, so bytes get a little more room than characters. */
const MOST_BYTES = LONGEST_FILE * 1.25

export async function readFile(file: Blob, language: Language): Promise<FileResult> {
  if (file.size > MOST_BYTES) {
    return {
      ok: false,
      message: message('file-too-large', {
        size: Math.ceil(file.size / 1_000_000),
        most: LONGEST_FILE / 1_000_000,
      }),
    }
  }
  try {
    return await projectInText(file, language)
  } catch {
    return { ok: false, message: message('file-not-readable') }
  }
}
