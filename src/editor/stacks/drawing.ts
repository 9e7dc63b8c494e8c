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

/** Draws what is stale in a tree of blocks. `draw` draws one block. */
export const drawStale = (root: B.BlockSvg, draw: (block: B.BlockSvg) => void): void =>
  drawStaleOf(root.getDescendants(false), draw)

/** Draws what is stale among blocks, from the inside out: those that others stand in come before these. */
export function drawStaleOf(all: readonly B.BlockSvg[], draw: (block: B.BlockSvg) => void): void {
  const blocks = all.filter((block) => block.initialized)
  withWidths(
    blocks.filter((block) => stale.has(block)),
    () => {
      for (const block of blocks.reverse()) {
        if (!stale.delete(block)) continue
        draw(block)
        blockAbove(block)?.nextConnection?.tightenEfficiently()
        const around = firstOf(block).getParent()
        if (around) stale.add(around)
      }
    },
  )
}
