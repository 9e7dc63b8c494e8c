/** The locks of one editor, put together: holding, marks, words and menus. */
import type { Lock } from '../../core/project/project'
import { say } from '../../words'
import { watchAttempts } from './attempts'
import { LockMarks } from './lock-mark'
import { registerLockMenu } from './lock-menu'
import { Locks } from './locks'
import type { ShownLockParts } from './parts'
import './locks.css'

export interface EditorLocks {
  hold(locks: readonly Lock[]): void
  /** Words on why a step cannot stay, or null; and whatever a step brought back is locked again. */
  refuse(): string | null
}

export function createLocks(parts: ShownLockParts): EditorLocks {
  const locks = new Locks(parts)
  const marks = new LockMarks(parts, locks)
  watchAttempts(parts, locks)
  registerLockMenu(parts)
  return {
    hold(next) {
      locks.hold(next)
      marks.show()
    },
    refuse() {
      if (!locks.isHolding) return null
      if (locks.isBroken) return say('editor-locked-taken-back')
      locks.fastenAll()
      marks.show()
      return null
    },
  }
}
