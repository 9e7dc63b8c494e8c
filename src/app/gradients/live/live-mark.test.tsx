// @vitest-environment jsdom
/** The sign on the lines of the network's picture: that of the list of the same name, while a turn is watched. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import type { Live } from './live'
import { LiveMark } from './live-mark'
import type { ShownTick, Strip, TickState } from './strip-at'

const tick = (name: string, state: TickState): ShownTick => ({
  id: name,
  name,
  right: state === 'right',
  step: 140,
  blockId: `moves ${name}`,
  state,
})
const turn = (...ticks: readonly ShownTick[]): Strip => ({
  kind: 'turn',
  turn: { from: 100, to: 200, ticks },
  ticks,
  lost: null,
})

it('comes, changes and goes with the turn', () => {
  const strip = signal<Strip | null>(turn(tick('w2', 'waiting'), tick('w1', 'waiting')))
  const page = document.createElement('div')
  const live = { strip } as unknown as Live
  act(() => render(<LiveMark live={live} list="w1" />, page))
  const become = (next: Strip) =>
    act(() => {
      strip.value = next
    })
  const sign = () => page.querySelector('svg')?.getAttribute('class') ?? null
  expect(sign()).toBe('live-sign waiting')
  become(turn(tick('w2', 'wrong'), tick('w1', 'right')))
  expect(sign()).toBe('live-sign right')
  become({ kind: 'between' })
  expect(sign()).toBeNull()
  become(turn(tick('kernel', 'right')))
  expect(sign()).toBeNull()
})
