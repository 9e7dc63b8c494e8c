/** “Hand over…”: says what goes, offers to save first, and begins afresh for the next pupil. */
import { say } from '../../words'
import { within } from '../drafts/patience'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { afresh } from './afresh'
import { showGone } from './gone'
import { HandOver } from './hand-over'
import { sendOthersAway } from './others-away'
import { wipePage, wipeWork } from './wipe'

/** Milliseconds after which storage that does not answer counts as empty. */
const PATIENCE = 2000

type Choice = 'work' | 'everything'

export async function openHandOver(workbench: Workbench): Promise<void> {
  const { dialogs, shelf, autosave, projects, store, ask } = workbench
  await Promise.all([textsFor('device'), autosave.flush()])
  const drafts = (await within(PATIENCE, shelf.newestFirst()).catch(() => undefined)) ?? []
  const earlier = drafts.filter(({ id, touched }) => touched && id !== autosave.draftId()).length
  const choice = await dialogs.ask<Choice>(say('hand-over-title'), (done) => (
    <HandOver
      project={store.name.value}
      unsaved={store.unsaved.value}
      earlier={earlier}
      save={projects.save}
      choose={done}
    />
  ))
  if (choice === 'work') await handOver(workbench)
  if (choice === 'everything') {
    const sure = await ask.confirm(
      say('hand-over-everything-title'),
      say('hand-over-everything-what'),
      say('hand-over-everything-yes'),
    )
    if (sure) await deleteEverything(workbench)
  }
}

async function handOver(workbench: Workbench): Promise<void> {
  if (await letGo(workbench)) afresh()
}

async function deleteEverything(workbench: Workbench): Promise<void> {
  if (await letGo(workbench)) await showGone(wipePage())
}

/** Deletes the work, or says that some is still there. */
async function letGo({ autosave, notices }: Workbench): Promise<boolean> {
  autosave.end()
  await sendOthersAway(autosave.draftId())
  const isGone = await wipeWork()
  if (!isGone) notices.show(say('hand-over-failed'), { tone: 'bad' })
  return isGone
}
