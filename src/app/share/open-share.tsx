/** Hands a project out: as a link, as a QR code where it fits into one, or as a file. */
import type { Project } from '../../core/project/project'
import { say, sentence } from '../../words'
import { saveCopy } from '../files/save-copy'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { linkTo } from './link'
import { ShareDialog } from './share-dialog'

/** The open project as it is now. */
export const openShare = (workbench: Workbench): Promise<void> =>
  shareProject(workbench, workbench.store.toProject())

export async function shareProject(
  { dialogs, language, notices }: Workbench,
  project: Project,
): Promise<void> {
  await textsFor('share')
  const result = await linkTo(project, language, location.origin + location.pathname)
  void dialogs.ask(
    say('share-title', { project: project.name }),
    () => (
      <ShareDialog
        name={project.name}
        isTask={(project.frame?.instructions ?? '') !== ''}
        hasOwnImages={project.images !== undefined}
        link={result.ok ? result.link : null}
        why={result.ok ? null : sentence(result.message)}
        save={() => void saveCopy(project, language, notices)}
      />
    ),
    true,
  )
}
