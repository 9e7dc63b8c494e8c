/** The menus count blocks as a learner does, and speak as the rest of the page. */
import * as B from 'blockly/core'
import { expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { speakInBlockly } from '../blockly-words'
import { workspaceWith } from '../headless.test-support'
import { parts } from './clipboard.test-support'
import { countInMenus, deletable, goneWith } from './delete-menu'

const change = (id: string, by: number | BlockNode): BlockNode => ({
  type: 'variables_change',
  id,
  args: { variable: 'v', by },
})
const round: BlockNode = { type: 'maths_round', id: 'round', args: { number: 2.5 } }

/** Five blocks, and three typed-in numbers. */
const workspace = () =>
  workspaceWith({
    variables: [{ id: 'v', name: 'total' }],
    lists: [],
    notes: [],
    stacks: [
      { x: 0, y: 0, blocks: [{ type: 'events_flag', id: 'flag' }, change('one', 1), change('two', 2)] },
      { x: 0, y: 500, blocks: [change('three', round)] },
    ],
  })

it('typed-in numbers are no blocks', () => {
  const all = workspace()
  expect(deletable(all)).toBe(5)
  expect(goneWith(all.getBlockById('one')!)).toBe(1)
  expect(goneWith(all.getBlockById('three')!)).toBe(2)
  all.getBlockById('one')!.setDeletable(false)
  expect(deletable(all)).toBe(4)
})

it('the menus say so, in words that begin small', () => {
  speakInBlockly()
  countInMenus(parts)
  const { registry } = B.ContextMenuRegistry
  const textOf = (id: string, scope: object) => {
    const item = registry.getItem(id)
    const text = item && 'displayText' in item ? item.displayText : ''
    return typeof text === 'function' ? text(scope as B.ContextMenuRegistry.Scope) : text
  }
  const all = workspace()
  expect(textOf('workspaceDelete', { workspace: all })).toBe('Delete 5 blocks')
  expect(textOf('blockDelete', { block: all.getBlockById('two') })).toBe('Delete block')
  expect(B.Msg.CLEAN_UP).toBe('Clean up blocks')
  expect(B.Msg.ADD_COMMENT).toBe('Add comment')
})
