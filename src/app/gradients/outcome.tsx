/** What has become of a check: how far it is, what it found, or why it found nothing. */
import { useEffect } from 'preact/hooks'
import { GradientReportView } from '../../panels/gradients/index'
import { say, sentence } from '../../words'
import { verdictWords } from '../../words/gradients/index'
import { useWorkbench } from '../workbench'
import type { Checking, CheckState } from './checking'
import { showBlocks } from './show-blocks'

interface OutcomeProps {
  readonly checking: Checking
  /** Says something to screen readers. */
  readonly speak: (words: string) => void
}

export function Outcome({ checking, speak }: OutcomeProps) {
  const workbench = useWorkbench()
  const { value: state } = checking.state
  const words = wordsFor(state)
  useEffect(() => speak(words), [speak, words])

  if (state.kind === 'checking') {
    const { done, of } = state
    return (
      <div class="gradient-check-progress">
        <progress max={of} value={done} aria-label={words} />
        <p>{words}</p>
      </div>
    )
  }
  if (state.kind !== 'report')
    return <p class={state.kind === 'failed' ? 'gradient-check-failed' : ''}>{words}</p>
  return (
    <div class="gradient-check-outcome">
      {checking.isOutdated.value && <p class="gradient-check-outdated">{say('gradients-outdated')}</p>}
      <GradientReportView report={state.report} showBlocks={(blockIds) => showBlocks(workbench, blockIds)} />
    </div>
  )
}

function wordsFor(state: CheckState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'checking':
      return say('gradients-checking')
    case 'report':
      return verdictWords(state.report)
    case 'stopped':
      return say('gradients-ended')
    case 'failed':
      return sentence(state.message)
  }
}
