/** How somebody asks for just one block to run: an item in its menu, and a key on the block that has the focus. */
import * as B from 'blockly/core'
import { say } from '../../words'
import { isDefinition } from '../blocks/signature'
import { contextOf } from '../context'

const RUN_ALONE = 'blockgradRunAlone'

/** A number that is typed into a hole is no block of its own, and what an own block is for, its call says. */
export function runsAlone(block: B.Block): boolean {
  return !block.isInFlyout && !block.isShadow() && !block.isInsertionMarker() && !isDefinition(block)
}

/** A loose stack runs as a whole, and so does the stack under a hat. */
export function isStackOfMore(block: B.Block): boolean {
  return block.getParent() === null && block.outputConnection === null && block.getNextBlock() !== null
}

export function registerRunAlone(): void {
  const { registry, ScopeType } = B.ContextMenuRegistry
  const menuOf = (block: B.Block) => contextOf(block.workspace)?.alone ?? null
  if (registry.getItem(RUN_ALONE)) return
  registry.register({
    id: RUN_ALONE,
    weight: 0,
    displayText: ({ block }) => say(block && isStackOfMore(block) ? 'editor-run-stack' : 'editor-run-block'),
    preconditionFn: ({ block }) => {
      if (!block || !runsAlone(block)) return 'hidden'
      return menuOf(block)?.canRun() ? 'enabled' : 'disabled'
    },
    callback: ({ block }) => {
      if (block) menuOf(block)?.run(block.id)
    },
    scopeType: ScopeType.BLOCK,
  })
  const focused = ({ focusedNode }: B.ContextMenuRegistry.Scope): B.BlockSvg | null =>
    focusedNode instanceof B.BlockSvg && runsAlone(focusedNode) ? focusedNode : null
  B.ShortcutRegistry.registry.register({
    name: RUN_ALONE,
    displayText: () => say('editor-run-block-key'),
    keyCodes: [B.utils.KeyCodes.R],
    preconditionFn(workspace, scope) {
      const block = focused(scope)
      return !workspace.isDragging() && block !== null && (menuOf(block)?.canRun() ?? false)
    },
    callback(_, event, __, scope) {
      const block = focused(scope)
      if (!block) return false
      event.preventDefault()
      menuOf(block)?.run(block.id)
      return true
    },
  })
}
