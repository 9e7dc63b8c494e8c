/**
 * The Test report card's inside: how many answers were right, what was taken for what, and the mistakes as pictures to try again.
 * A program that tests on several sets of images has a report for each.
 */
import type { ReadonlySignal } from '@preact/signals'
import { useId, useState } from 'preact/hooks'
import type { ImageSetName } from '../../core/program/ir'
import type { OwnImages } from '../../core/project/project'
import type { TestReport } from '../../core/run/stage/report'
import { perCentRight, rightOfAll, say } from '../../words'
import { ConfusionTable } from './confusion-table'
import { Mistakes } from './mistakes'
import './report.css'

interface ReportProps {
  readonly reports: ReadonlySignal<readonly TestReport[]>
  /** The project's own images, where it has some: their classes stand in place of zeros and ones. */
  readonly own: OwnImages | undefined
  /** What to do to try a mistake on the program. */
  readonly hint: string
  /** Somebody wants to try an image; positions count from 1. */
  readonly onLoad: (set: ImageSetName, position: number) => void
}

export function ReportPanel({ reports, own, hint, onLoad }: ReportProps) {
  const [chosen, choose] = useState<ImageSetName | null>(null)
  const all = reports.value
  const report = all.find(({ set }) => set === chosen) ?? all[0]
  if (!report) return null
  return (
    <div class="report">
      {all.length > 1 && <ChooseSet sets={all.map(({ set }) => set)} chosen={report.set} choose={choose} />}
      <div class="report-top">
        <p class="report-result">
          <strong>
            {perCentRight(report)} <span>%</span>
          </strong>
          {rightOfAll(report)}
          {all.length === 1 && <span class="report-set">{say('report-in-set', { set: report.set })}</span>}
        </p>
        <ConfusionTable report={report} own={own} />
      </div>
      <Mistakes key={report.set} report={report} own={own} hint={hint} onLoad={onLoad} />
    </div>
  )
}

interface ChooseSetProps {
  readonly sets: readonly ImageSetName[]
  readonly chosen: ImageSetName
  readonly choose: (set: ImageSetName) => void
}

function ChooseSet({ sets, chosen, choose }: ChooseSetProps) {
  const name = useId()
  return (
    <fieldset class="report-sets">
      <legend class="for-readers">{say('report-which-images')}</legend>
      {sets.map((set) => (
        <label key={set}>
          <input
            type="radio"
            class="for-readers"
            name={name}
            checked={set === chosen}
            onChange={() => choose(set)}
          />
          {say('report-set', { set })}
        </label>
      ))}
    </fieldset>
  )
}
