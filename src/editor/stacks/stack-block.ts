/**
 * A block of the workbench: Blockly's, but what a stack of thousands of blocks costs grows with their number, not with its
 * square, and no method calls itself once for each block of a stack. README.md says how.
 */
import * as B from 'blockly/core'
import { bumpAround } from './bumping'
import { drawStale, drawStaleInPieces, markStale } from './drawing'
import { labelNow, labelSoon } from './labels'
import {
  blockAbove,
  bringToFront,
  movedInStack,
  partsFirst,
  placeMoved,
  standForTheFirstTime,
  standInPage,
  standsBelow,
} from './places'
import { queued } from './queue'

const blockly = B.BlockSvg.prototype

const setDragging = queued((block: B.BlockSvg, dragging: boolean) =>
  blockly.setDragging.call(block, dragging),
)
const updateLocations = queued((block: B.BlockSvg, origin: B.utils.Coordinate) =>
  blockly.updateComponentLocations.call(block, origin),
)
const setTracking = queued((block: B.BlockSvg, track: boolean) => {
  if (!track && untracked.has(block)) return
  if (track) untracked.delete(block)
  else untracked.add(block)
  blockly.setConnectionTracking.call(block, track)
})
/** Blocks whose connections are not looked up, nor those of blocks that hang on them. */
const untracked = new WeakSet<B.BlockSvg>()

let placing = false

/** Blockly pushes apart what lies close. While a project is put in place, everything stays where the project says. */
export function inPlace<T>(work: () => T): T {
  placing = true
  try {
    return work()
  } finally {
    placing = false
  }
}

export class StackBlock extends B.BlockSvg {
  /** It is being put up, in pieces: whoever does that sees to its drawing, and Blockly's queue leaves it alone. */
  unfinished = false

  override initSvg(): void {
    if (this.initialized) return
    standForTheFirstTime(this)
    super.initSvg()
    partsFirst(this)
  }

  /** As Blockly does it, but for the place in the page. */
  override setParent(parent: this | null): void {
    const before = this.getParent()
    if (parent === before) return
    B.Block.prototype.setParent.call(this, parent)
    if (this.workspace.isClearing) return
    // Whatever has a new neighbour may look otherwise.
    if (before) markStale(before)
    if (parent) markStale(parent)
    // One without a picture yet comes below another when its picture is made.
    if (this.initialized || !blockAbove(this)) standInPage(this)
    if (!parent) {
      const { x, y } = this.getRelativeToSurfaceXY()
      this.translate(x, y)
      placeMoved(put)
    }
    this.applyColour()
    soonLabelled(this)
  }

  override translate(x: number, y: number): void {
    if (standsBelow(this)) movedInStack(this, x, y)
    else super.translate(x, y)
  }

  override queueRender(): Promise<void> {
    markStale(this)
    const root = this.initialized ? this.getRootBlock() : this
    if (!this.initialized || root.unfinished) return B.renderManagement.finishQueuedRenders()
    return blockly.queueRender.call(root)
  }

  /** Blockly asks the root, after those blocks of its that were roots themselves a moment ago. */
  override renderEfficiently(): void {
    if (this.getParent() || this.unfinished) return
    drawStale(this, (block) => blockly.renderEfficiently.call(block))
    placeMoved(put)
  }

  /** Draws it and all that hangs on it. */
  *drawInPieces(): Generator<void, void> {
    yield* drawStaleInPieces(this, (block) => blockly.renderEfficiently.call(block))
    placeMoved(put)
  }

  /** It was drawn in pieces; Blockly's queue gives its connections their places. */
  queuePlaces(): void {
    blockly.queueRender.call(this)
  }

  override updateComponentLocations(origin: B.utils.Coordinate): void {
    updateLocations(this, origin)
  }

  override setDragging(dragging: boolean): void {
    setDragging(this, dragging)
  }

  override setConnectionTracking(track: boolean): void {
    setTracking(this, track)
  }

  override bumpNeighbours(): void {
    if (!placing) bumpAround(this)
  }

  override moveSvgRootToFront(blockOnly = false): void {
    requestAnimationFrame(() => {
      if (!this.isDragging() && !this.isDeadOrDying()) bringToFront(this, blockOnly)
    })
  }

  override getDescendants(ordered: boolean): this[] {
    const found: this[] = []
    const waiting: this[] = [this]
    for (let block = waiting.pop(); block; block = waiting.pop()) {
      found.push(block)
      const children = block.getChildren(ordered) as this[]
      for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i] as this)
    }
    return found
  }

  override getHeightWidth(): { height: number; width: number } {
    const notch = this.workspace.getRenderer().getConstants().NOTCH_HEIGHT
    let { height, width } = this
    for (let block = this.getNextBlock(); block; block = block.getNextBlock()) {
      height += block.height - notch
      width = Math.max(width, block.width)
    }
    return { height, width }
  }

  override onNodeFocus(): void {
    soonLabelled(this)
    labelNow(this)
    super.onNodeFocus()
  }
}

function put(block: B.BlockSvg, x: number, y: number): void {
  const own = block.relativeCoords
  blockly.translate.call(block, x, y)
  block.relativeCoords = own
}

// Private to Blockly's class, so they cannot be overridden or called in words.
const labels = blockly as unknown as { recomputeAriaContext(this: B.BlockSvg): void }
const { recomputeAriaContext } = labels

function soonLabelled(block: B.BlockSvg): void {
  labelSoon(block, () => {
    if (block.initialized && !block.isDeadOrDying()) recomputeAriaContext.call(block)
  })
}

Object.defineProperty(StackBlock.prototype, 'recomputeAriaContext', {
  value(this: StackBlock) {
    soonLabelled(this)
  },
})
