/** Where what is pasted goes: beside what has the focus, never just on top of a block, nor as if it were snapped to one. */
import type * as B from 'blockly/core'
import type { ClipboardParts } from './parts'

/** Near `start`, for a block that stands on the workspace and is drawn. */
export function near(
  start: B.utils.Coordinate,
  block: B.Block,
  { blockly, workspace }: ClipboardParts,
): B.utils.Coordinate {
  const { Coordinate } = blockly.utils
  blockly.renderManagement.triggerQueuedRenders(workspace)
  const radius = blockly.config.snapRadius
  const others = workspace
    .getTopBlocks(false)
    .filter((each) => each !== block)
    .map((each) => each.getRelativeToSurfaceXY())
  const connections = (block as B.BlockSvg).getConnections_(false)
  const now = block.getRelativeToSurfaceXY()
  let place = new Coordinate(Math.round(start.x), Math.round(start.y))
  const isTaken = () =>
    others.some(({ x, y }) => Math.abs(x - place.x) <= 1 && Math.abs(y - place.y) <= 1) ||
    connections.some((each) => each.closest(radius, Coordinate.difference(place, now)).connection !== null)
  while (isTaken()) place = new Coordinate(place.x + radius, place.y + 2 * radius)
  return place
}

/** Where there is room, in view if possible. */
export function free(block: B.Block, { blockly, workspace, tools }: ClipboardParts): B.utils.Coordinate {
  blockly.renderManagement.triggerQueuedRenders(workspace)
  const { width, height } = (block as B.BlockSvg).getHeightWidth()
  return tools.freePlace(workspace, width, height, block)
}
