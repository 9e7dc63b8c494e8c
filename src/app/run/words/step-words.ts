/** What the last step of a paused run changed, for those who do not see the stage: “total is now 3.” */
import { effect, signal } from '@preact/signals'
import type { NamedSlot } from '../../../core/program/ir'
import type { ListWindow } from '../../../core/run/stage/snapshot'
import { readable } from '../../../panels/common/numbers'
import { say } from '../../../words'
import type { PageSession } from '../session/page-session'

/** More would be a lecture. */
const MOST = 3
/** Items of one list that are told one by one. */
const MOST_ITEMS = 2

interface Numbers {
  readonly variables: Float64Array
  readonly listLengths: Uint32Array
  /** The parts of lists that are on the stage: what else changed in them is not known here. */
  readonly windows: readonly ListWindow[]
}

export function changesInWords(
  before: Numbers,
  after: Numbers,
  variables: readonly NamedSlot[],
  lists: readonly NamedSlot[],
): string {
  const all = [
    ...variables.flatMap(({ name }, i) => {
      const value = after.variables[i]
      return value === undefined || value === before.variables[i]
        ? []
        : say('run-variable-now', { variable: name, value: readable(value) })
    }),
    ...lists.flatMap(({ name }, i) => [
      ...lengthInWords(before.listLengths[i], after.listLengths[i], name),
      ...itemsInWords(before, after, i, name),
    ]),
  ]
  const more = all.length > MOST ? [say('run-more-changed', { count: all.length - MOST })] : []
  return [...all.slice(0, MOST), ...more].join(' ')
}

function lengthInWords(before: number | undefined, after: number | undefined, name: string): string[] {
  return after === undefined || after === before ? [] : [say('run-length-now', { list: name, count: after })]
}

function itemsInWords(before: Numbers, after: Numbers, list: number, name: string): string[] {
  const now = after.windows.find((window) => window.list === list)
  const old = before.windows.find((window) => window.list === list)
  if (!now || !old) return []
  const oldLength = before.listLengths[list] ?? 0
  const changed: { readonly position: number; readonly value: number }[] = []
  for (const [i, value] of now.values.entries()) {
    const position = now.from + i
    const was = old.values[position - old.from]
    if (was === undefined ? position > oldLength : was !== value) changed.push({ position, value })
  }
  if (changed.length <= MOST_ITEMS)
    return changed.map(({ position, value }) =>
      say('run-item-now', { position, list: name, value: readable(value) }),
    )
  const length = after.listLengths[list]
  // Its length says the same: an image has been loaded, numbers have been read.
  if (length !== oldLength) return []
  const isWhole = now.values.length === length
  const words = isWhole ? 'run-items-changed' : 'run-shown-items-changed'
  return [say(words, { count: changed.length, list: name })]
}

/** Follows a run. Nothing is said of one that goes on by itself. */
export function createStepWords(session: PageSession) {
  const words = signal('')
  let before: (Numbers & { readonly now: number }) | null = null
  effect(() => {
    const { now } = session.record.value
    const { status, variables, listLengths, windows, variableSlots, listSlots } = session
    if (!session.resting.value) {
      before = null
      words.value = ''
      return
    }
    // A watcher that asks for other items gets a snapshot of the same moment.
    const isSame = before?.now === now && status.peek() !== 'failed'
    const after = {
      now,
      variables: variables.peek(),
      listLengths: listLengths.peek(),
      windows: windows.peek(),
    }
    if (isSame) {
      before = after
      return
    }
    words.value = before ? changesInWords(before, after, variableSlots.peek(), listSlots.peek()) : ''
    before = after
  })
  return words
}
