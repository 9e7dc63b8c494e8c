/** The lists of the turn at hand in the order in which they are moved, each with its tick or cross as soon as it is done. */
import { useEffect, useRef } from 'preact/hooks'
import { blockWords, say, sentence } from '../../../words'
import { useWorkbench } from '../../workbench'
import { showBlocks } from '../show-blocks'
import type { Live } from './live'
import { LiveSign } from './live-sign'
import { newlyTicked, type ShownTick, type Strip } from './strip-at'

interface LiveStripProps {
  readonly live: Live
  /** Says something to screen readers. */
  readonly speak: (words: string) => void
}

export function LiveStrip({ live, speak }: LiveStripProps) {
  const strip = live.strip.value
  const before = useRef<Strip | null>(null)
  useEffect(() => {
    if (!strip) return
    const heard = newlyTicked(before.current, strip)
    before.current = strip
    if (heard.length > 0) speak(heard.map(tickWords).join(' '))
  }, [strip, speak])

  if (!strip) return null
  if (strip.kind !== 'turn') return <p class="live-words">{stripWords(strip)}</p>
  const { ticks, lost } = strip
  return (
    <div class="live-turn">
      <ol aria-label={say('gradients-live-order')}>
        {ticks.map((tick) => (
          <li key={tick.id} class={tick.state}>
            <LiveSign state={tick.state} />
            <strong>{tick.name}</strong> <span>{say('gradients-live-state', { state: tick.state })}</span>
          </li>
        ))}
      </ol>
      {lost && <Lost tick={lost} />}
      {ticks.every(({ state }) => state === 'right') && (
        <p class="live-all-true">{say('gradients-live-all-true')}</p>
      )}
    </div>
  )
}

function Lost({ tick: { name, blockId } }: { tick: ShownTick }) {
  const workbench = useWorkbench()
  if (blockId === null) return <p class="live-lost">{say('gradients-live-unmoved', { name })}</p>
  const block = blockWords(blockId, workbench.store.toProject(), workbench.language)
  return (
    <div class="live-lost">
      <p>{say('gradients-live-lost', { name, block })}</p>
      <button type="button" class="key main" onClick={() => showBlocks(workbench, [blockId])}>
        {say('gradients-show-blocks')}
      </button>
    </div>
  )
}

const tickWords = ({ name, state }: ShownTick): string =>
  say('gradients-live-tick', { name, words: say('gradients-live-state', { state }) })

function stripWords(strip: Exclude<Strip, { kind: 'turn' }>): string {
  switch (strip.kind) {
    case 'idle':
      return say('gradients-live-idle')
    case 'too-quick':
      return say('gradients-live-too-quick')
    case 'preparing':
      return say('gradients-live-preparing')
    case 'looking':
      return say('gradients-live-looking')
    case 'cannot':
      return say('gradients-live-cannot')
    case 'between':
      return say('gradients-live-between')
    case 'failed':
      return sentence(strip.message)
  }
}
