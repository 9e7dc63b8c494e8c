/** Saves a project to hand out as a file of its own; the open project stays where it is saved. */

import type { Language } from '../../core/language/language'
import type { Project } from '../../core/project/project'
import { writeProject } from '../../core/project/write'
import { say, sentence } from '../../words'
import type { Notices } from '../status/notices'
import { fileSave } from './file-access'
import { fileNameFor } from './file-name'

export async function saveCopy(project: Project, language: Language, notices: Notices): Promise<void> {
  const written = writeProject(project, language)
  if (!written.ok) {
    notices.show(sentence(written.message), { tone: 'bad' })
    return
  }
  const name = fileNameFor(project.name)
  try {
    const blob = new Blob([written.text], { type: 'application/json' })
    const known = await fileSave(blob, {
      fileName: name,
      extensions: ['.json'],
      description: say('files-kind'),
    })
    notices.show(say('files-saved-as', { file: known?.name ?? name }))
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return
    console.error(reason)
    notices.show(say('files-not-saved'), { tone: 'bad' })
  }
}
