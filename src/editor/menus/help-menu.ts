/** “What does this block do?”: an item in every block's menu, in the drawers too, and a key on the block that has the focus. */
import * as B from 'blockly/core'
import { say } from '../../words'
import { contextOf } from '../context'

const HELP = 'blockgradBlockHelp'
/** Blockly's own item wants an address to go to. */
const BLOCKLYS = 'blockHelp'

/** A number that is typed into a hole is no block to a learner: there the block around it is asked for. */
function askedFor(block: B.Block): B.Block {
  let asked = block
  for (let parent = asked.getParent(); asked.isShadow() && parent; parent = asked.getParent()) asked = parent
  return asked
}

/** A drawer is a workspace of its own beside the one that it belongs to. */
const helpOf = (block: B.Block) =>
  contextOf((block instanceof B.BlockSvg && block.workspace.targetWorkspace) || block.workspace)?.help ?? null

export function registerHelpMenu(): void {
  const { registry, ScopeType } = B.ContextMenuRegistry
  if (registry.getItem(HELP)) return
  if (registry.getItem(BLOCKLYS)) registry.unregister(BLOCKLYS)
  registry.register({
    id: HELP,
    // Last, as help is in menus everywhere.
    weight: 100,
    displayText: () => say('editor-block-help'),
    preconditionFn: ({ block }) => (block && helpOf(block) ? 'enabled' : 'hidden'),
    callback: ({ block }) => {
      if (block) helpOf(block)?.(askedFor(block).type)
    },
    scopeType: ScopeType.BLOCK,
  })
  const focused = ({ focusedNode }: B.ContextMenuRegistry.Scope) =>
    focusedNode instanceof B.BlockSvg ? focusedNode : null
  B.ShortcutRegistry.registry.register({
    name: HELP,
    displayText: () => say('editor-block-help'),
    keyCodes: [B.utils.KeyCodes.F1],
    preconditionFn: (_, scope) => focused(scope) !== null,
    callback(_, event, __, scope) {
      const block = focused(scope)
      if (!block) return false
      event.preventDefault()
      helpOf(block)?.(askedFor(block).type)
      return true
    },
  })
}
