/** What a block's menu offers about the run: to run to this block, and to pause here, each time or only when something holds. */
import * as B from 'blockly/core'
import { say } from '../../words'
import { contextOf } from '../context'

const RUN_TO = 'blockgradRunToHere'
const PAUSE = 'blockgradPauseHere'
const PAUSE_WHEN = 'blockgradPauseWhen'

/** Statements under a hat: only they are steps of a run. */
function isStep(block: B.BlockSvg): boolean {
  const root = block.getRootBlock()
  return !block.isInFlyout && block.previousConnection !== null && isHat(root)
}

const isHat = (block: B.Block) => block.previousConnection === null && block.outputConnection === null

export function registerRunMenu(): void {
  const { registry, ScopeType } = B.ContextMenuRegistry
  if (registry.getItem(RUN_TO)) return
  const run = (block: B.BlockSvg | undefined) => (block ? (contextOf(block.workspace)?.run ?? null) : null)
  registry.register({
    id: RUN_TO,
    weight: 0,
    displayText: () => say('editor-run-to'),
    preconditionFn: ({ block }) => {
      if (!block || !isStep(block)) return 'hidden'
      return run(block)?.canRunTo() ? 'enabled' : 'disabled'
    },
    callback: ({ block }) => {
      if (block) run(block)?.runTo(block.id)
    },
    scopeType: ScopeType.BLOCK,
  })
  registry.register({
    id: PAUSE,
    weight: 0,
    displayText: ({ block }) =>
      say(block && run(block)?.pausesAt(block.id) ? 'editor-pause-not' : 'editor-pause'),
    // A mark can be taken off a block that was pulled out of its stack, too.
    preconditionFn: ({ block }) =>
      block && (isStep(block) || run(block)?.pausesAt(block.id)) ? 'enabled' : 'hidden',
    callback: ({ block }) => {
      if (block) run(block)?.togglePause(block.id)
    },
    scopeType: ScopeType.BLOCK,
  })
  registry.register({
    id: PAUSE_WHEN,
    weight: 0,
    displayText: ({ block }) =>
      say(block && run(block)?.asksAt(block.id) ? 'editor-pause-change' : 'editor-pause-when'),
    preconditionFn: ({ block }) => (block && isStep(block) ? 'enabled' : 'hidden'),
    callback: ({ block }) => {
      if (block) run(block)?.pauseWhen(block.id)
    },
    scopeType: ScopeType.BLOCK,
  })
}
