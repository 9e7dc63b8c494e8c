/**
 * Deletes stacks of thousands of blocks. Blockly tells of a deletion in one piece, one call deeper for each block, and
 * call stacks have limits: long ones are deleted in pieces.
 */
import * as B from 'blockly/core'
import { asOneStep } from '../workspace/undo-step'

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
