/** The menu of a block: without what our project format does not keep, with the pencil of own blocks and the way to their definition. */
import * as B from 'blockly/core'
import { say } from '../../words'
import type { Shapes } from '../blocks/shapes'
import { definitionOf, isCall, isOwnBlock } from '../blocks/signature'
import { editSignature } from '../blocks/signature-edit'
import { contextOf } from '../context'
import { revealBlock } from '../workspace/view'

const EDIT = 'blockgradEditOwnBlock'
const SHOW_DEFINITION = 'blockgradShowDefinition'
/** "External inputs" would change how a block looks and be lost on saving. */
const NOT_KEPT = [
  'blockInline',
  'blockCollapseExpand',
  'blockDisable',
  'collapseWorkspace',
  'expandWorkspace',
]

export function tidyContextMenu(shapes: Shapes): void {
  const { registry } = B.ContextMenuRegistry
  for (const id of NOT_KEPT) if (registry.getItem(id)) registry.unregister(id)
  if (shapes.defines === null || registry.getItem(EDIT)) return
  registry.register({
    id: EDIT,
    weight: 0,
    displayText: () => say('editor-change-block'),
    preconditionFn: ({ block }) => {
      if (!block || block.isInFlyout || !isOwnBlock(block) || !contextOf(block.workspace)) return 'hidden'
      return definitionOf(block.workspace, block.signature.id) ? 'enabled' : 'hidden'
    },
    callback: ({ block }) => {
      if (block) editSignature(block)
    },
    scopeType: B.ContextMenuRegistry.ScopeType.BLOCK,
  })
  registry.register({
    id: SHOW_DEFINITION,
    weight: 0,
    displayText: () => say('editor-show-definition'),
    preconditionFn: ({ block }) => {
      if (!block || block.isInFlyout || !isCall(block)) return 'hidden'
      return definitionOf(block.workspace, block.signature.id) ? 'enabled' : 'hidden'
    },
    callback: ({ block }) => {
      const context = block && contextOf(block.workspace)
      const definition = block && isCall(block) && definitionOf(block.workspace, block.signature.id)
      if (!context || !(definition instanceof B.BlockSvg)) return
      revealBlock(context.workspace, definition.id)
      B.getFocusManager().focusNode(definition)
    },
    scopeType: B.ContextMenuRegistry.ScopeType.BLOCK,
  })
}
