/** A finished gradient check: its verdict, a row for each list of weights, what is noted, and what the check went by. */
import type { ComponentChildren } from 'preact'
import type { GradientReport, WeightsReport } from '../../core/gradients/index'
import { sentence } from '../../words'
import { factsWords, noteWords } from '../../words/gradients/index'
import { Verdict } from './verdict'
import { ShowBlocks, standingOf, WeightsRow } from './weights-row'
import './report-view.css'

/** So many wrong lists are open at once; of more, a child would lose sight. */
const MOST_OPEN = 3

interface ReportProps {
  readonly report: GradientReport
  /** Somebody wants to see these blocks, the likeliest first. */
  readonly showBlocks: (blockIds: readonly string[]) => void
}

export function GradientReportView({ report, showBlocks }: ReportProps) {
  const { weights, notes, diagnostics } = report
  const rows = [...weights].sort((a, b) => rank(a) - rank(b))
  const facts = factsWords(report)
  return (
    <div class="gradients">
      <Verdict report={report} />
      {notes.length + diagnostics.length > 0 && (
        <ul class="gradients-notes">
          {notes.map((note) => (
            <Remark key={note.kind} blockIds={note.blockIds} showBlocks={showBlocks}>
              {noteWords(note)}
            </Remark>
          ))}
          {diagnostics.map(({ blockId, message }) => (
            <Remark key={message.code} blockIds={blockId ? [blockId] : []} showBlocks={showBlocks}>
              {sentence(message)}
            </Remark>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <ul class="gradients-rows">
          {rows.map((each, i) => (
            <WeightsRow
              // A list that was wrong and is right now begins folded, as a new row does.
              key={`${each.id} ${each.right}`}
              weights={each}
              lengths={weights.filter((other) => other !== each).map(({ of }) => of)}
              isMeasured={report.rate !== null}
              counted={report.images.length > 0 ? 'images' : 'turns'}
              isOpenAtFirst={!each.right && i < MOST_OPEN}
              showBlocks={showBlocks}
            />
          ))}
        </ul>
      )}
      {facts.length > 0 && <p class="gradients-facts">{facts.join(' ')}</p>}
    </div>
  )
}

/** Wrong ones first, then in the report's order. */
const rank = (weights: WeightsReport) => (standingOf(weights) === 'wrong' ? 0 : 1)

interface RemarkProps {
  readonly blockIds: readonly string[]
  readonly showBlocks: (blockIds: readonly string[]) => void
  readonly children: ComponentChildren
}

function Remark({ blockIds, showBlocks, children }: RemarkProps) {
  return (
    <li>
      <span>{children}</span>
      {blockIds.length > 0 && <ShowBlocks blockIds={blockIds} showBlocks={showBlocks} />}
    </li>
  )
}
