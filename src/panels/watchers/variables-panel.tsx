/** The variables that are on the stage: each a chip with its name and its number, big enough to read from afar. */
import type { ReadonlySignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { say } from '../../words'
import { full, readable } from '../common/numbers'
import { useFlash } from './use-flash'
import './watchers.css'

export interface ShownVariable {
  readonly id: string
  readonly name: string
  readonly value: number
}

/** Asks who changed this last. Absent where nobody could tell. */
export type AskVariable = (variable: ShownVariable) => void

interface Props {
  readonly variables: ReadonlySignal<readonly ShownVariable[]>
  readonly onAsk?: AskVariable | undefined
}

export function VariablesPanel({ variables, onAsk }: Props) {
  return (
    <ul class="variable-chips" aria-label={say('watchers-variables')}>
      {variables.value.map((variable) => (
        <VariableChip key={variable.id} variable={variable} onAsk={onAsk} />
      ))}
    </ul>
  )
}

function VariableChip({ variable, onAsk }: { variable: ShownVariable; onAsk: AskVariable | undefined }) {
  const { id, name, value } = variable
  const chip = useRef<HTMLLIElement>(null)
  useFlash(chip, value, id)
  return (
    <li ref={chip} class="variable">
      <span class="variable-name">{name}</span>
      {onAsk ? (
        <button
          type="button"
          class="variable-value asks"
          title={full(value)}
          aria-label={say('watchers-ask-variable', { value: readable(value), variable: name })}
          onClick={() => onAsk(variable)}
        >
          {readable(value)}
        </button>
      ) : (
        <span class="variable-value" title={full(value)}>
          {readable(value)}
        </span>
      )}
    </li>
  )
}
