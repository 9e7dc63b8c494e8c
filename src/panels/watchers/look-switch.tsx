/** How a list is looked at: three looks to choose from, and for a picture how wide it is. */
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { WIDEST_LOOK } from '../../core/project/limits'
import { LIST_LOOKS, type ListLook } from '../../core/project/project'
import { say } from '../../words'

const DRAWINGS: Readonly<Record<ListLook, JSX.Element>> = {
  numbers: <path d="M5 8l3-2v12M13 9c0-2 1.500-3 3-3s3 1 3 3c0 3-6 5-6 9h6" />,
  bars: <path d="M4 3v18M4 5.500h15v3H4M4 10.500h8v3H4M4 15.500h11.500v3H4" />,
  picture: <path d="M4 4h16v16H4zM12 4v16M4 12h16M4 4h8v8H4zM12 12h8v8h-8z" />,
}

interface SwitchProps {
  readonly name: string
  readonly look: ListLook
  readonly choose: (look: ListLook) => void
}

export function LookSwitch({ name, look, choose }: SwitchProps) {
  const group = useId()
  return (
    <div class="looks" role="radiogroup" aria-label={say('watchers-looks', { list: name })}>
      {LIST_LOOKS.map((each) => (
        <label key={each} class="look" title={say('watchers-show-as', { look: each })}>
          <input type="radio" name={group} checked={each === look} onChange={() => choose(each)} />
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            {DRAWINGS[each]}
          </svg>
          <span class="look-name">{say('watchers-look', { look: each })}</span>
        </label>
      ))}
    </div>
  )
}

interface WidthProps {
  readonly name: string
  readonly width: number
  readonly choose: (width: number) => void
}

export function PictureWidth({ name, width, choose }: WidthProps) {
  /** What stands in the field while somebody types, as long as it is no width. */
  const [draft, type] = useState<string | null>(null)
  const step = (by: number) => choose(Math.min(Math.max(width + by, 1), WIDEST_LOOK))
  return (
    <div class="look-width">
      <button
        type="button"
        aria-label={say('watchers-narrower-list', { list: name })}
        title={say('watchers-narrower')}
        onClick={() => step(-1)}
      >
        −
      </button>
      <label>
        <span class="for-readers">{say('watchers-width-list', { list: name })}</span>
        <input
          type="number"
          min={1}
          max={WIDEST_LOOK}
          title={say('watchers-width')}
          value={draft ?? width}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber
            const fits = Number.isInteger(typed) && typed >= 1 && typed <= WIDEST_LOOK
            type(fits ? null : currentTarget.value)
            if (fits) choose(typed)
          }}
          onBlur={() => type(null)}
        />
        <span class="look-name" aria-hidden="true">
          {say('watchers-wide')}
        </span>
      </label>
      <button
        type="button"
        aria-label={say('watchers-wider-list', { list: name })}
        title={say('watchers-wider')}
        onClick={() => step(1)}
      >
        +
      </button>
    </div>
  )
}
