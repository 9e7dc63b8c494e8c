/**
 * Pushes blocks apart that lie so close that they seem to be snapped together. Blockly asks for each connection which
 * others are near, and looks through all below it; here, stacks that lie nowhere near one another are not looked at.
 */
import * as B from 'blockly/core'

const { INPUT_VALUE, OUTPUT_VALUE, NEXT_STATEMENT, PREVIOUS_STATEMENT } = B.ConnectionType
const OPPOSITE: Readonly<Record<number, number>> = {
  [INPUT_VALUE]: OUTPUT_VALUE,
  [OUTPUT_VALUE]: INPUT_VALUE,
  [NEXT_STATEMENT]: PREVIOUS_STATEMENT,
  [PREVIOUS_STATEMENT]: NEXT_STATEMENT,
}

type ByType = Readonly<Record<number, readonly B.RenderedConnection[]>>

/** Pushes away what lies close to the block and to what hangs on it. */
export function bumpAround(block: B.BlockSvg): void {
  const { workspace } = block
  const root = block.getRootBlock()
  if (block.isDeadOrDying() || workspace.isDragging() || block.isDragging() || root.isInFlyout) return
  const radius = B.config.snapRadius
  const around = wider(root.getBoundingRectangle(), radius)
  const near = workspace
    .getTopBlocks(false)
    .filter((top) => top !== root && wider(top.getBoundingRectangle(), radius).intersects(around))
  if (near.length === 0) return
  const others = sorted(near.flatMap(connectionsFrom).filter(({ x, y }) => around.contains(x, y)))
  for (const own of connectionsFrom(block))
    for (const other of within(others[OPPOSITE[own.type] ?? 0] ?? [], own, radius)) {
      if (own.isConnected() && other.isConnected()) continue
      if (own.isSuperior()) other.bumpAwayFrom(own, false)
      else if (!other.getSourceBlock().isDragging()) own.bumpAwayFrom(other, true)
    }
}

const wider = ({ top, bottom, left, right }: B.utils.Rect, by: number) =>
  new B.utils.Rect(top - by, bottom + by, left - by, right + by)

const connectionsFrom = (top: B.BlockSvg): B.RenderedConnection[] =>
  top.getDescendants(false).flatMap((block) => block.getConnections_(false))

function sorted(connections: readonly B.RenderedConnection[]): ByType {
  const byType: Record<number, B.RenderedConnection[]> = {}
  for (const each of connections.toSorted((a, b) => a.y - b.y)) {
    byType[each.type] ??= []
    byType[each.type]?.push(each)
  }
  return byType
}

/** Those of a list in order of height that are no further than `radius` from `own`. */
function* within(list: readonly B.RenderedConnection[], own: B.RenderedConnection, radius: number) {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((list[middle]?.y ?? 0) < own.y - radius) from = middle + 1
    else to = middle
  }
  for (let i = from; i < list.length; i++) {
    const other = list[i]
    if (!other || other.y > own.y + radius) return
    if (own.distanceFrom(other) <= radius) yield other
  }
}
