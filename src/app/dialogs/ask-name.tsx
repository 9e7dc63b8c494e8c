/** Asks for a name: of a variable, a list. What is wrong with a name stands under the field, not in a new dialog. */
import { useId, useState } from 'preact/hooks'
import type { NameCheck } from '../../editor'
import { say } from '../../words'

interface AskNameProps {
  readonly label: string
  readonly initial: string
  readonly check: NameCheck
  readonly done: (name: string | null) => void
}

export function AskName({ label, initial, check, done }: AskNameProps) {
  const [name, setName] = useState(initial)
  const [mistake, setMistake] = useState<string | null>(null)
  const mistakeId = useId()

  const submit = (event: Event) => {
    event.preventDefault()
    const trimmed = name.trim()
    const found = trimmed === '' ? say('dialogs-name-missing') : check(trimmed)
    if (found === null) done(trimmed)
    else setMistake(found)
  }

  return (
    <form class="dialog-form" onSubmit={submit}>
      <label>
        <span>{label}</span>
        <input
          class="field"
          autofocus
          value={name}
          maxLength={100}
          autocomplete="off"
          aria-invalid={mistake !== null}
          aria-describedby={mistake === null ? undefined : mistakeId}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value)
            setMistake(null)
          }}
        />
        {mistake !== null && (
          <p id={mistakeId} class="dialog-mistake" role="alert">
            {mistake}
          </p>
        )}
      </label>
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={() => done(null)}>
          {say('dialogs-never-mind')}
        </button>
        <button type="submit" class="key main">
          {say('dialogs-ok')}
        </button>
      </div>
    </form>
  )
}
