/** What part of the workbench is in view: the project's beginning, or a block that somebody is to look at. */
import * as B from 'blockly/core'
import { FLAG } from '../../core/program/events'
import type { Contents } from './to-workspace'

/** Pixels between the rim of the view and what is looked at. */
const MARGIN = 32

interface Corner {
  readonly left: number
  readonly top: number
}

/** So much of a stack counts as seeing it, in workspace units. */
const SEEN = 240
/** Screens that somebody may have to go to come to the program's beginning: some lessons put it beside what they are about. */
const FAR = 4

/**
 * Where somebody looks first: the upper left corner of all stacks; where nothing would be seen then, or the program's beginning is
 * far off, that beginning. Null where there are no stacks.
 */
export function startOf({ width, height }: Size, stacks: readonly Placed[]): Corner | null {
  const [first] = stacks
  if (!first) return null
  const left = Math.min(...stacks.map(({ x }) => x))
  const top = Math.min(...stacks.map(({ y }) => y))
  const isWithin = ({ x, y }: Placed, across: number, down: number) => x - left < across && y - top < down
  const start = stacks.find(({ isFlag }) => isFlag) ?? first
  const isAnySeen = stacks.some((each) =>
    isWithin(each, Math.max(SEEN, width - SEEN), Math.max(SEEN, height - SEEN)),
  )
  return isAnySeen && isWithin(start, FAR * width, FAR * height)
    ? { left, top }
    : { left: start.x, top: start.y }
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly isFlag: boolean
}

/** In workspace units. */
export const viewOf = (workspace: B.WorkspaceSvg): Size => workspace.getMetricsManager().getViewMetrics(true)

export const placesOf = ({ stacks }: Pick<Contents, 'stacks'>): readonly Placed[] =>
  stacks.map(({ x, y, blocks: [first] }) => ({ x, y, isFlag: first?.type === FLAG }))

export function lookAt(workspace: B.WorkspaceSvg, { left, top }: Corner): void {
  workspace.scroll(MARGIN - left * workspace.scale, MARGIN - top * workspace.scale)
}

/** Parts a project into what will be in view when its corner is looked at, with all its names, and what will not. */
export function inViewFirst(
  workspace: B.WorkspaceSvg,
  contents: Contents,
): { readonly first: Contents; readonly later: Contents } {
  const view = viewOf(workspace)
  const corner = startOf(view, placesOf(contents)) ?? { left: 0, top: 0 }
  const { width, height } = view
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

/** Shows where the project begins. */
export function lookAtStart(workspace: B.WorkspaceSvg): void {
  workspace.resizeContents()
  const places = workspace.getTopBlocks(true).map((block) => {
    const { x, y } = block.getRelativeToSurfaceXY()
    return { x, y, isFlag: block.type === FLAG }
  })
  const start = startOf(viewOf(workspace), places)
  if (start) lookAt(workspace, start)
  else B.WorkspaceSvg.prototype.scrollCenter.call(workspace)
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
