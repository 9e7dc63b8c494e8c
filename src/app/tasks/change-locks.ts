/** Locks and opens stacks of the open project's task. Fetched when somebody does so first. */
import { seal } from '../../core/project/frame/fingerprint'
import type { Lock } from '../../core/project/project'
import type { Dialogs } from '../../editor'
import { say } from '../../words'
import type { ProjectStore } from '../project-store'

/** `isMaker`: they settle the task anew. A lock that a learner opens shows in the fingerprint. */
export function lockStack(store: ProjectStore, lock: Lock, isMaker: boolean): void {
  put(store, [...others(store, lock.block), lock], isMaker)
}

export async function openLock(
  store: ProjectStore,
  stackId: string,
  isMaker: boolean,
  ask: Pick<Dialogs, 'confirm'>,
): Promise<void> {
  const mayOpen =
    isMaker || (await ask.confirm(say('editor-open-title'), say('editor-open-what'), say('editor-open-yes')))
  if (mayOpen) put(store, others(store, stackId), isMaker)
}

const others = ({ frame }: ProjectStore, stackId: string): readonly Lock[] =>
  (frame.peek()?.locks ?? []).filter(({ block }) => block !== stackId)

function put(store: ProjectStore, locks: readonly Lock[], isMaker: boolean): void {
  const frame = store.frame.peek()
  if (!frame) return
  const next = { ...frame, locks }
  store.setFrame(isMaker ? seal(store.toProject(), next).frame : next)
}
