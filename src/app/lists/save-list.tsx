/** Asks in which format a list is to be saved. The one that was taken last is the one that stands there. */

import { useState } from 'preact/hooks'
import type { NamedSlot } from '../../core/program/ir'
import type { ListFormat } from '../../data/lists'
import { say, sentence } from '../../words'
import { remembered } from '../settings'
import type { Workbench } from '../workbench'
import { listFilesOf } from './list-files'
import { loadFormats } from './read-list'

const lastFormat = remembered('list-format', 'txt', (value): value is string => typeof value === 'string')

export async function saveList(workbench: Workbench, list: NamedSlot): Promise<void> {
  const { dialogs, later } = workbench
  const formats = await loadFormats(later, () => void saveList(workbench, list))
  if (!formats) return
  const { LIST_FORMATS } = formats
  const format = await dialogs.ask<ListFormat>(say('lists-save-as', { list: list.name }), (done) => (
    <ChooseFormat formats={LIST_FORMATS} done={done} />
  ))
  if (!format) return
  lastFormat.value = format.name
  await listFilesOf(workbench).save(list, format)
}

function ChooseFormat({
  formats,
  done,
}: {
  formats: readonly ListFormat[]
  done: (format: ListFormat | null) => void
}) {
  const [chosen, choose] = useState(formats.find(({ name }) => name === lastFormat.peek()) ?? formats[0])
  return (
    <form
      class="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        done(chosen ?? null)
      }}
    >
      <fieldset class="list-formats">
        <legend class="for-readers">{say('lists-save-format')}</legend>
        {formats.map((format) => (
          <label key={format.name} class="list-format">
            <input
              type="radio"
              name="list-format"
              autofocus={format === chosen}
              checked={format === chosen}
              onChange={() => choose(format)}
            />
            <span>
              <strong>{say('lists-format', { format: format.title, ending: format.name })}</strong>
              <span class="list-format-hint">{sentence(format.hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={() => done(null)}>
          {say('lists-save-cancel')}
        </button>
        <button type="submit" class="key main">
          {say('lists-save-here')}
        </button>
      </div>
    </form>
  )
}
