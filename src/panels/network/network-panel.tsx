/**
 * The Network card's inside: the image on the left, the hidden units in the middle, the output on the right, and
 * below them what a unit adds up. It draws a learner's own lists as they are at this moment.
 */
import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { say } from '../../words'
import { misfits, type ShownNetwork, sizeOf, stillEmpty } from './network'
import { NetworkView } from './network-view'
import './network.css'
import './close.css'

interface NetworkPanelProps {
  readonly network: ReadonlySignal<ShownNetwork | null>
  /** What stands on the lines of that list. */
  readonly mark?: ((list: string) => ComponentChild) | undefined
}

export function NetworkPanel({ network, mark }: NetworkPanelProps) {
  const shown = network.value
  if (!shown) return null
  const wrong = misfits(shown)
  const empty = stillEmpty(shown)
  const { units } = sizeOf(shown)
  if (wrong.length > 0)
    return (
      <div class="network-words" role="note">
        <p>
          <strong>{say('network-misfit')}</strong>
        </p>
        {wrong.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    )
  return (
    <>
      {units > 0 && <NetworkView network={shown} units={units} mark={mark} />}
      {empty.length > 0 && (
        <p class="network-empty">{say('network-still-empty', { lists: empty.join(', ') })}</p>
      )}
    </>
  )
}
