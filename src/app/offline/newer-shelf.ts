/** Says so where a newer Blockgrad has brought the drafts on this device into a form that this page does not know. */
import { effect } from '@preact/signals'
import { say } from '../../words'
import type { Autosave } from '../drafts/autosave'
import { SHELF } from '../drafts/draft-shelf'
import type { Notices } from '../status/notices'

interface NewerShelfParts {
  readonly autosave: Pick<Autosave, 'keeping'>
  readonly notices: Pick<Notices, 'show'>
}

/** A page that is older can't keep anything there: that is how it notices, at the beginning or later. */
export function watchForNewerShelf({ autosave, notices }: NewerShelfParts): void {
  effect(() => {
    if (autosave.keeping.value.kind === 'nowhere') void tell()
  })

  async function tell(): Promise<void> {
    if (!(await isNewer())) return
    const action = { words: say('offline-load-newer'), run: () => location.reload() }
    notices.show(say('offline-newer-keeps'), { tone: 'bad', action })
  }
}

async function isNewer(): Promise<boolean> {
  // Some browsers can't say which databases there are, and where storage is off, nobody can.
  const databases = await Promise.resolve()
    .then(() => indexedDB.databases())
    .catch(() => [])
  return databases.some(({ name, version = 0 }) => name === SHELF.name && version > SHELF.version)
}
