/** Compares a list with another one of the project, or with one in a file: the largest difference, and where. */
import { useState } from 'preact/hooks'
import type { NamedSlot } from '../../core/program/ir'
import { type Comparison, compareLists, type Difference } from '../../data/lists'
import { full, readable } from '../../panels/common/numbers'
import { say } from '../../words'
import { CheckIcon, OpenIcon } from '../icons'
import { useWorkbench, type Workbench } from '../workbench'
import './compare-list.css'
import { comparisonWords } from './difference-words'
import { listFilesOf } from './list-files'
import { askForList, loadFormats } from './read-list'

/** With what reads files at hand: a notice that it does not come could not be pressed beside the dialog. */
export async function compareList(workbench: Workbench, list: NamedSlot): Promise<void> {
  const { dialogs, later } = workbench
  const again = () => void compareList(workbench, list)
  if (await loadFormats(later, again))
    void dialogs.ask(say('lists-compare-title', { list: list.name }), () => <CompareList list={list} />)
}

/** What it was compared with, and what came out; or why there is nothing to compare with. */
type Result = { readonly name: string; readonly comparison: Comparison } | { readonly message: string }

function CompareList({ list }: { list: NamedSlot }) {
  const workbench = useWorkbench()
  const { store, later } = workbench
  const listFiles = listFilesOf(workbench)
  const [result, setResult] = useState<Result | null>(null)
  const [chosen, choose] = useState('')
  const others = store.lists.value.filter(({ id }) => id !== list.id)

  const compareWith = async (name: string, values: Float64Array) =>
    setResult({ name, comparison: compareLists(await listFiles.numbersOf(list.id), values) })

  const withFile = async () => {
    const formats = loadFormats(later, withFile)
    const found = await askForList(formats, list.name, listFiles.choose)
    if (!found) return
    choose('')
    if ('message' in found) setResult({ message: say('lists-compare-other', { fault: found.message }) })
    else await compareWith(found.from, found.values)
  }

  return (
    <div class="dialog-form compare">
      <div class="compare-with">
        {others.length > 0 && (
          <label>
            <span>{say('lists-compare-list')}</span>
            <select
              class="field"
              value={chosen}
              onChange={async ({ currentTarget: { value } }) => {
                choose(value)
                const other = others.find(({ id }) => id === value)
                if (other) await compareWith(other.name, await listFiles.numbersOf(other.id))
              }}
            >
              <option value="">{say('lists-compare-choose')}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="key" onClick={withFile}>
          <OpenIcon />
          {say('lists-compare-file')}
        </button>
      </div>
      <div role="status">
        {result && 'message' in result && <p class="dialog-mistake">{result.message}</p>}
        {result && 'comparison' in result && (
          <Outcome comparison={result.comparison} names={[list.name, result.name]} />
        )}
      </div>
    </div>
  )
}

function Outcome({ comparison, names }: { comparison: Comparison; names: readonly [string, string] }) {
  const { absolute, relative } = comparison
  const { isSame, headline, more } = comparisonWords(comparison, names)
  const isOnePlace = absolute?.position === relative?.position
  return (
    <div class="outcome" data-same={isSame}>
      <p class="outcome-names">{say('lists-compared', { a: names[0], b: names[1] })}</p>
      <p class="outcome-headline">
        {isSame && <CheckIcon />}
        {headline}
      </p>
      {more && <p>{more}</p>}
      {absolute && (
        <Place
          title={say(isOnePlace ? 'lists-largest-both' : 'lists-largest')}
          difference={absolute}
          size={readable(absolute.size)}
          part={isOnePlace && relative ? relative.size : null}
          names={names}
        />
      )}
      {relative && !isOnePlace && (
        <Place
          title={say('lists-largest-relative')}
          difference={relative}
          size={readable(Math.abs(relative.a - relative.b))}
          part={relative.size}
          names={names}
        />
      )}
    </div>
  )
}

interface PlaceProps {
  readonly title: string
  readonly difference: Difference
  readonly size: string
  /** Of the larger number, or null where it is not told. */
  readonly part: number | null
  readonly names: readonly [string, string]
}

function Place({ title, difference: { position, a, b }, size, part, names }: PlaceProps) {
  return (
    <section class="outcome-place">
      <h3>{title}</h3>
      <p class="outcome-size">
        {size} <span>{say('lists-at-item', { position })}</span>
      </p>
      <dl>
        <dt>{names[0]}</dt>
        <dd>{full(a)}</dd>
        <dt>{names[1]}</dt>
        <dd>{full(b)}</dd>
        {part !== null && (
          <>
            <dt>{say('lists-relative')}</dt>
            <dd>{readable(part)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
