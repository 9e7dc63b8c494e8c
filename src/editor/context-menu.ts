/** The menu of a block: without what our project format does not keep, and with the pencil of own blocks. */
import * as B from 'blockly/core'
import { contextOf } from './context'
import type { Shapes } from './shapes'
import { definitionOf, isOwnBlock } from './signature'
import { editSignature } from './signature-edit'

const EDIT = 'blockgradEditOwnBlock'
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
    displayText: 'Change this block…',
    preconditionFn: ({ block }) => {
      if (!block || block.isInFlyout || !isOwnBlock(block) || !contextOf(block.workspace)) return 'hidden'
      return definitionOf(block.workspace, block.signature.id) ? 'enabled' : 'hidden'
    },
    callback: ({ block }) => {
      if (block) editSignature(block)
    },
    scopeType: B.ContextMenuRegistry.ScopeType.BLOCK,
  })
}
