/** Asks when a run is to pause before a block: a sentence with menus, and the same sentence in words below. */
import { useId, useState } from 'preact/hooks'
import type { Condition } from '../../core/run/machine/breakpoint'
import { conditionWords, SIGNS } from '../run/words/condition-words'
import * as filled from './condition-draft'
import type { DialogStack } from './dialog-stack'
import './ask-condition.css'

/** 'never' takes the mark off the block. */
type Answer = Condition | 'never'

const COMPARISONS = {
  '<': 'is less than',
  '<=': 'is at most',
  '=': 'is equal to',
  '≠': 'is different from',
  '>=': 'is at least',
  '>': 'is greater than',
} as const satisfies Record<Condition['is'], string>

/** `block` is what stands on the block; `initial` is null where no condition was set before. */
export function askCondition(
  dialogs: DialogStack,
  block: string,
  initial: Condition | null,
  subjects: filled.Subjects,
): Promise<Answer | null> {
  return dialogs.ask<Answer>('Pause here only when …', (done) => (
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
  if (!draft)
    return <p>There is nothing to compare yet. Make a variable or a list in the drawers beside the blocks.</p>
  const condition = filled.conditionIn(draft)
  const isMissing = typeof condition === 'string'

  const submit = (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (!isMissing) done(condition)
  }

  return (
    <form class="dialog-form condition" onSubmit={submit}>
      <p>
        The run pauses before <strong>{block}</strong> each time that
      </p>
      <select
        class="field"
        autofocus
        aria-label="What to look at"
        value={`${draft.kind} ${draft.id}`}
        onChange={({ currentTarget }) => {
          const [kind, ...id] = currentTarget.value.split(' ')
          setDraft({ ...draft, kind: kind as typeof draft.kind, id: id.join(' ') })
        }}
      >
        <Choices label="Variables" before="variable " all={subjects.variables} />
        <Choices label="One item of a list" before="item " words="an item of " all={subjects.lists} />
        <Choices label="How long a list is" before="length " words="the length of " all={subjects.lists} />
      </select>
      {draft.kind === 'item' && (
        <Operand
          label="Which item"
          number="item number"
          draft={draft.index}
          subjects={subjects}
          change={(index) => setDraft({ ...draft, index })}
        />
      )}
      <select
        class="field"
        aria-label="How to compare"
        value={draft.is}
        onChange={({ currentTarget }) => setDraft({ ...draft, is: currentTarget.value as Condition['is'] })}
      >
        {Object.entries(COMPARISONS).map(([is, words]) => (
          <option key={is} value={is}>
            {SIGNS[is as Condition['is']]} {words}
          </option>
        ))}
      </select>
      <Operand
        label="Compare with"
        number="the number"
        draft={draft.right}
        subjects={subjects}
        describedBy={wordsId}
        change={(right) => setDraft({ ...draft, right })}
      />
      <p id={wordsId} class={isMissing && asked ? 'dialog-mistake' : 'condition-words'} role="status">
        {isMissing ? asked && condition : `It pauses when ${conditionWords(condition, subjects)}.`}
      </p>
      <div class="dialog-buttons">
        {initial && (
          <button type="button" class="quiet" onClick={() => done('never')}>
            Don't pause here
          </button>
        )}
        <button type="button" class="key" onClick={() => done(null)}>
          Never mind
        </button>
        <button type="submit" class="key main">
          OK
        </button>
      </div>
    </form>
  )
}

interface ChoicesProps {
  readonly label: string
  /** What stands before the id in the option's value. */
  readonly before?: string
  readonly words?: string
  readonly all: filled.Subjects['lists']
}

function Choices({ label, before = '', words = '', all }: ChoicesProps) {
  if (all.length === 0) return null
  return (
    <optgroup label={label}>
      {all.map(({ id, name }) => (
        <option key={id} value={`${before}${id}`}>
          {words}
          {name}
        </option>
      ))}
    </optgroup>
  )
}

interface OperandProps {
  readonly label: string
  /** What the menu calls a typed number. */
  readonly number: string
  readonly draft: filled.OperandDraft
  readonly subjects: filled.Subjects
  readonly describedBy?: string
  readonly change: (draft: filled.OperandDraft) => void
}

function Operand({ label, number, draft, subjects, describedBy, change }: OperandProps) {
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
          <Choices label="Variables" all={subjects.variables} />
        </select>
      )}
      {draft.variableId === null && (
        <input
          class="field"
          aria-label={`${label}: number`}
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
