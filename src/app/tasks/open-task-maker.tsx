/** “Make a task…”: the form, and what its answer is for. */
import { say } from '../../words'
import { shareProject } from '../share/open-share'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { isMaking } from './lock-menu'
import { draftOf, handedOut, keptWith, type TaskDraft } from './task-draft'
import { TaskMaker } from './task-maker'

interface Answer {
  readonly draft: TaskDraft
  readonly isReady: boolean
}

export async function openTaskMaker(workbench: Workbench): Promise<void> {
  const { dialogs, store, notices, language } = workbench
  await Promise.all([textsFor('teacher'), textsFor('locks')])
  const project = store.toProject()
  const answer = await dialogs.ask<Answer>(
    say('tasks-title', { project: project.name }),
    (done) => (
      <TaskMaker
        project={project}
        language={language}
        initial={draftOf(project)}
        done={(draft, isReady) => done({ draft, isReady })}
      />
    ),
    true,
  )
  if (!answer) return
  isMaking.value = true
  store.setFrame(keptWith(store.toProject(), answer.draft).frame)
  if (answer.isReady) await shareProject(workbench, handedOut(store.toProject(), answer.draft))
  else notices.show(say('tasks-kept'))
}
