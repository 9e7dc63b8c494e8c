/** The checks of a task: which of those that fit this project it has, and with which numbers. */
import type { ComponentChildren } from 'preact'
import type {
  AccuracyCheck,
  Check,
  NumberRange,
  OwnBlockCheck,
  VariableCheck,
} from '../../core/lessons/check'
import type { Project, Signature } from '../../core/project/project'
import { parts, say } from '../../words'
import { sameAsMine, USUAL_INPUTS } from './same-as-mine'
import { type TaskDraft, withCheck } from './task-draft'

interface ChecksProps {
  readonly project: Project
  readonly draft: TaskDraft
  readonly change: (draft: TaskDraft) => void
}

export function TaskChecks({ project, draft, change }: ChecksProps) {
  const { variables } = project
  const put = (subject: string, check: Check | null) => change(withCheck(draft, subject, check))
  const find = <K extends Check['kind']>(kind: K) =>
    draft.checks.find((check): check is Extract<Check, { kind: K }> => check.kind === kind)
  const signatures = project.stacks.flatMap(({ blocks: [head] }) => head?.signature ?? [])
  return (
    <fieldset>
      <legend class="dialog-label">{say('tasks-checks')}</legend>
      <p class="task-how">{say('tasks-checks-how')}</p>
      {signatures.map((signature) => (
        <OwnBlock
          key={signature.id}
          signature={signature}
          check={draft.checks.find(
            (check): check is OwnBlockCheck => check.kind === 'own-block' && check.block === signature.name,
          )}
          put={(inputs) =>
            put(`own-block ${signature.name}`, inputs && sameAsMine(project, signature, inputs))
          }
        />
      ))}
      <Choice
        isOn={find('gradients') !== undefined}
        turn={(isOn) => put('gradients', isOn ? { kind: 'gradients', lists: [] } : null)}
      >
        {say('tasks-check-gradients')}
      </Choice>
      {variables.length > 0 && (
        <>
          <AtLeast
            text="tasks-check-variable"
            variables={variables}
            check={find('variable')}
            put={(next) =>
              put(
                'variable',
                next && { ...next, kind: 'variable', atMost: null, asSolution: false, tolerance: 0 },
              )
            }
          />
          <AtLeast
            text="tasks-check-accuracy"
            variables={variables}
            check={find('accuracy')}
            put={(next) => put('accuracy', next && { ...next, kind: 'accuracy' })}
          />
        </>
      )}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly isOn: boolean
  readonly turn: (isOn: boolean) => void
  readonly children: ComponentChildren
}

function Choice({ isOn, turn, children }: ChoiceProps) {
  return (
    <label class="task-choice">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}

interface OwnBlockProps {
  readonly signature: Signature
  readonly check: OwnBlockCheck | undefined
  /** Null takes the check away. */
  readonly put: (inputs: NumberRange | null) => void
}

function OwnBlock({ signature: { name, inputs }, check, put }: OwnBlockProps) {
  const range = check?.given.inputs[0] ?? USUAL_INPUTS
  const edge = (side: 'from' | 'to') => (
    <NumberInput
      label={say(side === 'from' ? 'tasks-inputs-from' : 'tasks-inputs-to', { block: name })}
      value={range[side]}
      put={(value) => {
        const next = { ...range, [side]: value }
        put({ ...next, from: Math.min(next.from, next.to), to: Math.max(next.from, next.to) })
      }}
    />
  )
  return (
    <>
      <Choice isOn={check !== undefined} turn={(isOn) => put(isOn ? USUAL_INPUTS : null)}>
        {say('tasks-check-own-block', { block: name })}
      </Choice>
      {check && <p class="task-how task-more">{say('tasks-check-own-block-how')}</p>}
      {check && inputs.length > 0 && (
        <p class="task-more task-numbers">
          {parts('tasks-inputs', { from: edge('from'), to: edge('to') })}{' '}
          <Choice isOn={range.whole} turn={(whole) => put(wholeOr({ ...range, whole }))}>
            {say('tasks-inputs-whole')}
          </Choice>
        </p>
      )}
    </>
  )
}

/** Between whole ends there is a whole number. */
const wholeOr = (range: NumberRange): NumberRange =>
  range.whole ? { ...range, from: Math.floor(range.from), to: Math.ceil(range.to) } : range

type Bound = Pick<AccuracyCheck, 'variable' | 'atLeast'>

interface AtLeastProps {
  readonly text: 'tasks-check-variable' | 'tasks-check-accuracy'
  readonly variables: Project['variables']
  readonly check: AccuracyCheck | VariableCheck | undefined
  readonly put: (bound: Bound | null) => void
}

/** What an honest network reaches with ease, in percent. */
const USUAL_BOUND = 99

function AtLeast({ text, variables, check, put }: AtLeastProps) {
  const guess = variables.find(({ name }) => /accura/i.test(name)) ?? variables[0]
  const bound: Bound = {
    variable: check?.variable ?? guess?.name ?? '',
    atLeast: check?.atLeast ?? USUAL_BOUND,
  }
  return (
    <div class="task-numbers">
      <input
        type="checkbox"
        aria-label={say(text, { variable: bound.variable, number: bound.atLeast })}
        checked={check !== undefined}
        onChange={({ currentTarget }) => put(currentTarget.checked ? bound : null)}
      />
      <span>
        {parts(text, {
          variable: (
            <select
              class="field"
              aria-label={say('tasks-which-variable')}
              value={bound.variable}
              onChange={({ currentTarget: { value } }) => put({ ...bound, variable: value })}
            >
              {variables.map(({ id, name }) => (
                <option key={id}>{name}</option>
              ))}
            </select>
          ),
          number: (
            <NumberInput
              label={say('tasks-at-least')}
              value={bound.atLeast}
              put={(atLeast) => put({ ...bound, atLeast })}
            />
          ),
        })}
      </span>
    </div>
  )
}

interface NumberInputProps {
  readonly label: string
  readonly value: number
  readonly put: (value: number) => void
}

function NumberInput({ label, value, put }: NumberInputProps) {
  return (
    <input
      class="field task-number"
      type="number"
      step="any"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (Number.isFinite(currentTarget.valueAsNumber)) put(currentTarget.valueAsNumber)
        else currentTarget.value = String(value)
      }}
    />
  )
}
