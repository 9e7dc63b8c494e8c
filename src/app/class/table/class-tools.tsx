/** What stands above the table: how the class did, whose rows are shown, and what can be done with them. */
import type { TargetedMouseEvent } from 'preact'
import { useState } from 'preact/hooks'
import { stateWords } from '../../../lessons/grading/index'
import { say } from '../../../words'
import { PrintIcon, SaveIcon } from '../../icons'
import { printPart } from '../../print/print-part'
import type { ClassSession } from '../class-session'
import { hardest, statesIn, stuckIn } from './rows-shown'
import { saveTable } from './save-table'

/** Names of files that are said; of more, there is a number. */
const FEW = 3

interface ToolsProps {
  readonly session: ClassSession
}

export function ClassTools({ session }: ToolsProps) {
  /** What came of saving the table. */
  const [saved, setSaved] = useState<string | null>(null)
  const { all, filter, assigned, step, again } = session
  const checks = assigned.value?.assignment.checks ?? []
  const rows = all.value
  const isWorking = step.value === 'working'
  const count = rows.filter(({ row }) => row?.state === 'passed').length
  const worst = hardest(rows, checks)
  const choose = (change: Partial<typeof filter.value>) => {
    filter.value = { ...filter.value, ...change }
  }
  const print = ({ currentTarget }: TargetedMouseEvent<HTMLElement>) => {
    const sheet = currentTarget.closest('.class')?.querySelector('.class-sheet')
    if (sheet) printPart(sheet)
  }
  return (
    <>
      {step.value === 'done' && (
        <p class="class-summary" role="status">
          <strong>{say('class-passed', { count, of: rows.length })}</strong>{' '}
          {worst && say('class-hardest', { check: checks[worst.of]?.title ?? '', count: worst.count })}
        </p>
      )}
      <LeftOut session={session} />
      <p class="class-note">{say('class-told')}</p>
      <div class="class-tools">
        <label>
          <span>{say('class-filter-state')}</span>
          <select
            class="field"
            value={filter.value.state ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose({ state: statesIn(rows).find(({ of }) => of === value)?.of ?? null })
            }
          >
            <option value="">{say('class-filter-everybody', { count: rows.length })}</option>
            {statesIn(rows).map(({ of, count: many }) => (
              <option key={of} value={of}>
                {say('class-filter-one', { state: stateWords(of), count: many })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('class-filter-stuck')}</span>
          <select
            class="field"
            value={filter.value.stuckAt ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose({ stuckAt: value === '' ? null : Number(value) })
            }
          >
            <option value="">{say('class-filter-anywhere')}</option>
            {stuckIn(rows, checks).map(({ of, count: many }) => (
              <option key={of} value={of}>
                {say('class-filter-check', { check: checks[of]?.title ?? '', count: many })}
              </option>
            ))}
          </select>
        </label>
        <div class="class-buttons">
          <button type="button" class="key" disabled={isWorking} onClick={print}>
            <PrintIcon />
            {say('class-print')}
          </button>
          <button
            type="button"
            class="key"
            disabled={isWorking}
            onClick={async () => setSaved(await saveTable(session))}
          >
            <SaveIcon />
            {say('class-save')}
          </button>
          <button type="button" class="key" onClick={again}>
            {say('class-anew')}
          </button>
        </div>
      </div>
      <p role="status" class="class-note">
        {saved}
      </p>
    </>
  )
}

function LeftOut({ session: { others } }: ToolsProps) {
  const count = others.value.length
  if (count === 0) return null
  const named = others.value.slice(0, FEW).join(', ')
  const files = count > FEW ? say('class-and-more', { files: named, count: count - FEW }) : named
  return <p class="class-note">{say('class-left-out', { count, files })}</p>
}
