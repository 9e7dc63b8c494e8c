/** Asks when a run is to pause before a block: a sentence with menus, and the same sentence in words below. */
import { useId, useState } from 'preact/hooks'
import type { Condition } from '../../core/run/machine/breakpoint'
import { parts, say } from '../../words'
import { conditionWords, SIGNS } from '../run/words/condition-words'
import * as filled from './condition-draft'
import type { DialogStack } from './dialog-stack'
import './ask-condition.css'

/** 'never' takes the mark off the block. */
type Answer = Condition | 'never'

/** The name of each comparison's text. */
const COMPARISONS = {
  '<': 'dialogs-condition-less',
  '<=': 'dialogs-condition-at-most',
  '=': 'dialogs-condition-equal',
  '≠': 'dialogs-condition-different',
  '>=': 'dialogs-condition-at-least',
  '>': 'dialogs-condition-greater',
} as const satisfies Record<Condition['is'], string>

/** `block` is what stands on the block; `initial` is null where no condition was set before. */
export function askCondition(
  dialogs: DialogStack,
  block: string,
  initial: Condition | null,
  subjects: filled.Subjects,
): Promise<Answer | null> {
  return dialogs.ask<Answer>(say('dialogs-condition'), (done) => (
    <AskCondition block={block} initial={initial} subjects={subjects} done={done} />
  ))
}

interface Props {
  readonly block: string
  readonly initial: Condition | null
  readonly subjects: filled.Subjects
  readonly done: (answer: Answer | null) => void
}

function AskCondition({ block, initial, subjects, done }: Props) {
  const [draft, setDraft] = useState(() => filled.draftFor(initial, subjects))
  const [asked, setAsked] = useState(false)
  const wordsId = useId()
  if (!draft) return <p>{say('dialogs-condition-nothing')}</p>
  const condition = filled.conditionIn(draft)
  const isMissing = typeof condition === 'string'

  const submit = (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (!isMissing) done(condition)
  }

  return (
    <form class="dialog-form condition" onSubmit={submit}>
      <p>{parts('dialogs-condition-before', { block: <strong>{block}</strong> })}</p>
      <select
        class="field"
        autofocus
        aria-label={say('dialogs-condition-subject')}
        value={`${draft.kind} ${draft.id}`}
        onChange={({ currentTarget }) => {
          const [kind, ...id] = currentTarget.value.split(' ')
          setDraft({ ...draft, kind: kind as typeof draft.kind, id: id.join(' ') })
        }}
      >
        <Choices label={say('dialogs-condition-variables')} before="variable " all={subjects.variables} />
        <Choices
          label={say('dialogs-condition-items')}
          before="item "
          words={(list) => say('dialogs-condition-item-of', { list })}
          all={subjects.lists}
        />
        <Choices
          label={say('dialogs-condition-lengths')}
          before="length "
          words={(list) => say('dialogs-condition-length-of', { list })}
          all={subjects.lists}
        />
      </select>
      {draft.kind === 'item' && (
        <Operand
          label={say('dialogs-condition-which')}
          typedLabel={say('dialogs-condition-which-typed')}
          number={say('dialogs-condition-which-number')}
          draft={draft.index}
          subjects={subjects}
          change={(index) => setDraft({ ...draft, index })}
        />
      )}
      <select
        class="field"
        aria-label={say('dialogs-condition-compare')}
        value={draft.is}
        onChange={({ currentTarget }) => setDraft({ ...draft, is: currentTarget.value as Condition['is'] })}
      >
        {Object.entries(COMPARISONS).map(([is, text]) => (
          <option key={is} value={is}>
            {SIGNS[is as Condition['is']]} {say(text)}
          </option>
        ))}
      </select>
      <Operand
        label={say('dialogs-condition-with')}
        typedLabel={say('dialogs-condition-with-typed')}
        number={say('dialogs-condition-with-number')}
        draft={draft.right}
        subjects={subjects}
        describedBy={wordsId}
        change={(right) => setDraft({ ...draft, right })}
      />
      <p id={wordsId} class={isMissing && asked ? 'dialog-mistake' : 'condition-words'} role="status">
        {isMissing
          ? asked && condition
          : say('dialogs-condition-whole', { condition: conditionWords(condition, subjects) })}
      </p>
      <div class="dialog-buttons">
        {initial && (
          <button type="button" class="quiet" onClick={() => done('never')}>
            {say('dialogs-condition-never')}
          </button>
        )}
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

interface ChoicesProps {
  readonly label: string
  /** What stands before the id in the option's value. */
  readonly before?: string
  /** What stands there instead of the name alone. */
  readonly words?: (name: string) => string
  readonly all: filled.Subjects['lists']
}

function Choices({ label, before = '', words, all }: ChoicesProps) {
  if (all.length === 0) return null
  return (
    <optgroup label={label}>
      {all.map(({ id, name }) => (
        <option key={id} value={`${before}${id}`}>
          {words ? words(name) : name}
        </option>
      ))}
    </optgroup>
  )
}

interface OperandProps {
  readonly label: string
  /** The same for the field where the number is typed. */
  readonly typedLabel: string
  /** What the menu calls a typed number. */
  readonly number: string
  readonly draft: filled.OperandDraft
  readonly subjects: filled.Subjects
  readonly describedBy?: string
  readonly change: (draft: filled.OperandDraft) => void
}

function Operand({ label, typedLabel, number, draft, subjects, describedBy, change }: OperandProps) {
  return (
    <div class="condition-operand">
      {subjects.variables.length > 0 && (
        <select
          class="field"
          aria-label={label}
          value={draft.variableId ?? ''}
          onChange={({ currentTarget }) => change({ ...draft, variableId: currentTarget.value || null })}
        >
          <option value="">{number}</option>
          <Choices label={say('dialogs-condition-variables')} all={subjects.variables} />
        </select>
      )}
      {draft.variableId === null && (
        <input
          class="field"
          aria-label={typedLabel}
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={describedBy}
          value={draft.text}
          onInput={({ currentTarget }) => change({ ...draft, text: currentTarget.value })}
        />
      )}
    </div>
  )
}
