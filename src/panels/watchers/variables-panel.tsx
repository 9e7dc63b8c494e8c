/** The variables that are on the stage: each a chip with its name and its number, big enough to read from afar. */
import type { ReadonlySignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { full, readable } from '../common/numbers'
import { useFlash } from './use-flash'
import './watchers.css'

export interface ShownVariable {
  readonly id: string
  readonly name: string
  readonly value: number
}

export function VariablesPanel({ variables }: { variables: ReadonlySignal<readonly ShownVariable[]> }) {
  return (
    <ul class="variable-chips" aria-label="Variables">
      {variables.value.map((variable) => (
        <VariableChip key={variable.id} {...variable} />
      ))}
    </ul>
  )
}

function VariableChip({ id, name, value }: ShownVariable) {
  const chip = useRef<HTMLLIElement>(null)
  useFlash(chip, value, id)
  return (
    <li ref={chip} class="variable">
      <span class="variable-name">{name}</span>
      <span class="variable-value" title={full(value)}>
        {readable(value)}
      </span>
    </li>
  )
}
