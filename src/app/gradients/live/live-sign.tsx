/** The sign of a list that is watched live: its tick or its cross, or that it waits. */
import type { TickState } from './strip-at'

/** On a grid of 24: each has a shape of its own, for eyes that do not see its colour. */
const SIGNS: Readonly<Record<TickState, string>> = {
  waiting: 'M8 12h.01M12 12h.01M16 12h.01',
  right: 'M5 12.500l4.500 4.500L19 7.500',
  wrong: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  untold: 'M6 12h12',
}

export function LiveSign({ state }: { state: TickState }) {
  return (
    <svg class={`live-sign ${state}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGNS[state]} />
    </svg>
  )
}
