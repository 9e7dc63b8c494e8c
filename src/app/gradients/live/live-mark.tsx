/** The same sign once more in the network's picture, on the lines that the list stands for. The strip says it in words. */
import type { Live } from './live'
import { LiveSign } from './live-sign'
import './live-mark.css'

interface LiveMarkProps {
  readonly live: Live
  /** Its name. */
  readonly list: string
}

export function LiveMark({ live, list }: LiveMarkProps) {
  const strip = live.strip.value
  const tick = strip?.kind === 'turn' ? strip.ticks.find(({ name }) => name === list) : undefined
  if (!tick) return null
  return (
    <span class="live-mark" aria-hidden="true" title={list}>
      <LiveSign state={tick.state} />
    </span>
  )
}
