/**
 * The inside of the card “Is my backprop true?”: what it is about, a button to check and one to stop, a switch to watch it
 * live, and below them what has become of it, which is fetched when somebody has asked.
 */
import { useRef, useState } from 'preact/hooks'
import { say } from '../../words'
import { CloseIcon } from '../icons'
import { drawnLater } from '../later/drawn-later'
import { textsFor } from '../spoken-language'
import type { Checking } from './checking'
import type { Live } from './live/live'
import { LiveSwitch } from './live/live-switch'
import './gradient-check.css'

const Outcome = drawnLater('gradients', async () => {
  const [{ Outcome }] = await Promise.all([import('./outcome'), textsFor('gradients')])
  return Outcome
})

const LiveStrip = drawnLater('gradients', async () => {
  const [{ LiveStrip }] = await Promise.all([import('./live/live-strip'), textsFor('gradients')])
  return LiveStrip
})

interface GradientsCardProps {
  readonly checking: Checking
  readonly live: Live
}

export function GradientsCard({ checking, live }: GradientsCardProps) {
  const [spoken, speak] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const { kind } = checking.state.value
  const isBusy = kind === 'checking'
  // What was found comes first, until there is a reason to check again.
  const isSettled = kind === 'report' && !checking.isOutdated.value
  const isWatched = live.isOn.value

  return (
    <div class="gradient-check">
      {kind === 'idle' && !isWatched && <p>{say('gradients-about')}</p>}
      <div class={isSettled ? 'gradient-check-buttons last' : 'gradient-check-buttons'}>
        <button
          ref={button}
          type="button"
          class={isSettled ? 'key' : 'key main'}
          disabled={!checking.isReady.value}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) checking.check()
          }}
        >
          {say(kind === 'idle' || isBusy ? 'gradients-check' : 'gradients-check-again')}
        </button>
        {isBusy && (
          <button
            type="button"
            class="key"
            onClick={() => {
              checking.stop()
              button.current?.focus()
            }}
          >
            <CloseIcon />
            {say('gradients-stop')}
          </button>
        )}
      </div>
      <p class="for-readers" role="status">
        {spoken}
      </p>
      <div class={isSettled && !isWatched ? 'live last' : 'live'}>
        <LiveSwitch live={live} />
        {isWatched && <LiveStrip live={live} speak={speak} />}
      </div>
      {kind !== 'idle' && <Outcome checking={checking} speak={speak} />}
    </div>
  )
}
