/**
 * Asks the worker whether the backprop of the open project is true, and keeps for the card what has become of it. Runs and
 * edits go on meanwhile: what is found is found of the blocks as they were when it was asked.
 */
import { computed, effect, type Signal, signal } from '@preact/signals'
import { message } from '../../core/message'
import type { Editor } from '../../editor'
import type { RunClient } from '../../worker/client'
import type { CheckOutcome } from '../../worker/protocol'
import type { Projects } from '../files/projects'
import type { ProjectStore } from '../project-store'
import type { PageSession } from '../run/session/page-session'

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | CheckOutcome

interface CheckingParts {
  readonly client: Pick<RunClient, 'send' | 'listen'>
  readonly session: Pick<PageSession, 'standing' | 'mayTrain'>
  readonly store: Pick<ProjectStore, 'program' | 'toProject'>
  readonly projects: Pick<Projects, 'opened'>
  readonly editor: Signal<Editor | null>
}

export type Checking = ReturnType<typeof createChecking>

export function createChecking({ client, session, store, projects, editor }: CheckingParts) {
  const state = signal<CheckState>({ kind: 'idle' })
  /** The program that was asked about last. */
  const program = signal(0)
  let number = 0

  client.listen((event) => {
    if (event.kind === 'standing') {
      if (event.standing !== 'here' && state.peek().kind === 'checking')
        state.value = { kind: 'failed', message: message('gradients-worker-gone') }
    } else if (event.kind === 'checking' && event.number === number)
      state.value = { kind: 'checking', ...event.progress }
    else if (event.kind === 'checked' && event.number === number) state.value = event.outcome
  })

  function end(next: CheckState): void {
    if (state.peek().kind === 'checking') client.send({ kind: 'stopChecking' })
    number += 1
    state.value = next
    editor.peek()?.pointOut([])
  }

  // Another project's weights are not what was asked about.
  projects.opened.subscribe(() => end({ kind: 'idle' }))
  // Whoever presses the empty workspace has seen enough.
  effect(() =>
    editor.value?.onLook((look) => {
      if (look === 'elsewhere') editor.peek()?.pointOut([])
    }),
  )

  return {
    state,
    /** Whether the open project can be asked about: it may train, and there is a worker that checks. */
    isReady: computed(() => session.mayTrain.value && session.standing.value === 'here'),
    /** The blocks are others now. */
    isOutdated: computed(() => state.value.kind === 'report' && store.program.value !== program.value),
    check(): void {
      end({ kind: 'checking', done: 0, of: 1 })
      program.value = store.program.peek()
      client.send({ kind: 'checkGradients', number, project: store.toProject() })
    },
    stop(): void {
      if (state.peek().kind === 'checking') end({ kind: 'stopped' })
    },
  }
}
