/** What a block's menu asks and does about its stack's lock. It is in the page from the start: each editor is made with it. */
import { effect, signal } from '@preact/signals'
import type { Dialogs, LockMenu } from '../../editor'
import type { Projects } from '../files/projects'
import type { Later } from '../later/later'
import type { ProjectStore } from '../project-store'

interface LockParts {
  readonly store: ProjectStore
  readonly ask: Dialogs
  readonly projects: Pick<Projects, 'opened'>
  readonly later: Later
}

/** Whether whoever is here makes the open project's task, instead of solving it. */
export const isMaking = signal(false)

export function createLockMenu({ store, ask, projects, later }: LockParts): LockMenu {
  effect(() => {
    void projects.opened.value
    isMaking.value = false
  })
  const change = (use: (part: typeof import('./change-locks')) => unknown) =>
    void later.open('tasks', () => import('./change-locks'), use)
  return {
    canLock: () => isMaking.peek(),
    kindOf: (id) => store.frame.peek()?.locks.find(({ block }) => block === id)?.kind ?? null,
    lock: (block, kind) => change((part) => part.lockStack(store, { block, kind }, isMaking.peek())),
    open: (id) => change((part) => part.openLock(store, id, isMaking.peek(), ask)),
  }
}
