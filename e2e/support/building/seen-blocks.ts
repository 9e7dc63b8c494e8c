/**
 * The workspace as it is to be seen: which blocks stand where, and what can be read on them. `seeBlocks` runs inside the
 * page, so it knows nothing of what stands around it in this file.
 */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stands on a block, from left to right. */
export type SeenPiece =
  /** Words, a menu or a sign. */
  | { readonly kind: 'field'; readonly text: string; readonly box: Box }
  /** A hole with something typed or chosen in it. */
  | { readonly kind: 'typed'; readonly text: string; readonly box: Box }
  | { readonly kind: 'empty'; readonly box: Box }
  | { readonly kind: 'block'; readonly block: SeenBlock; readonly box: Box }

export interface SeenBlock {
  readonly id: string
  readonly type: string
  /** Of the block alone, without what hangs below it. */
  readonly box: Box
  readonly pieces: readonly SeenPiece[]
  /** What is in its mouths, the uppermost of each. */
  readonly inside: readonly SeenBlock[]
  readonly below: SeenBlock | null
}

/** Something to press, by the words on it. */
export interface SeenWords {
  readonly words: string
  readonly box: Box
}

export interface Seen {
  /** Where blocks can be seen: the workspace without the toolbox. */
  readonly ground: Box
  readonly toolbox: Box
  /** Pixels for a unit of the workspace. */
  readonly scale: number
  /** The uppermost of each stack that was asked for. */
  readonly stacks: readonly SeenBlock[]
  /** The ids of the uppermost of all stacks. */
  readonly heads: readonly string[]
  /** The toolbox's rows. */
  readonly rows: readonly SeenWords[]
  /** The blocks in the open drawer, and its row's words; null where none is open. */
  readonly drawer: { readonly row: string; readonly blocks: readonly SeenBlock[] } | null
  /** The open menu, and what there is to choose from; without a place where none is open. */
  readonly menu: { readonly box: Box | null; readonly options: readonly SeenWords[] }
}

/** Looks at the stacks with these first blocks, when what was done last has been drawn. */
export async function seeBlocks(heads: readonly string[]): Promise<Seen> {
  const find = (selector: string) => document.querySelector(selector)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  do await frame()
  while (find('.blocklyDragging, .blocklyBlockDragSurface .blocklyDraggable'))

  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  }
  const shapeOf = (root: Element) => boxOf(root.querySelector(':scope > .blocklyPath') ?? root)
  const textOf = ({ textContent }: Element) =>
    (textContent ?? '').replaceAll(/\s+/g, ' ').replace(/ ?▾$/, '').trim()
  const idOf = (root: Element) => root.getAttribute('data-id') ?? ''
  const middle = ({ y, height }: Box) => y + height / 2

  const pieceOf = (child: Element): SeenPiece | null => {
    if (child.matches('.blocklyShadow')) return { kind: 'typed', text: textOf(child), box: shapeOf(child) }
    if (child.matches('.bg-value')) {
      const block = see(child)
      return { kind: 'block', block, box: block.box }
    }
    if (child.matches('.blocklyOutlinePath')) return { kind: 'empty', box: boxOf(child) }
    const isField = child.matches('.blocklyField, .blocklyLabelField, .bg-head-field')
    return isField ? { kind: 'field', text: textOf(child), box: boxOf(child) } : null
  }
  const see = (root: Element, above: Element | null = null): SeenBlock => {
    const pieces = [...root.children].flatMap((child) => pieceOf(child) ?? [])
    // A second row, such as the one with “else”, comes after the first.
    pieces.sort((a, b) => {
      const down = middle(a.box) - middle(b.box)
      return Math.abs(down) > 14 ? down : a.box.x - b.box.x
    })
    const inside = [...root.querySelectorAll(':scope > .blocklyDraggable:not(.blocklyShadow, .bg-value)')]
    // The pictures of a stack stand side by side in its first block's, in whatever order.
    const side = above ? root.parentElement : root.querySelector(':scope > .bg-stack')
    const { y } = shapeOf(root)
    const [below] = [...(side?.children ?? [])]
      .map((element) => ({ element, y: shapeOf(element).y }))
      .filter((each) => each.element !== root && each.y > y)
      .sort((a, b) => a.y - b.y)
    return {
      id: idOf(root),
      // The first of its names, which Blockly gives it.
      type: root.classList[0] ?? '',
      box: shapeOf(root),
      pieces,
      inside: inside.map((each) => see(each)).sort((a, b) => a.box.y - b.box.y),
      below: below ? see(below.element, root) : null,
    }
  }
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const wordsOf = (element: Element): SeenWords => ({ words: textOf(element), box: boxOf(element) })

  const room = boxOf(find('.blocklyMainBackground') ?? document.body)
  const toolbox = boxOf(find('.blocklyToolbox') ?? document.body)
  const canvas = '.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas'
  const stacks = all(`${canvas} > .blocklyDraggable`)
  const selected = find('.blocklyToolbox [role="treeitem"][aria-selected="true"]')
  const menu = find('.blocklyDropDownContent')
  const transform = find(canvas)?.getAttribute('transform') ?? ''
  // The toolbox lies over the workspace's edge.
  const covered = toolbox.x + toolbox.width - room.x
  return {
    ground: { ...room, x: room.x + covered, width: room.width - covered },
    toolbox,
    scale: Number(/scale\(([\d.]+)\)/.exec(transform)?.[1] ?? 1),
    stacks: stacks.filter((each) => heads.includes(idOf(each))).map((each) => see(each)),
    heads: stacks.map(idOf),
    rows: all('.blocklyToolbox [role="treeitem"]').map(wordsOf),
    drawer: selected && {
      row: textOf(selected),
      blocks: all('.blocklyToolboxFlyout .blocklyBlockCanvas > .blocklyDraggable').map((each) => see(each)),
    },
    menu: {
      box: menu && boxOf(menu),
      options: all('.blocklyDropDownDiv [role="option"]').map(wordsOf),
    },
  }
}
