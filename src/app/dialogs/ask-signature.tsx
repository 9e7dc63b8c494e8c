/** Shapes an own block: its name, its inputs, whether it gives back a number. The preview is the block to be. */
import { useId, useState } from 'preact/hooks'
import type { Signature } from '../../core/project/project'
import { say } from '../../words'
import { CloseIcon, DownIcon, PlusIcon, UpIcon } from '../icons'
import { newId } from '../new-id'
import * as shape from './signature-draft'
import './ask-signature.css'

interface AskSignatureProps {
  readonly initial: Signature | null
  readonly taken: readonly string[]
  readonly done: (signature: Signature | null) => void
}

export function AskSignature({ initial, taken, done }: AskSignatureProps) {
  const [draft, setDraft] = useState<Signature>(
    () => initial ?? { id: newId(), name: '', inputs: [], returns: false },
  )
  const [asked, setAsked] = useState(false)
  const mistakeId = useId()
  const mistake = asked ? shape.mistakeIn(draft, taken) : null

  const submit = (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (shape.mistakeIn(draft, taken) === null) done(shape.trimmed(draft))
  }

  return (
    <form class="dialog-form" onSubmit={submit}>
      <Preview draft={draft} />
      <label>
        <span>{say('dialogs-block-name')}</span>
        <input
          class="field"
          autofocus
          value={draft.name}
          maxLength={100}
          autocomplete="off"
          aria-describedby={mistake ? mistakeId : undefined}
          onInput={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
      </label>
      <fieldset class="signature-inputs">
        <legend class="dialog-label">{say('dialogs-inputs')}</legend>
        {draft.inputs.map((input, i) => (
          <InputRow
            key={input.id}
            input={input}
            first={i === 0}
            last={i === draft.inputs.length - 1}
            change={setDraft}
            draft={draft}
          />
        ))}
        <button type="button" class="key" onClick={() => setDraft(shape.withInput(draft, newId()))}>
          <PlusIcon />
          {say('dialogs-add-input')}
        </button>
      </fieldset>
      <label class="signature-returns">
        <input
          type="checkbox"
          checked={draft.returns}
          onChange={({ currentTarget }) => setDraft({ ...draft, returns: currentTarget.checked })}
        />
        {say('dialogs-returns')}
      </label>
      {mistake && (
        <p id={mistakeId} class="dialog-mistake" role="alert">
          {mistake}
        </p>
      )}
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={() => done(null)}>
          {say('dialogs-never-mind')}
        </button>
        <button type="submit" class="key main">
          {say(initial ? 'dialogs-change-block-yes' : 'dialogs-make-block-yes')}
        </button>
      </div>
    </form>
  )
}

interface InputRowProps {
  readonly input: shape.Input
  readonly first: boolean
  readonly last: boolean
  readonly draft: Signature
  readonly change: (draft: Signature) => void
}

function InputRow({ input, first, last, draft, change }: InputRowProps) {
  const name = input.name || say('dialogs-this-input')
  return (
    <div class="signature-input">
      <input
        class="field"
        aria-label={say('dialogs-input-name')}
        value={input.name}
        maxLength={100}
        autocomplete="off"
        onInput={({ currentTarget }) => change(shape.renamedInput(draft, input.id, currentTarget.value))}
      />
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('dialogs-move-up', { input: name })}
        disabled={first}
        onClick={() => change(shape.movedInput(draft, input.id, -1))}
      >
        <UpIcon />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('dialogs-move-down', { input: name })}
        disabled={last}
        onClick={() => change(shape.movedInput(draft, input.id, 1))}
      >
        <DownIcon />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('dialogs-remove', { input: name })}
        onClick={() => change(shape.withoutInput(draft, input.id))}
      >
        <CloseIcon />
      </button>
    </div>
  )
}

function Preview({ draft }: { draft: Signature }) {
  return (
    <div class="signature-stage" aria-hidden="true">
      <span class={draft.returns ? 'signature-block round' : 'signature-block'}>
        <span>{draft.name || say('dialogs-block-nameless')}</span>
        {draft.inputs.map(({ id, name }) => (
          <span key={id} class="signature-hole">
            {name || '…'}
          </span>
        ))}
      </span>
    </div>
  )
}
