/** Where a bubble goes: near its block, on as little of its stack as can be, never on the block itself, and in its room. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Box, 'width' | 'height'>
type Corner = Pick<Box, 'left' | 'top'>

const GAP = 12
const EDGE = 8
const STEP = 8

/**
 * Gives the bubble's upper left corner.
 *
 * @param block in the coordinates of the room
 * @param stack what is in the room of the block's stack, and all else that should stay free; the block may be among it
 */
export function besideStack(block: Box, stack: readonly Box[], { width, height }: Size, room: Size): Corner {
  const rightmost = room.width - EDGE - width
  const lowest = room.height - EDGE - height
  let best: Corner | null = null
  let least = Number.POSITIVE_INFINITY
  const consider = (left: number, top: number, level: readonly Box[]) => {
    const place = { left, top, width, height }
    if (left < EDGE || left > rightmost || overlap(place, block) > 0) return
    const covered = level.reduce((sum, each) => sum + overlap(place, each), 0)
    const cost = covered + distance(block, place)
    if (cost >= least) return
    least = cost
    best = { left, top }
  }
  const look = (top: number) => {
    const level = [block, ...stack].filter(
      (each) => each.top < top + height + GAP && top - GAP < each.top + each.height,
    )
    const right = Math.max(...level.map((each) => each.left + each.width)) + GAP
    const left = Math.min(...level.map((each) => each.left)) - GAP - width
    const beside = [block.left + block.width + GAP, within(block.left, width, room.width)]
    for (const each of [right, left, ...beside, rightmost, EDGE]) consider(each, top, level)
  }
  const wanted = within(block.top, height, room.height)
  for (let top = wanted; top <= lowest; top += STEP) look(top)
  for (let top = wanted - STEP; top >= EDGE; top -= STEP) look(top)
  for (const top of [EDGE, lowest]) look(top)
  // Of a block as large as the room, the upper part stays free, where its words are.
  return best ?? { left: rightmost, top: block.top < room.height / 2 ? lowest : EDGE }
}

/** In square pixels. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}

/** A step aside is nearer to the block than one up or down is. */
function distance(a: Box, b: Box): number {
  const across = Math.max(a.left - b.left - b.width, b.left - a.left - a.width, 0)
  const down = Math.max(a.top - b.top - b.height, b.top - a.top - a.height, 0)
  return across + 2 * down + Math.abs(a.top - b.top) / 10
}

function within(wanted: number, size: number, room: number): number {
  return Math.max(EDGE, Math.min(wanted, room - EDGE - size))
}
