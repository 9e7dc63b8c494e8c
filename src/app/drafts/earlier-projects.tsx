/** What is kept on this device besides the open project: what was left for another one, or in another tab. */

import { say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { ago } from './ago'
import type { Draft } from './draft-shelf'
import { within } from './patience'
import './earlier-projects.css'

/** Milliseconds after which storage that does not answer counts as unreadable. */
const PATIENCE = 4000

export async function openEarlier({ dialogs, shelf, autosave, projects, notices }: Workbench): Promise<void> {
  await autosave.flush()
  const drafts = await within(PATIENCE, shelf.newestFirst()).catch(() => undefined)
  if (!drafts) {
    notices.show(say('files-earlier-unreadable'), { tone: 'bad' })
    return
  }
  await textsFor('device')
  const lasts = await browserKeepsAll()
  const others = drafts.filter(({ id, touched }) => touched && id !== autosave.draftId())
  const draft = await dialogs.ask<Draft>(say('files-earlier'), (done) => (
    <>
      <Earlier drafts={others} choose={done} />
      {!lasts && <p class="earlier-may-go">{say('keeping-may-go')}</p>}
    </>
  ))
  if (draft) await projects.openDraft(draft)
}

/** Whether the browser has promised to throw nothing away by itself. Over plain http, none promises. */
const browserKeepsAll = async (): Promise<boolean> => (await navigator.storage?.persisted?.()) ?? false

function Earlier({ drafts, choose }: { drafts: readonly Draft[]; choose: (draft: Draft) => void }) {
  if (drafts.length === 0) return <p>{say('files-earlier-none')}</p>
  return (
    <ul class="earlier">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <button type="button" class="key" onClick={() => choose(draft)}>
            <strong>{draft.name}</strong>
            <span>{ago(draft.when, Date.now())}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
