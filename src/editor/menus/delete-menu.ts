/** What the menus offer to delete, and how many blocks they say: as a learner counts. A number that is typed into a block is none. */
import * as B from 'blockly/core'
import { asOneStep } from '../workspace/undo-step'

/** Blockly's registry serves the whole page, so these hold for every editor. */
export function countInMenus(): void {
  const { registry } = B.ContextMenuRegistry
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
      B.dialog.confirm(counted(B.Msg.DELETE_ALL_BLOCKS, count), (yes) => {
        if (yes) deleteAll(workspace)
      })
  }
}

const words = (count: number): string =>
  counted(count === 1 ? B.Msg.DELETE_BLOCK : B.Msg.DELETE_X_BLOCKS, count)

const counted = (text: string | undefined, count: number): string => (text ?? '').replace('%1', String(count))

const countOf = (block: B.Block | null): number =>
  block?.getDescendants(false).filter((each) => !each.isShadow()).length ?? 0

/** With what stands in it; what is below stays. */
export const goneWith = (block: B.Block): number => countOf(block) - countOf(block.getNextBlock())

/** Without what a task holds. */
export const deletable = (workspace: B.Workspace): number =>
  workspace.getAllBlocks(false).filter((block) => block.isDeletable()).length

function deleteAll(workspace: B.Workspace): void {
  asOneStep(() => {
    for (const top of workspace.getTopBlocks(false)) if (top.isDeletable()) top.dispose(false)
  })
}
