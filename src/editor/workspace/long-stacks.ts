/**
 * Stacks of thousands of blocks. Blockly's page has each block inside the one above, and tells of a deletion in one
 * piece, one call deeper for each block; browsers and call stacks have limits. So has a project's stack, and long ones
 * are deleted in pieces.
 */
import * as B from 'blockly/core'
import { asOneStep } from './undo-step'

/** More blocks than this on the workspace, and a drag no longer looks up beforehand where all of it could go. */
const MANY = 2_000

/**
 * At the start of each drag Blockly pairs all connections of the workspace, one call deeper for each block of a
 * stack, to step through them by keyboard. Without the pairs, arrow keys move a block freely.
 */
export class PatientDragStrategy extends B.dragging.BlockDragStrategy {
  override cacheAllConnectionPairs(): void {
    if (this.workspace.getAllBlocks(false).length <= MANY) super.cacheAllConnectionPairs()
  }
}

const PIECE = 500

/** For blocks' shapes: deletes what hangs below piece by piece, from the bottom, as one step of the undo history. */
export const DELETED_IN_PIECES = {
  dispose(this: B.Block, healStack = false, animate = false) {
    asOneStep(() => {
      if (!healStack) for (const piece of piecesBelow(this).reverse()) disposeWhole(piece, false, false)
      disposeWhole(this, healStack, animate)
    })
  },
}

function disposeWhole(block: B.Block, healStack: boolean, animate: boolean): void {
  if (block instanceof B.BlockSvg) B.BlockSvg.prototype.dispose.call(block, healStack, animate)
  else B.Block.prototype.dispose.call(block, healStack)
}

function piecesBelow(top: B.Block): B.Block[] {
  const pieces: B.Block[] = []
  let place = 0
  for (let block = top.getNextBlock(); block; block = block.getNextBlock())
    if (++place % PIECE === 0) pieces.push(block)
  return pieces
}
