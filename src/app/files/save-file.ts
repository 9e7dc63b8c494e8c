/**
 * Saving to this computer. Only what reads back as the same project is written, and where the browser lets us, the
 * file itself is read again afterwards: "saved" is said when it is true.
 */

import type { Language } from '../../core/language/language'
import { writeProject } from '../../core/project/write'
import { say, sentence } from '../../words'
import type { ProjectStore } from '../project-store'
import type { Notices } from '../status/notices'
import { fileSave } from './file-access'
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
          { fileName: name, extensions: ['.json'], description: say('files-kind') },
          known,
        )
        if (known && (await (await known.getFile()).text()) !== written.text) {
          notices.show(say('files-not-as-saved'), { tone: 'bad' })
          return
        }
      } catch (reason) {
        if (reason instanceof DOMException && reason.name === 'AbortError') return
        console.error(reason)
        notices.show(say('files-not-saved'), { tone: 'bad' })
        return
      }
      if (store.revision.peek() === revision) store.markSaved()
      notices.show(say('files-saved-as', { file: known?.name ?? name }))
    },
  }
}
