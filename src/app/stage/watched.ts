/**
 * Which variables and lists are on the stage, with what the run says of them. A watcher shows where the project
 * has it shown, unless the running program showed or hid it, unless somebody did so by hand since.
 */
import { computed, effect, signal } from '@preact/signals'
import type { ShownList } from '../../panels/watchers/shown-list'
import type { ShownVariable } from '../../panels/watchers/variables-panel'
import type { ProjectStore } from '../project-store'
import type { PageSession } from '../run/session/page-session'

/** This variable has a gauge of its own, as long as no test report tells the accuracy. */
const ACCURACY = 'accuracy'

export type Watched = ReturnType<typeof createWatched>

export function createWatched(store: ProjectStore, session: PageSession) {
  /** Choices made by hand during this run, by id. */
  const byHand = signal<ReadonlyMap<string, boolean>>(new Map())
  effect(() => {
    if (session.status.value === 'idle' || session.status.value === 'preparing') byHand.value = new Map()
  })

  const isVariableShown = (id: string, starts: boolean): boolean =>
    byHand.value.get(id) ??
    session.stage.value.shownVariables[session.variablePlaces.value.get(id) ?? -1] ??
    starts
  const isListShown = (id: string, starts: boolean): boolean =>
    byHand.value.get(id) ?? session.stage.value.shownLists[session.listPlaces.value.get(id) ?? -1] ?? starts

  const shownVariables = computed<readonly ShownVariable[]>(() => {
    const places = session.variablePlaces.value
    const values = session.variables.value
    return store.variables.value
      .filter(({ id, shown }) => isVariableShown(id, shown))
      .map(({ id, name, value }) => ({ id, name, value: values[places.get(id) ?? -1] ?? value }))
  })

  const lists = computed<readonly ShownList[]>(() => {
    const places = session.listPlaces.value
    const windows = session.windows.value
    return store.lists.value
      .filter(({ id, shown }) => isListShown(id, shown))
      .map(({ id, name, values, look = 'numbers', width = null }) => {
        const place = places.get(id) ?? -1
        return {
          id,
          name,
          length: session.listLengths.value[place] ?? values.length,
          look,
          width,
          window: windows.find(({ list }) => list === place) ?? null,
        }
      })
  })

  const gauged = computed(() =>
    session.reports.value.length > 0 ? undefined : shownVariables.value.find(({ name }) => name === ACCURACY),
  )

  return {
    lists,
    variables: computed(() => shownVariables.value.filter((variable) => variable !== gauged.value)),
    /** The accuracy's value where a gauge shows it, else null. */
    accuracy: computed(() => gauged.value?.value ?? null),
    isVariableShown,
    isListShown,
    show(kind: 'variables' | 'lists', id: string, shown: boolean): void {
      if (session.status.peek() !== 'idle') byHand.value = new Map(byHand.peek()).set(id, shown)
      store.show(kind, id, shown)
    },
  }
}
