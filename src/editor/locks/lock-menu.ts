/** What the menu of any block in a stack offers about its lock: to lock the stack where a task is made, and to open a lock. */
import { say } from '../../words'
import type { ShownLockParts } from './parts'

const LOCK = 'blockgradLockStack'
const NUMBERS = 'blockgradLockButNumbers'
const OPEN = 'blockgradOpenLock'

export function registerLockMenu({ blockly, menuOf }: ShownLockParts): void {
  const { registry, ScopeType } = blockly.ContextMenuRegistry
  if (registry.getItem(LOCK)) return
  const offer = (id: string, words: string, kind: 'stack' | 'numbers') =>
    registry.register({
      id,
      weight: 90,
      displayText: () => say(words),
      preconditionFn: ({ block }) => {
        const menu = block ? menuOf(block) : null
        if (!block || !menu?.canLock()) return 'hidden'
        return menu.kindOf(block.getRootBlock().id) === null ? 'enabled' : 'hidden'
      },
      callback: ({ block }) => {
        if (block) menuOf(block)?.lock(block.getRootBlock().id, kind)
      },
      scopeType: ScopeType.BLOCK,
    })
  offer(LOCK, 'editor-lock', 'stack')
  offer(NUMBERS, 'editor-lock-but-numbers', 'numbers')
  registry.register({
    id: OPEN,
    weight: 90,
    displayText: () => say('editor-open-lock'),
    preconditionFn: ({ block }) =>
      block && menuOf(block)?.kindOf(block.getRootBlock().id) ? 'enabled' : 'hidden',
    callback: ({ block }) => {
      if (block) menuOf(block)?.open(block.getRootBlock().id)
    },
    scopeType: ScopeType.BLOCK,
  })
}
