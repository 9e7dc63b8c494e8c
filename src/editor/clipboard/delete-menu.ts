/** What the menus offer to delete, and how many blocks they say: as a learner counts. A number that is typed into a block is none. */
import type * as B from 'blockly/core'
import type { PutParts } from './parts'

/** Blockly's registry serves the whole page, so these hold for every editor. */
export function countInMenus({ blockly, tools }: Pick<PutParts, 'blockly' | 'tools'>): void {
  const { registry } = blockly.ContextMenuRegistry
  const { Msg } = blockly
  const words = (count: number): string =>
    counted(count === 1 ? Msg.DELETE_BLOCK : Msg.DELETE_X_BLOCKS, count)
  const deleteAll = (workspace: B.Workspace) =>
    tools.asOneStep(() => {
      for (const top of workspace.getTopBlocks(false)) if (top.isDeletable()) top.dispose(false)
    })
  const ofBlock = registry.getItem('blockDelete')
  if (ofBlock && 'displayText' in ofBlock)
    ofBlock.displayText = ({ block }) => (block ? words(goneWith(block)) : '')
  const ofAll = registry.getItem('workspaceDelete')
  if (!ofAll || !('displayText' in ofAll)) return
  ofAll.displayText = ({ workspace }) => (workspace ? words(deletable(workspace)) : '')
  ofAll.callback = ({ workspace }) => {
    if (!workspace) return
    workspace.cancelCurrentGesture()
    const count = deletable(workspace)
    if (count < 2) deleteAll(workspace)
    else
      blockly.dialog.confirm(counted(Msg.DELETE_ALL_BLOCKS, count), (yes) => {
        if (yes) deleteAll(workspace)
      })
  }
}

const counted = (text: string | undefined, count: number): string => (text ?? '').replace('%1', String(count))

const countOf = (block: B.Block | null): number =>
  block?.getDescendants(false).filter((each) => !each.isShadow()).length ?? 0

/** With what stands in it; what is below stays. */
export const goneWith = (block: B.Block): number => countOf(block) - countOf(block.getNextBlock())

/** Without what a task holds. */
export const deletable = (workspace: B.Workspace): number =>
  workspace.getAllBlocks(false).filter((block) => block.isDeletable()).length
