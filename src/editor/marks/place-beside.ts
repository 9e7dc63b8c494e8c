/** Where a bubble goes that tells about a block of the workspace. */
import type * as B from 'blockly/core'
import { type Box, besideStack } from './beside-stack'
import { boxOf, stackInView } from './stack-in-view'

/** In pixels from the upper left corner of `room`; null where the block has no picture. */
export function placeBeside(
  block: B.Block,
  bubble: Pick<Box, 'width' | 'height'>,
  room: Element,
): Pick<Box, 'left' | 'top'> | null {
  const around = room.getBoundingClientRect()
  const own = boxOf(block)
  const inRoom = ({ left, top, width, height }: DOMRect): Box => ({
    left: left - around.left,
    top: top - around.top,
    width,
    height,
  })
  if (!own) return null
  const stack = stackInView(block, around.top, around.bottom)
  const drawers = room.querySelector('.blocklyToolbox')
  const others = drawers ? [drawers.getBoundingClientRect(), ...stack] : stack
  return besideStack(inRoom(own), others.map(inRoom), bubble, around)
}
