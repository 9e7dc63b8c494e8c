/** From a file on this computer to one list: the formats are fetched when somebody needs them first. */

import { nameKey } from '../../core/project/names'
import type { FoundList } from '../../data/lists'
import { say } from '../../words'
import { fileOpen } from '../files/file-access'
import type { Later } from '../later/later'
import { textsFor } from '../spoken-language'

export type Formats = typeof import('../../data/lists/index')

/** Null where they can't be had; `again` is what another try does. */
export async function loadFormats(later: Later, again: () => void): Promise<Formats | null> {
  const load = () => Promise.all([import('../../data/lists/index'), textsFor('data')])
  const parts = await later.fetch('lists', load, again)
  return parts?.[0] ?? null
}

export interface ListFromFile {
  readonly values: Float64Array
  readonly shape: readonly number[]
  /** Where it comes from: `w1 in weights.npz`, or only the file. */
  readonly from: string
}

/** Null where somebody thought better of it, or where the formats can't be had, which a notice says. */
export type ListOrFault = ListFromFile | { readonly message: string } | null

/** Asks for a file while the formats come, and where it holds several lists, for one of them, unless one has the wanted name. */
export async function askForList(
  coming: Promise<Formats | null>,
  name: string,
  choose: (lists: readonly FoundList[], fileName: string) => Promise<FoundList | null>,
): Promise<ListOrFault> {
  const file = await fileOpen({
    extensions: ['.txt', '.csv', '.json', '.npy', '.npz'],
    description: say('lists-file-kind'),
  }).catch(() => null)
  if (!file) return null
  const formats = await coming
  if (!formats) return null
  const { MOST_BYTES, readLists, tooLarge } = formats
  // Before its bytes are in the memory.
  if (file.size > MOST_BYTES)
    return { message: say('lists-file-fault', { file: file.name, fault: tooLarge(file.size) }) }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { message: say('lists-not-read', { file: file.name }) }
  const read = readLists(new Uint8Array(bytes), file.name)
  if (!read.ok) return { message: say('lists-file-fault', { file: file.name, fault: read.message }) }
  const { lists } = read
  const wanted = lists.find((list) => list.name !== null && nameKey(list.name) === nameKey(name))
  const [first] = lists
  const list = lists.length === 1 ? first : (wanted ?? (await choose(lists, file.name)))
  if (!list) return null
  const { values, shape } = list
  const from = list.name === null ? file.name : say('lists-from', { list: list.name, file: file.name })
  return { values, shape, from }
}
