/**
 * The open project. The editor owns blocks, notes and the names of variables and lists; this store owns what the
 * editor does not show: the project's name, the seed, starting values, which watchers are on the stage, and the frame of a
 * task or lesson. Both are put together whenever somebody needs the whole project.
 *
 * Values are kept by id, also those of a variable that was just deleted, so that undo brings it back as it was.
 */
import { batch, computed, signal } from '@preact/signals'
import type { NamedSlot } from '../core/program/ir'
import {
  FORMAT,
  FRAMED_VERSION,
  type Frame,
  type List,
  type OwnImages,
  type Project,
  type Variable,
  VERSION,
} from '../core/project/project'

/** What the editor reads from its workspace. */
export interface EditorContent extends Pick<Project, 'stacks' | 'notes'> {
  readonly variables: readonly NamedSlot[]
  readonly lists: readonly NamedSlot[]
}

export type ProjectStore = ReturnType<typeof createProjectStore>

const EMPTY: EditorContent = { stacks: [], notes: [], variables: [], lists: [] }

export function createProjectStore() {
  const name = signal('')
  const seed = signal(1)
  /** Undefined, the built-in ones. */
  const images = signal<OwnImages | undefined>(undefined)
  /** Undefined where the project stands by itself. */
  const frame = signal<Frame | undefined>(undefined)
  const content = signal(EMPTY)
  const known = signal<Known>({ variables: new Map(), lists: new Map() })
  /** Whether something changed since the project was opened or saved to this computer. */
  const unsaved = signal(false)
  /** Grows with every change, so that others can tell that there was one. */
  const revision = signal(0)

  /** Grows with what changes the next run: blocks, names, starting values, the seed. */
  const program = signal(0)

  const variables = computed(() => withValues(content.value.variables, known.value.variables, newVariable))
  const lists = computed(() => withValues(content.value.lists, known.value.lists, newList))

  function changed(change: () => void): void {
    batch(() => {
      change()
      unsaved.value = true
      revision.value += 1
    })
  }

  return {
    name,
    seed,
    images,
    frame,
    variables,
    lists,
    unsaved,
    revision,
    program,
    toProject(): Project {
      const { stacks, notes } = content.value
      return {
        format: FORMAT,
        version: frame.value ? FRAMED_VERSION : VERSION,
        name: name.value,
        seed: seed.value,
        ...(images.value && { images: images.value }),
        variables: variables.value,
        lists: lists.value,
        stacks,
        notes,
        ...(frame.value && { frame: frame.value }),
      }
    },
    /** Takes another project's place. */
    replace(project: Project, isUnsaved: boolean): void {
      batch(() => {
        name.value = project.name
        seed.value = project.seed
        images.value = project.images
        frame.value = project.frame
        content.value = project
        known.value = { variables: byId(project.variables), lists: byId(project.lists) }
        unsaved.value = isUnsaved
        revision.value += 1
        program.value += 1
      })
    },
    /** Takes what the editor changed. */
    takeContent(next: EditorContent): void {
      changed(() => {
        content.value = next
        program.value += 1
      })
    },
    rename(next: string): void {
      if (next === name.value) return
      changed(() => {
        name.value = next
      })
    },
    setSeed(next: number): void {
      if (next === seed.value) return
      changed(() => {
        seed.value = next
        program.value += 1
      })
    },
    setImages(next: OwnImages | undefined): void {
      changed(() => {
        images.value = next
        program.value += 1
      })
    },
    /** A learner's answers, or another frame around the same program. */
    setFrame(next: Frame | undefined): void {
      changed(() => {
        frame.value = next
      })
    },
    show(kind: 'variables' | 'lists', id: string, shown: boolean): void {
      changed(() => {
        if (kind === 'variables') {
          const entry = variables.value.find((variable) => variable.id === id)
          if (entry)
            known.value = { ...known.value, variables: put(known.value.variables, { ...entry, shown }) }
        } else {
          const entry = lists.value.find((list) => list.id === id)
          if (entry) known.value = { ...known.value, lists: put(known.value.lists, { ...entry, shown }) }
        }
      })
    },
    /** How a list's watcher draws it. The program stays the same. */
    setLook(id: string, chosen: Pick<List, 'look' | 'width'>): void {
      const entry = lists.value.find((list) => list.id === id)
      if (!entry) return
      const next = { ...entry, ...chosen }
      if (next.look === entry.look && next.width === entry.width) return
      changed(() => {
        known.value = { ...known.value, lists: put(known.value.lists, next) }
      })
    },
    /** Gives a list other numbers to start with. */
    startListWith(id: string, values: readonly number[]): void {
      const entry = lists.value.find((list) => list.id === id)
      if (!entry) return
      changed(() => {
        known.value = { ...known.value, lists: put(known.value.lists, { ...entry, values }) }
        program.value += 1
      })
    },
    /** Makes a run's numbers the starting values. */
    keepNumbers(
      variableValues: Readonly<Record<string, number>>,
      listValues: Readonly<Record<string, Float64Array>>,
    ): void {
      changed(() => {
        known.value = {
          variables: variables.value.reduce(
            (map, entry) => map.set(entry.id, { ...entry, value: variableValues[entry.id] ?? entry.value }),
            new Map(known.value.variables),
          ),
          lists: lists.value.reduce((map, entry) => {
            const values = listValues[entry.id]
            return map.set(entry.id, values ? { ...entry, values: Array.from(values) } : entry)
          }, new Map(known.value.lists)),
        }
      })
    },
    /** Counts as a change, so that the draft learns of it too. */
    markSaved(): void {
      batch(() => {
        unsaved.value = false
        revision.value += 1
      })
    },
  }
}

interface Known {
  readonly variables: ReadonlyMap<string, Variable>
  readonly lists: ReadonlyMap<string, List>
}

/** A new variable or list is on the stage from the start, as in Scratch: whoever makes one wants to see it. */
const newVariable = ({ id, name }: NamedSlot): Variable => ({ id, name, value: 0, shown: true })
const newList = ({ id, name }: NamedSlot): List => ({ id, name, values: [], shown: true })

function withValues<T extends NamedSlot>(
  names: readonly NamedSlot[],
  known: ReadonlyMap<string, T>,
  fresh: (slot: NamedSlot) => T,
): readonly T[] {
  return names.map((slot) => {
    const entry = known.get(slot.id)
    return entry ? { ...entry, name: slot.name } : fresh(slot)
  })
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function put<T extends { readonly id: string }>(
  map: ReadonlyMap<string, T>,
  entry: T,
): ReadonlyMap<string, T> {
  return new Map(map).set(entry.id, entry)
}
