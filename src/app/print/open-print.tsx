/** Shows a project as it will be on paper, and prints it. Fetched when somebody wants to print first. */
import { useRef } from 'preact/hooks'
import type { Project } from '../../core/project/project'
import { say } from '../../words'
import { PrintIcon } from '../icons'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { printPart } from './print-part'
import { ProjectSheet } from './project-sheet'

export async function openPrint({ dialogs, store }: Workbench): Promise<void> {
  await Promise.all([textsFor('print'), textsFor('blockHelp')])
  const project = store.toProject()
  void dialogs.ask(say('print-title'), () => <Paper project={project} />, true)
}

function Paper({ project }: { readonly project: Project }) {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <>
      <button type="button" class="key main" onClick={() => sheet.current && printPart(sheet.current)}>
        <PrintIcon />
        {say('print-go')}
      </button>
      <div ref={sheet}>
        <ProjectSheet project={project} />
      </div>
    </>
  )
}
