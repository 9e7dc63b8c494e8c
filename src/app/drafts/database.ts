/** One use of a database of this browser's: opened for it, and closed again, so that no tab keeps another one waiting. */
import type { DBSchema, IDBPDatabase } from 'idb'

/** Gives a function that does something with the database. Where nothing can be stored, each call of it rejects. */
export const usingDatabase =
  <Schema extends DBSchema>(open: () => Promise<IDBPDatabase<Schema>>) =>
  async <T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    const database = await open()
    try {
      return await use(database)
    } finally {
      database.close()
    }
  }
