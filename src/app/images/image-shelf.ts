/**
 * Where the pixels of own images are kept on this device: packed, by their fingerprint, in a database of their own. A
 * set takes some fifty megabytes, so only the last few are kept.
 */
import { type DBSchema, openDB } from 'idb'
import { usingDatabase } from '../drafts/database'

export interface ImageShelf {
  /** Resolves once they are stored and were found again; rejects where they are not. */
  put(fingerprint: string, packed: Blob): Promise<void>
  get(fingerprint: string): Promise<Blob | null>
}

interface Kept {
  readonly fingerprint: string
  readonly packed: Blob
  /** When somebody needed them last, in milliseconds since 1970. */
  readonly when: number
}

interface Schema extends DBSchema {
  images: { key: string; value: Kept }
}

/** The database's name. */
export const IMAGE_SHELF = 'blockgrad-images'

const MOST_KEPT = 5

/** Where nothing can be stored, each call rejects. */
export function imageShelf(): ImageShelf {
  const withDatabase = usingDatabase(() =>
    openDB<Schema>(IMAGE_SHELF, 1, {
      upgrade(database) {
        database.createObjectStore('images', { keyPath: 'fingerprint' })
      },
    }),
  )

  return {
    put: (fingerprint, packed) =>
      withDatabase(async (database) => {
        await database.put('images', { fingerprint, packed, when: Date.now() })
        const all = (await database.getAll('images')).sort((a, b) => b.when - a.when)
        for (const { fingerprint: old } of all.slice(MOST_KEPT)) await database.delete('images', old)
        const back = await database.get('images', fingerprint)
        if (back?.packed.size !== packed.size)
          throw new Error('The images do not read back as they were written.')
      }),
    get: (fingerprint) =>
      withDatabase(async (database) => {
        const kept = await database.get('images', fingerprint)
        if (!kept) return null
        await database.put('images', { ...kept, when: Date.now() })
        return kept.packed
      }),
  }
}
