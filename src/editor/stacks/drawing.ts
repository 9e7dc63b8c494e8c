/**
 * Which blocks are drawn again. Blockly draws a changed block and all above it; a block below changes nothing but where
 * those still further below stand. What has the stack in its mouth, or a value in a hole, is drawn again: it grows.
 */
import type * as B from 'blockly/core'
import { withWidths } from './measuring'
import { blockAbove, firstOf } from './places'

const stale = new WeakSet<B.BlockSvg>()

/** Notes that a block is to be drawn again. */
export const markStale = (block: B.BlockSvg): void => {
  stale.add(block)
}

/** Draws what is stale in a tree of blocks, from the inside out. `draw` draws one block. */
export function drawStale(root: B.BlockSvg, draw: (block: B.BlockSvg) => void): void {
  drawAll(inside(root).reverse(), draw)
}

/** How many blocks are drawn in one piece: their words are measured together. */
const PIECE = 6

/** The same in pieces, for a tree in which all is stale. */
export function* drawStaleInPieces(
  root: B.BlockSvg,
  draw: (block: B.BlockSvg) => void,
): Generator<void, void> {
  const blocks = inside(root).reverse()
  for (let at = 0; at < blocks.length; at += PIECE) {
    drawAll(blocks.slice(at, at + PIECE), draw)
    yield
  }
}

const inside = (root: B.BlockSvg): B.BlockSvg[] =>
  root.getDescendants(false).filter((block) => block.initialized)

function drawAll(blocks: readonly B.BlockSvg[], draw: (block: B.BlockSvg) => void): void {
  withWidths(
    blocks.filter((block) => stale.has(block)),
    () => {
      for (const block of blocks) {
        if (!stale.delete(block)) continue
        draw(block)
        blockAbove(block)?.nextConnection?.tightenEfficiently()
        const around = firstOf(block).getParent()
        if (around) stale.add(around)
      }
    },
  )
}
