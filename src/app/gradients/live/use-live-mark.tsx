/** What the network's picture puts on the lines of a list while it is watched live; undefined where nobody watches. */
import type { ComponentChild } from 'preact'
import { useMemo } from 'preact/hooks'
import { drawnLater } from '../../later/drawn-later'
import type { Live } from './live'

const LiveMark = drawnLater(
  'gradients',
  async () => (await import('./live-mark')).LiveMark,
  () => null,
)

export function useLiveMark(live: Live): ((list: string) => ComponentChild) | undefined {
  const isOn = live.isOn.value
  return useMemo(
    () => (isOn ? (list: string) => <LiveMark live={live} list={list} /> : undefined),
    [live, isOn],
  )
}
