/**
 * Lists as files: opened into a list of the project, saved, and put back. What is opened are the numbers that the list
 * starts with; a run that is under way, or that has ended and stands on the stage, keeps its own.
 */

import { effect, signal } from '@preact/signals'
import { fileSave } from 'browser-fs-access'
import type { NamedSlot } from '../../core/program/ir'
import { LONGEST_FILE, MOST_NUMBERS } from '../../core/project/limits'
import { textOf } from '../../core/project/write'
import type { FoundList, ListFormat } from '../../data/lists/list-file'
import { grouped } from '../../panels/common/numbers'
import { sentence } from '../../words'
import type { DialogStack } from '../dialogs/dialog-stack'
import { fileNameFor } from '../files/file-name'
import type { Projects } from '../files/projects'
import type { ProjectStore } from '../project-store'
import type { RunSession } from '../run/run-session'
import type { Notices } from '../status/notices'
import { chooseList } from './choose-list'
import { askForList } from './read-list'
import { shapeWords } from './shape-words'

interface Parts {
  readonly store: ProjectStore
  readonly session: Pick<RunSession, 'status' | 'numbers'>
  readonly projects: Pick<Projects, 'opened'>
  readonly dialogs: DialogStack
  readonly notices: Notices
}

/** What a list started with before. */
interface Earlier {
  readonly values: readonly number[]
  /** What came in between, as in “before …”. */
  readonly before: string
}

export type ListFiles = ReturnType<typeof createListFiles>

export function createListFiles({ store, session, projects, dialogs, notices }: Parts) {
  const earlier = signal<ReadonlyMap<string, Earlier>>(new Map())
  effect(() => {
    void projects.opened.value
    earlier.value = new Map()
  })

  const choose = (lists: readonly FoundList[], fileName: string) => chooseList(dialogs, lists, fileName)
  const startOf = (id: string) => store.lists.peek().find((list) => list.id === id)?.values ?? []
  const later = () => (session.status.peek() === 'idle' ? '' : ' Press the flag to use them.')

  /** Why a project with these numbers could not be saved, or null. */
  function tooMuch(id: string, values: readonly number[]): string | null {
    const project = store.toProject()
    const lists = project.lists.map((list) => (list.id === id ? { ...list, values } : list))
    const count = lists.reduce((sum, list) => sum + list.values.length, 0)
    if (count > MOST_NUMBERS)
      return `With them, the lists of this project would start with ${grouped(String(count))} numbers. A project can keep at most ${grouped(String(MOST_NUMBERS))}.`
    if (textOf({ ...project, lists }).length > LONGEST_FILE)
      return `With them, the project would be too large to be saved: a file has at most ${LONGEST_FILE / 1_000_000} MB.`
    return null
  }

  /** What the list holds on the stage: in the run, or before the first one what it starts with. */
  async function numbersOf(id: string): Promise<Float64Array> {
    const inRun = session.status.peek() === 'idle' ? undefined : (await session.numbers()).lists[id]
    return inRun ?? Float64Array.from(startOf(id))
  }

  /** The numbers that go away are the ones to be put back next: nothing is lost. */
  function startWith(id: string, values: readonly number[], before: string): void {
    earlier.value = new Map(earlier.peek()).set(id, { values: startOf(id), before })
    store.startListWith(id, values)
  }

  function putBack({ id, name }: NamedSlot): void {
    const last = earlier.peek().get(id)
    if (!last) return
    startWith(id, last.values, 'you put others back')
    notices.show(`${name} starts with its earlier numbers again.${later()}`)
  }

  return {
    /** By the list's id. */
    earlier,
    putBack,
    choose,
    async open(list: NamedSlot): Promise<void> {
      const { id, name } = list
      const opened = projects.opened.peek()
      const found = await askForList(name, choose)
      if (!found || projects.opened.peek() !== opened) return
      const values = 'message' in found ? [] : [...found.values]
      const message = 'message' in found ? found.message : tooMuch(id, values)
      if ('message' in found || message !== null) {
        notices.show(`${message} The list ${name} is as it was.`, { tone: 'bad' })
        return
      }
      startWith(id, values, found.from)
      notices.show(`${name} now starts with ${shapeWords(found.shape)} from ${found.from}.${later()}`, {
        action: { words: 'Put the old ones back', run: () => putBack(list) },
      })
    },
    async save({ id, name }: NamedSlot, format: ListFormat): Promise<void> {
      try {
        const bytes = format.write([{ name, values: await numbersOf(id) }])
        const fileName = fileNameFor(name, format.name, 'list')
        const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: format.type })
        const handle = await fileSave(blob, {
          fileName,
          extensions: [`.${format.name}`],
          description: sentence(format.title),
        })
        notices.show(`Saved as ${handle?.name ?? fileName}`)
      } catch (reason) {
        if (reason instanceof DOMException && reason.name === 'AbortError') return
        console.error(reason)
        notices.show('The file could not be saved. Is the disk full, or the folder locked?', { tone: 'bad' })
      }
    },
    numbersOf,
  }
}
