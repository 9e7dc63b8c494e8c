/**
 * Where the pictures of blocks stand in the page: those of a stack side by side, in order, in a group of the first one.
 *
 * Blockly puts each block's picture into that of the block above. A browser goes through all that an element stands in
 * for much of what it does, and so a stack of thousands would cost it thousands of times thousands of steps.
 */
import * as B from 'blockly/core'

/** The first block of its stack, for each block that stands below one. */
const firsts = new WeakMap<B.BlockSvg, B.BlockSvg>()
/** What holds the pictures of all blocks below a first one. */
const groups = new WeakMap<B.BlockSvg, SVGGElement>()
/** Where a block below stands, seen from the first one. */
const places = new WeakMap<B.BlockSvg, { readonly x: number; readonly y: number }>()
/** First blocks of stacks in which something has moved. */
const moved = new Set<B.BlockSvg>()

/** Whether its picture stands in the group of another block's stack. */
export const standsBelow = (block: B.BlockSvg): boolean => firsts.has(block)

/** The block above in the same stack: not the one that has the stack in its mouth. */
export function blockAbove(block: B.BlockSvg): B.BlockSvg | null {
  const joint = block.previousConnection?.targetConnection
  const above = joint?.getSourceBlock()
  // A mouth's connection is of the same type.
  return above && above.nextConnection === joint ? above : null
}

/** The first block of the stack that this one is in; itself where it is that. */
export function firstOf(block: B.BlockSvg): B.BlockSvg {
  const known = firsts.get(block)
  if (known || block.initialized) return known ?? block
  let first = block
  for (let above = blockAbove(first); above; above = blockAbove(first)) {
    first = above
    const its = firsts.get(first)
    if (its) return its
  }
  return first
}

/** Puts the picture where it belongs now, with those of the blocks below. A block without a picture has none to put. */
export function standInPage(block: B.BlockSvg): void {
  const focused = document.activeElement
  const above = blockAbove(block)
  if (above) standBelow(block, above)
  else standFirst(block)
  // An element that is put elsewhere loses the focus.
  if (focused === document.activeElement) return
  const manager = B.getFocusManager()
  const node = manager.getFocusedNode()
  if (node) manager.focusNode(node)
}

function standBelow(block: B.BlockSvg, above: B.BlockSvg): void {
  const first = firstOf(above)
  const group = groupOf(first)
  const before = above === first ? group.firstChild : above.getSvgRoot().nextSibling
  for (const each of drawnFrom(block)) {
    group.insertBefore(each.getSvgRoot(), before)
    firsts.set(each, first)
  }
  dropGroup(block)
  moved.add(first)
}

function standFirst(block: B.BlockSvg): void {
  if (firsts.delete(block)) {
    places.delete(block)
    const below = drawnFrom(block).slice(1)
    if (below.length > 0) groupOf(block).append(...below.map((each) => each.getSvgRoot()))
    for (const each of below) firsts.set(each, block)
    moved.add(block)
  }
  const around = block.getParent()?.getSvgRoot() ?? block.workspace.getCanvas()
  around.appendChild(block.getSvgRoot())
}

/** Gives a new block's picture its place. Called before its parts are drawn. */
export function standForTheFirstTime(block: B.BlockSvg): void {
  const above = blockAbove(block)
  if (!above) return
  const first = firstOf(above)
  const below = block.getNextBlock()
  const group = groupOf(first)
  const next = below && standsBelow(below) ? below.getSvgRoot() : null
  group.insertBefore(block.getSvgRoot(), next)
  firsts.set(block, first)
  moved.add(first)
}

/** A first block's own parts come before the blocks below, for eyes and for screen readers. */
export function partsFirst(block: B.BlockSvg): void {
  const group = groups.get(block)
  if (group && group !== group.parentNode?.lastChild) block.getSvgRoot().append(group)
}

function groupOf(first: B.BlockSvg): SVGGElement {
  const known = groups.get(first)
  if (known) return known
  const group = B.utils.dom.createSvgElement(B.utils.Svg.G, { class: 'bg-stack' }, first.getSvgRoot())
  groups.set(first, group)
  return group
}

function dropGroup(block: B.BlockSvg): void {
  groups.get(block)?.remove()
  groups.delete(block)
}

/** The block and those below it in its stack, as far as they have pictures. */
function drawnFrom(block: B.BlockSvg): B.BlockSvg[] {
  const blocks = [block]
  for (let below = block.getNextBlock(); below?.initialized; below = below.getNextBlock()) blocks.push(below)
  return blocks
}

/** A block below another one has moved within its stack: by how much is seen when all have been drawn. */
export function movedInStack(block: B.BlockSvg, x: number, y: number): void {
  block.relativeCoords = new B.utils.Coordinate(x, y)
  moved.add(firstOf(block))
}

/** Puts the blocks of all stacks in which something has moved where they belong. `put` moves one. */
export function placeMoved(put: (block: B.BlockSvg, x: number, y: number) => void): void {
  for (const first of moved) {
    let x = 0
    let y = 0
    for (let block = first.getNextBlock(); block; block = block.getNextBlock()) {
      x += block.relativeCoords.x
      y += block.relativeCoords.y
      const place = places.get(block)
      if (place?.x === x && place.y === y) continue
      places.set(block, { x, y })
      put(block, x, y)
    }
  }
  moved.clear()
}

/** Brings a block to the front, with all that it stands in. In a stack, order is from above to below. */
export function bringToFront(block: B.BlockSvg, blockOnly: boolean): void {
  for (let each: B.BlockSvg | null = firstOf(block); each; each = parentOfStack(each)) {
    if (each.isDeadOrDying()) return
    const root = each.getSvgRoot()
    const around = root.parentNode
    if (!around) return
    // What follows moves, not the block: it would lose the focus.
    while (root.nextSibling) around.insertBefore(root.nextSibling, root)
    if (blockOnly) return
  }
}

function parentOfStack(first: B.BlockSvg): B.BlockSvg | null {
  const parent = first.getParent()
  return parent && firstOf(parent)
}
