/**
 * Finds room for a block that nobody dragged to its place, so that it never lies on top of others: in the part of
 * the workspace that is in view where there is room, else below everything.
 */
import * as B from 'blockly/core'

const MARGIN = 60
const STEP = 40
/** Between two stacks: a hat rises above its place. */
const GAP = 24

/** The top left corner of a free place for a block of this size, in workspace units. `except` is not in the way. */
export function freePlace(
  workspace: B.WorkspaceSvg,
  width = 240,
  height = 120,
  except: B.Block | null = null,
): B.utils.Coordinate {
  const view = workspace.getMetricsManager().getViewMetrics(true)
  const tops = workspace.getTopBlocks(false).filter((each) => each !== except)
  const taken = tops.map((block) => block.getBoundingRectangle())
  for (let y = view.top + MARGIN; y + height <= view.top + view.height; y += STEP)
    for (let x = view.left + MARGIN; x + width <= view.left + view.width; x += STEP) {
      const room = new B.utils.Rect(y - GAP, y + height, x, x + width)
      if (!taken.some((each) => each.intersects(room))) return rounded(x, y)
    }
  const lowest = Math.max(view.top, ...taken.map(({ bottom }) => bottom))
  return rounded(view.left + MARGIN, lowest + MARGIN)
}

const rounded = (x: number, y: number) => new B.utils.Coordinate(Math.round(x), Math.round(y))
