/**
 * Where drafts are kept on this device: one record for each project that was worked on, in IndexedDB. A draft
 * holds the same text as a file, so a newer Blockgrad reads it with the same migrations.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export interface Draft {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970, for the newest-first order and for "5 minutes ago". */
  readonly when: number
  readonly text: string
  /** Whether it has changes that were not saved to the computer. */
  readonly unsaved: boolean
  /** Whether somebody changed it since it was opened. What nobody changed is kept for a reload only. */
  readonly touched: boolean
  /** The example that it came from, or null. */
  readonly example: string | null
}

export interface DraftShelf {
  /** Resolves once the device's storage has answered; rejects where there is none. */
  readonly opened: Promise<void>
  /** Resolves once the draft is stored and was read back; rejects where it is not. */
  put(draft: Draft): Promise<void>
  get(id: string): Promise<Draft | null>
  newestFirst(): Promise<readonly Draft[]>
  remove(id: string): Promise<void>
  /** Called when what was put there may be gone: somebody cleared the storage, or a newer page took it over. */
  whenLost(listener: () => void): void
}

/** Whoever changes what a draft holds raises the version: then older pages leave all drafts alone. */
export const SHELF = { name: 'blockgrad', version: 1 } as const

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft }
}

/**
 * The shelf is there at once, and storage when it answers: what is asked for waits for it. It rejects where the browser
 * stores nothing (some private windows, storage switched off), and may wait for ever, as is known of Safari.
 */
export function draftShelf(): DraftShelf {
  const listeners: (() => void)[] = []
  const lost = () => {
    for (const listener of listeners) listener()
  }
  let database = open(lost)
  const opened = database.then(() => {})
  // Whoever asks for something hears of it.
  opened.catch(() => {})

  /** A closed database (the browser was short of space, or the data were cleared) is opened again, once. */
  async function withDatabase<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await use(await database)
    } catch (reason) {
      if (!(reason instanceof DOMException) || reason.name !== 'InvalidStateError') throw reason
      database = open(lost)
      return use(await database)
    }
  }

  return {
    opened,
    put: (draft) =>
      withDatabase(async (db) => {
        const writing = db.transaction('drafts', 'readwrite', { durability: 'strict' })
        await Promise.all([writing.store.put(draft), writing.done])
        const back = await db.get('drafts', draft.id)
        if (back?.text !== draft.text) throw new Error('The draft does not read back as it was written.')
      }),
    get: (id) => withDatabase(async (db) => (await db.get('drafts', id)) ?? null),
    newestFirst: () =>
      withDatabase(async (db) => (await db.getAll('drafts')).sort((a, b) => b.when - a.when)),
    remove: (id) => withDatabase((db) => db.delete('drafts', id)),
    whenLost: (listener) => void listeners.push(listener),
  }
}

async function open(lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(SHELF.name, SHELF.version, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' })
    },
    // A newer page brings them into a form of its own, or all are thrown away. Nobody must have to wait for this one.
    blocking: (_from, _to, event) => {
      const closing = event.target as IDBDatabase
      closing.close()
      lost()
    },
    terminated: lost,
  })
}
