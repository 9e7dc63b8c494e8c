/** Where a bubble goes: beside its block, never on it, and inside its room. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 12
const EDGE = 8

/** `block` in the coordinates of the room. Gives the bubble's upper left corner. */
export function placeBeside(
  block: Box,
  bubble: Pick<Box, 'width' | 'height'>,
  room: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const right = block.left + block.width + GAP
  const below = block.top + block.height + GAP
  const above = block.top - GAP - bubble.height
  const left = block.left - GAP - bubble.width
  const across = within(block.left, bubble.width, room.width)
  const down = within(block.top, bubble.height, room.height)
  if (right + bubble.width <= room.width - EDGE) return { left: right, top: down }
  if (below + bubble.height <= room.height - EDGE) return { left: across, top: below }
  if (above >= EDGE) return { left: across, top: above }
  if (left >= EDGE) return { left, top: down }
  // A block as large as the room: its upper part, where its words are, stays free.
  const isBlockHigh = block.top < room.height / 2
  return {
    left: room.width - EDGE - bubble.width,
    top: isBlockHigh ? room.height - EDGE - bubble.height : EDGE,
  }
}

function within(wanted: number, size: number, room: number): number {
  return Math.max(EDGE, Math.min(wanted, room - EDGE - size))
}
