/**
 * Saving to this computer. Only what reads back as the same project is written, and where the browser lets us, the
 * file itself is read again afterwards: "saved" is said when it is true.
 */

import { fileSave } from 'browser-fs-access'
import type { Language } from '../../core/language/language'
import { writeProject } from '../../core/project/write'
import { sentence } from '../../words'
import type { ProjectStore } from '../project-store'
import type { Notices } from '../status/notices'
import { fileNameFor } from './file-name'

interface SavingParts {
  readonly store: ProjectStore
  readonly language: Language
  readonly notices: Notices
}

export function createSaving({ store, language, notices }: SavingParts) {
  /** The file that this project was saved to, where the browser tells: the next save goes there too. */
  let known: FileSystemFileHandle | null = null

  return {
    forgetFile(): void {
      known = null
    },
    async save(): Promise<void> {
      const written = writeProject(store.toProject(), language)
      if (!written.ok) {
        notices.show(sentence(written.message), { tone: 'bad' })
        return
      }
      const revision = store.revision.peek()
      const name = fileNameFor(store.name.peek())
      try {
        const blob = new Blob([written.text], { type: 'application/json' })
        known = await fileSave(
          blob,
          { fileName: name, extensions: ['.json'], description: 'Blockgrad projects' },
          known,
        )
        if (known && (await (await known.getFile()).text()) !== written.text) {
          notices.show('The file does not hold what was saved. Is the disk full? Please save again.', {
            tone: 'bad',
          })
          return
        }
      } catch (reason) {
        if (reason instanceof DOMException && reason.name === 'AbortError') return
        console.error(reason)
        notices.show('The file could not be saved. Is the disk full, or the folder locked?', { tone: 'bad' })
        return
      }
      if (store.revision.peek() === revision) store.markSaved()
      notices.show(`Saved as ${known?.name ?? name}`)
    },
  }
}
