/** The page's end of “Watch it live”: what it asks for, what it keeps, and what it lights. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { FollowedTurn } from '../../../core/gradients/index'
import type { RunMode, RunStatus } from '../../../core/run/stage/snapshot'
import type { Editor } from '../../../editor'
import type { ClientEvent } from '../../../worker/client'
import type { RunRequest } from '../../../worker/protocol'
import { createLive } from './live'

const TURN: FollowedTurn = {
  from: 10,
  to: 40,
  ticks: [
    { id: 'w', name: 'w', right: false, step: 20, blockId: 'moves w' },
    { id: 'b', name: 'b', right: false, step: 30, blockId: null },
  ],
}

function page() {
  const sent: RunRequest[] = []
  const lit: (readonly string[])[] = []
  let hear: (event: ClientEvent) => void = () => {}
  const opened = signal(1)
  const record = signal({ first: 0, now: 12, last: 12 })
  const status = signal<RunStatus>('paused')
  const editor = { pointOut: (ids: readonly string[]) => void lit.push(ids) } as unknown as Editor
  const live = createLive({
    client: {
      send: (request) => sent.push(request),
      listen(listener) {
        hear = listener
        return () => {}
      },
    },
    session: { status, mode: signal<RunMode>('stepwise'), pace: signal(100), record },
    projects: { opened },
    editor: signal(editor),
  })
  return {
    sent,
    lit,
    opened,
    live,
    hear: (event: ClientEvent) => hear(event),
    found: () => hear({ kind: 'following', following: { kind: 'found', turn: TURN } }),
    goTo: (now: number) => {
      record.value = { ...record.peek(), now }
    },
    kind: () => live.strip.value?.kind,
  }
}

describe('watching live', () => {
  it('is off at first, is asked for by the switch, and ends with the project', () => {
    const { live, sent, opened, kind } = page()
    expect([live.isOn.value, kind(), sent]).toEqual([false, undefined, []])
    live.turn(true)
    expect(sent).toEqual([{ kind: 'follow', on: true }])
    opened.value = 2
    expect(sent.at(-1)).toEqual({ kind: 'follow', on: false })
    opened.value = 3
    expect(sent).toHaveLength(2)
    expect(kind()).toBeUndefined()
  })

  it('lights the block where the truth is lost, and puts it out on the way back', () => {
    const { live, lit, found, goTo } = page()
    live.turn(true)
    found()
    expect(lit).toEqual([])
    goTo(20)
    goTo(21)
    expect(lit).toEqual([['moves w']])
    goTo(30)
    expect(lit).toEqual([['moves w']])
    goTo(19)
    expect(lit).toEqual([['moves w'], []])
    goTo(25)
    live.turn(false)
    expect(lit.at(-1)).toEqual([])
  })

  it('forgets what a worker said that is gone', () => {
    const { live, found, hear, kind } = page()
    live.turn(true)
    found()
    expect(kind()).toBe('turn')
    hear({ kind: 'standing', standing: 'coming' })
    expect(kind()).toBe('looking')
  })
})
