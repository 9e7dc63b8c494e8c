/** The form of a task: instructions, drawers, locks and checks. What is filled in stays with the project. */
import { useState } from 'preact/hooks'
import { CATEGORIES } from '../../../blocks/categories'
import type { Language } from '../../core/language/language'
import type { Lock, Project, Stack } from '../../core/project/project'
import { blockWords, say } from '../../words'
import { drawerName } from '../help/drawer-name'
import { TaskChecks } from './task-checks'
import { type TaskDraft, withLock } from './task-draft'
import './task-maker.css'

interface TaskMakerProps {
  readonly project: Project
  readonly language: Language
  readonly initial: TaskDraft
  /** `isReady` where it is to be handed out now. */
  readonly done: (draft: TaskDraft, isReady: boolean) => void
}

export function TaskMaker({ project, language, initial, done }: TaskMakerProps) {
  const [draft, setDraft] = useState(initial)
  const [lacksWords, setLacksWords] = useState(false)
  const hasWords = draft.instructions.trim() !== ''

  const submit = (event: Event) => {
    event.preventDefault()
    if (hasWords) done(draft, true)
    else setLacksWords(true)
  }

  return (
    <form class="task-maker" onSubmit={submit}>
      <label>
        <span class="dialog-label">{say('tasks-instructions')}</span>
        <textarea
          class="field"
          rows={4}
          value={draft.instructions}
          aria-describedby="task-instructions-how"
          onInput={({ currentTarget }) => setDraft({ ...draft, instructions: currentTarget.value })}
        />
      </label>
      {lacksWords && !hasWords && (
        <p class="dialog-mistake" role="alert">
          {say('tasks-no-words')}
        </p>
      )}
      <p id="task-instructions-how" class="task-how">
        {say('tasks-instructions-how')}
      </p>
      <div class="task-columns">
        <Drawers offer={draft.offer} choose={(offer) => setDraft({ ...draft, offer })} />
        <fieldset>
          <legend class="dialog-label">{say('tasks-stacks')}</legend>
          <p class="task-how">{say('tasks-stacks-how')}</p>
          {project.stacks.map((stack) => (
            <StackLock
              key={stack.blocks[0]?.id}
              stack={stack}
              words={blockWords(stack.blocks[0]?.id ?? '', project, language)}
              draft={draft}
              change={setDraft}
            />
          ))}
        </fieldset>
      </div>
      <TaskChecks project={project} draft={draft} change={setDraft} />
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={() => done(draft, false)}>
          {say('tasks-keep')}
        </button>
        <button type="submit" class="key main">
          {say('tasks-hand-out')}
        </button>
      </div>
    </form>
  )
}

interface DrawersProps {
  readonly offer: readonly string[] | null
  readonly choose: (offer: readonly string[] | null) => void
}

function Drawers({ offer, choose }: DrawersProps) {
  const all = CATEGORIES.map(({ id }) => id)
  const toggle = (id: string, isOn: boolean) =>
    choose(isOn ? [...(offer ?? []), id] : (offer ?? all).filter((each) => each !== id))
  return (
    <fieldset>
      <legend class="dialog-label">{say('tasks-drawers')}</legend>
      <label class="task-choice">
        <input
          type="checkbox"
          checked={offer === null}
          onChange={({ currentTarget }) => choose(currentTarget.checked ? null : [])}
        />
        {say('tasks-all-drawers')}
      </label>
      <div class="task-drawers">
        {CATEGORIES.map(({ id, colour }) => (
          <label key={id} class="task-choice">
            <input
              type="checkbox"
              checked={offer === null || offer.includes(id)}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
            <span class="task-dot" style={{ background: colour }} />
            {drawerName(id)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface StackLockProps {
  readonly stack: Stack
  readonly words: string
  readonly draft: TaskDraft
  readonly change: (draft: TaskDraft) => void
}

function StackLock({ stack: { blocks }, words, draft, change }: StackLockProps) {
  const id = blocks[0]?.id ?? ''
  const kind = draft.locks.find(({ block }) => block === id)?.kind ?? ''
  return (
    <div class="task-stack">
      <span class="task-stack-words">
        <strong>{words}</strong> <span>{say('tasks-blocks', { count: blocks.length })}</span>
      </span>
      <select
        class="field"
        aria-label={say('tasks-stack-lock', { stack: words })}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          change(withLock(draft, id, value === '' ? null : (value as Lock['kind'])))
        }
      >
        <option value="">{say('tasks-free')}</option>
        <option value="stack">{say('tasks-locked')}</option>
        <option value="numbers">{say('tasks-locked-but-numbers')}</option>
      </select>
    </div>
  )
}
