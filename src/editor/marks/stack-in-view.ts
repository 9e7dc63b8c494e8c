/** Where a block's neighbours are on the screen: those of its stack between two heights. Only these are looked at. */
import * as B from 'blockly/core'

/** Of a block that has its picture; null for others. */
export const boxOf = (block: B.Block | null): DOMRect | null =>
  block instanceof B.BlockSvg ? block.pathObject.svgPath.getBoundingClientRect() : null

export function stackInView(block: B.Block, top: number, bottom: number): readonly DOMRect[] {
  const found: DOMRect[] = []
  /** Whether to go on in this direction. */
  const add = (each: B.Block, inside: B.Block | null): boolean => {
    const box = boxOf(each)
    if (!box) return false
    if (box.bottom >= top && box.top <= bottom) {
      found.push(box)
      for (const { connection } of each.inputList) {
        const first = connection?.type === B.ConnectionType.NEXT_STATEMENT ? connection.targetBlock() : null
        if (first !== inside)
          for (let child = first; child && add(child, null); ) child = child.getNextBlock()
      }
    }
    return box.top <= bottom
  }
  let from: B.Block | null = block
  let inside: B.Block | null = null
  while (from) {
    const start: B.Block = from
    for (let each: B.Block | null = start; each && add(each, each === start ? inside : null); )
      each = each.getNextBlock()
    let isAbove = false
    inside = start
    for (let each = blockAbove(start); each; each = blockAbove(each)) {
      inside = each
      isAbove ||= (boxOf(each)?.bottom ?? 0) < top
      if (!isAbove) add(each, null)
    }
    from = inside.getParent()
  }
  return found
}

/** In the same sequence. */
function blockAbove(block: B.Block): B.Block | null {
  const above = block.getPreviousBlock()
  return above?.getNextBlock() === block ? above : null
}
