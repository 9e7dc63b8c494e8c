/** What the program says, in a bubble at the top of the stage. */
import type { ReadonlySignal } from '@preact/signals'
import type { Words } from '../../core/language/op'
import { WordsView } from './log-panel'

export function Speech({ said }: { said: ReadonlySignal<Words | null> }) {
  if (said.value === null || said.value.length === 0) return null
  return (
    <p class="speech">
      <WordsView words={said.value} />
    </p>
  )
}
