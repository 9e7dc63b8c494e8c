/**
 * Lists as files: opened into a list of the project, saved, and put back. What is opened are the numbers that the list
 * starts with; a run that is under way, or that has ended and stands on the stage, keeps its own.
 */

import { effect, signal } from '@preact/signals'
import type { NamedSlot } from '../../core/program/ir'
import { LONGEST_FILE, MOST_NUMBERS } from '../../core/project/limits'
import { textOf } from '../../core/project/write'
import type { FoundList, ListFormat } from '../../data/lists'
import { say, sentence } from '../../words'
import { fileSave } from '../files/file-access'
import { fileNameFor } from '../files/file-name'
import type { Workbench } from '../workbench'
import { chooseList } from './choose-list'
import { askForList, loadFormats } from './read-list'
import { shapeWords } from './shape-words'

type Parts = Pick<Workbench, 'store' | 'session' | 'projects' | 'dialogs' | 'notices' | 'later'>

/** What a list started with before. */
interface Earlier {
  readonly values: readonly number[]
  /** Where the numbers came from that took their place; null for numbers that were put back. */
  readonly from: string | null
}

type ListFiles = ReturnType<typeof createListFiles>

const made = new WeakMap<Workbench, ListFiles>()

/** A page's own, made when the first list is drawn: the first look at the page does without. */
export function listFilesOf(workbench: Workbench): ListFiles {
  const files = made.get(workbench) ?? createListFiles(workbench)
  made.set(workbench, files)
  return files
}

function createListFiles({ store, session, projects, dialogs, notices, later }: Parts) {
  const earlier = signal<ReadonlyMap<string, Earlier>>(new Map())
  effect(() => {
    void projects.opened.value
    earlier.value = new Map()
  })

  const choose = (lists: readonly FoundList[], fileName: string) => chooseList(dialogs, lists, fileName)
  const startOf = (id: string) => store.lists.peek().find((list) => list.id === id)?.values ?? []

  /** Why a project with these numbers could not be saved, or null. */
  function tooMuch(id: string, values: readonly number[]): string | null {
    const project = store.toProject()
    const lists = project.lists.map((list) => (list.id === id ? { ...list, values } : list))
    const count = lists.reduce((sum, list) => sum + list.values.length, 0)
    if (count > MOST_NUMBERS) return say('lists-too-many', { count, most: MOST_NUMBERS })
    if (textOf({ ...project, lists }).length > LONGEST_FILE)
      return say('lists-too-large', { megabytes: LONGEST_FILE / 1_000_000 })
    return null
  }

  /** What the list holds on the stage: in the run, or before the first one what it starts with. */
  async function numbersOf(id: string): Promise<Float64Array> {
    const inRun = session.status.peek() === 'idle' ? undefined : (await session.numbers()).lists[id]
    return inRun ?? Float64Array.from(startOf(id))
  }

  /** The numbers that go away are the ones to be put back next: nothing is lost. */
  function startWith(id: string, values: readonly number[], from: string | null): void {
    earlier.value = new Map(earlier.peek()).set(id, { values: startOf(id), from })
    store.startListWith(id, values)
  }

  function putBack({ id, name }: NamedSlot): void {
    const last = earlier.peek().get(id)
    if (!last) return
    startWith(id, last.values, null)
    notices.show(say('lists-were-put-back', { list: name, run: session.status.peek() }))
  }

  async function open(list: NamedSlot): Promise<void> {
    const { id, name } = list
    const opened = projects.opened.peek()
    const found = await askForList(
      loadFormats(later, () => void open(list)),
      name,
      choose,
    )
    if (!found || projects.opened.peek() !== opened) return
    const refuse = (fault: string) =>
      void notices.show(say('lists-stays', { fault, list: name }), { tone: 'bad' })
    if ('message' in found) return refuse(found.message)
    const values = [...found.values]
    const fault = tooMuch(id, values)
    if (fault !== null) return refuse(fault)
    startWith(id, values, found.from)
    const numbers = shapeWords(found.shape)
    const run = session.status.peek()
    notices.show(say('lists-starts-with', { list: name, numbers, from: found.from, run }), {
      action: { words: say('lists-undo'), run: () => putBack(list) },
    })
  }

  return {
    /** By the list's id. */
    earlier,
    putBack,
    choose,
    open,
    async save({ id, name }: NamedSlot, format: ListFormat): Promise<void> {
      try {
        const bytes = format.write([{ name, values: await numbersOf(id) }])
        const fileName = fileNameFor(name, format.name, say('lists-nameless-file'))
        const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: format.type })
        const handle = await fileSave(blob, {
          fileName,
          extensions: [`.${format.name}`],
          description: sentence(format.title),
        })
        notices.show(say('files-saved-as', { file: handle?.name ?? fileName }))
      } catch (reason) {
        if (reason instanceof DOMException && reason.name === 'AbortError') return
        console.error(reason)
        notices.show(say('files-not-saved'), { tone: 'bad' })
      }
    },
    numbersOf,
  }
}
