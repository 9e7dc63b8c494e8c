/** What a block's menu does about pauses before the block: each time, or only when something holds. */

import type { Language } from '../../../core/language/language'
import type { RunMenu } from '../../../editor'
import { blockWords } from '../../../words'
import type { DialogStack } from '../../dialogs/dialog-stack'
import type { Later } from '../../later/later'
import type { ProjectStore } from '../../project-store'
import type { Breakpoints } from './breakpoints'

interface Parts {
  readonly breakpoints: Breakpoints
  readonly dialogs: DialogStack
  readonly later: Later
  readonly store: ProjectStore
  readonly language: Language
}

type PauseMenu = Pick<RunMenu, 'pausesAt' | 'togglePause' | 'asksAt' | 'pauseWhen'>

export function pauseMenu({ breakpoints, dialogs, later, store, language }: Parts): PauseMenu {
  const whenAt = (blockId: string) => breakpoints.all.peek().get(blockId) ?? null
  const pausesAt = (blockId: string) => breakpoints.all.peek().has(blockId)
  return {
    pausesAt,
    togglePause(blockId) {
      if (pausesAt(blockId)) breakpoints.remove(blockId)
      else breakpoints.set(blockId, null)
    },
    asksAt: (blockId) => whenAt(blockId) !== null,
    async pauseWhen(blockId) {
      const project = store.toProject()
      const words = blockWords(blockId, project, language)
      const part = await later.fetch('blocks', () => import('../../dialogs/ask-condition'))
      const answer = await part?.askCondition(dialogs, words, whenAt(blockId), project)
      if (answer === 'never') breakpoints.remove(blockId)
      else if (answer) breakpoints.set(blockId, answer)
    },
  }
}
