/** What the last step of a paused run changed, in words for those who do not see the stage: “total is now 3.” */
import { effect, signal } from '@preact/signals'
import type { NamedSlot } from '../../core/program/ir'
import { readable } from '../../panels/common/numbers'
import type { RunSession } from './run-session'

/** More would be a lecture. */
const MOST = 3

interface Numbers {
  readonly variables: Float64Array
  readonly listLengths: Uint32Array
}

export function changesInWords(
  before: Numbers,
  after: Numbers,
  variables: readonly NamedSlot[],
  lists: readonly NamedSlot[],
): string {
  const all = [
    ...changed(before.variables, after.variables, variables, (value) => `is now ${readable(value)}`),
    ...changed(
      before.listLengths,
      after.listLengths,
      lists,
      (count) => `has ${count} ${count === 1 ? 'item' : 'items'} now`,
    ),
  ]
  const more = all.length > MOST ? [`${all.length - MOST} more changed`] : []
  return [...all.slice(0, MOST), ...more].map((words) => `${words}.`).join(' ')
}

function changed(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  slots: readonly NamedSlot[],
  words: (value: number) => string,
): string[] {
  return slots.flatMap(({ name }, i) =>
    after[i] === undefined || before[i] === after[i] ? [] : `${name} ${words(after[i])}`,
  )
}

/** Follows a run. Nothing is said of one that goes on by itself. */
export function createStepWords(session: RunSession) {
  const words = signal('')
  let before: (Numbers & { readonly now: number }) | null = null
  effect(() => {
    const { now } = session.record.value
    const { status, variables, listLengths, variableSlots, listSlots } = session
    if (!session.resting.value) {
      before = null
      words.value = ''
      return
    }
    // A watcher that asks for other items gets a snapshot of the same moment.
    if (before?.now === now && status.peek() !== 'failed') return
    const after = { now, variables: variables.peek(), listLengths: listLengths.peek() }
    words.value = before ? changesInWords(before, after, variableSlots.peek(), listSlots.peek()) : ''
    before = after
  })
  return words
}
