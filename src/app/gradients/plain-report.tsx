/** A report in words alone. */
import type { GradientReport } from '../../core/gradients/index'
import { say, sentence } from '../../words'
import { noteWords, verdictWords, weightsWords } from '../../words/gradients/index'

interface ReportProps {
  readonly report: GradientReport
  readonly showBlocks: (blockIds: readonly string[]) => void
}

export function PlainReport({ report, showBlocks }: ReportProps) {
  const { weights, notes, diagnostics } = report
  return (
    <>
      <p class="gradient-check-verdict">{verdictWords(report)}</p>
      <ul>
        {weights.map((list) => (
          <li key={list.id}>
            {weightsWords(list)}{' '}
            {list.blockIds.length > 0 && (
              <button
                type="button"
                class="key"
                aria-label={say('gradients-show-where-of', { name: list.name })}
                onClick={() => showBlocks(list.blockIds)}
              >
                {say('gradients-show-where')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note.kind}>{noteWords(note)}</p>
      ))}
      {diagnostics.map(({ blockId, message }) => (
        <p key={blockId}>{sentence(message)}</p>
      ))}
    </>
  )
}
