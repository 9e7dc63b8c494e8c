/** What part of the workbench is in view: the project's beginning, or a block that somebody is to look at. */
import * as B from 'blockly/core'
import type { Contents } from './to-workspace'

/** Pixels between the rim of the view and what is looked at. */
const MARGIN = 32

interface Corner {
  readonly left: number
  readonly top: number
}

/** The upper left corner of all stacks; null where there are none. */
export function cornerOf({ stacks }: Pick<Contents, 'stacks'>): Corner | null {
  if (stacks.length === 0) return null
  return { left: Math.min(...stacks.map(({ x }) => x)), top: Math.min(...stacks.map(({ y }) => y)) }
}

export function lookAt(workspace: B.WorkspaceSvg, { left, top }: Corner): void {
  workspace.scroll(MARGIN - left * workspace.scale, MARGIN - top * workspace.scale)
}

/** Parts a project into what will be in view when its corner is looked at, with all its names, and what will not. */
export function inViewFirst(
  workspace: B.WorkspaceSvg,
  contents: Contents,
): { readonly first: Contents; readonly later: Contents } {
  const corner = cornerOf(contents) ?? { left: 0, top: 0 }
  const { width, height } = workspace.getMetricsManager().getViewMetrics(true)
  const isInView = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x < corner.left + width && y < corner.top + height
  const { stacks, notes } = contents
  return {
    first: { ...contents, stacks: stacks.filter(isInView), notes: notes.filter(isInView) },
    later: {
      variables: [],
      lists: [],
      stacks: stacks.filter((stack) => !isInView(stack)),
      notes: notes.filter((note) => !isInView(note)),
    },
  }
}

/** Shows the project's upper left corner. */
export function lookAtStart(workspace: B.WorkspaceSvg): void {
  workspace.resizeContents()
  const tops = workspace.getTopBlocks(false)
  if (tops.length === 0) {
    B.WorkspaceSvg.prototype.scrollCenter.call(workspace)
    return
  }
  const places = tops.map((block) => block.getRelativeToSurfaceXY())
  const left = Math.min(...places.map(({ x }) => x))
  const top = Math.min(...places.map(({ y }) => y))
  workspace.scroll(MARGIN - left * workspace.scale, MARGIN - top * workspace.scale)
}

/**
 * Brings a block into view, unless it is: with room below it for what comes next, and with its stack's left edge where
 * that fits. Of a block that is wider than the view, its beginning counts.
 */
export function revealBlock(workspace: B.WorkspaceSvg, blockId: string): void {
  const block = workspace.getBlockById(blockId)
  if (!(block instanceof B.BlockSvg)) return
  const { scale } = workspace
  const view = workspace.getMetricsManager().getViewMetrics(true)
  const margin = MARGIN / scale
  const room = view.width - 2 * margin
  const { left, top, right, bottom } = block.getBoundingRectangleWithoutChildren()
  const end = Math.min(right, left + room)
  const fitsAcross = left >= view.left && end <= view.left + view.width
  const fitsDown = top >= view.top && Math.min(bottom, top + margin) <= view.top + view.height
  if (fitsAcross && fitsDown) return
  const stack = block.getRootBlock().getRelativeToSurfaceXY().x
  const from = end - stack <= room ? stack : left
  workspace.scroll(
    fitsAcross ? -view.left * scale : MARGIN - from * scale,
    fitsDown ? -view.top * scale : (view.height / 3 - top) * scale,
  )
}
