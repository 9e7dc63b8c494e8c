/**
 * “Watch it live”: has the worker follow the run, keeps what it tells, and lights the blocks at which the truth is lost as
 * long as the run stands behind them.
 */
import { computed, effect, type Signal, signal } from '@preact/signals'
import type { Editor } from '../../../editor'
import type { RunClient } from '../../../worker/client'
import type { Following } from '../../../worker/protocol'
import type { Projects } from '../../files/projects'
import type { PageSession } from '../../run/session/page-session'
import { type Strip, stripAt } from './strip-at'

interface LiveParts {
  readonly client: Pick<RunClient, 'send' | 'listen'>
  readonly session: Pick<PageSession, 'status' | 'mode' | 'pace' | 'record'>
  readonly projects: Pick<Projects, 'opened'>
  readonly editor: Signal<Editor | null>
}

export type Live = ReturnType<typeof createLive>

export function createLive({ client, session, projects, editor }: LiveParts) {
  const isOn = signal(false)
  const following = signal<Following | null>(null)

  client.listen((event) => {
    if (event.kind === 'following') following.value = event.following
    // A fresh worker begins anew.
    if (event.kind === 'standing') following.value = null
  })

  function turn(on: boolean): void {
    if (on === isOn.peek()) return
    isOn.value = on
    following.value = null
    client.send({ kind: 'follow', on })
  }

  // Another project is another question.
  projects.opened.subscribe(() => turn(false))

  /** Null where nobody watches. */
  const strip = computed((): Strip | null => {
    if (!isOn.value) return null
    const { status, mode, pace, record } = session
    return stripAt({
      status: status.value,
      mode: mode.value,
      pace: pace.value,
      now: record.value.now,
      following: following.value,
    })
  })
  /** As a text, which is the same as long as the blocks are. */
  const lost = computed(() => {
    const { value } = strip
    if (value?.kind !== 'turn') return '[]'
    return JSON.stringify(
      value.ticks.flatMap(({ state, blockId }) => (state === 'wrong' ? (blockId ?? []) : [])),
    )
  })
  let lit = '[]'
  effect(() => {
    const { value } = lost
    if (value === lit) return
    lit = value
    editor.peek()?.pointOut(JSON.parse(value))
  })

  return { isOn, turn, strip }
}
