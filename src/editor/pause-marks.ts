/**
 * The marks of blocks before which a run pauses: a small stop sign with two bars at the block's left edge. It is drawn
 * into the block, so it moves along and needs no placing; a screen reader hears it with the block.
 */
import * as B from 'blockly/core'

const CLASS = 'bg-pause-mark'
/** Half as wide as it is: an octagon around the middle of the block's left edge, in the first row. */
const RADIUS = 13
const MIDDLE = { x: -8, y: 24 }
const WORDS = 'The run pauses here'

export class PauseMarks {
  private marked: ReadonlySet<string> = new Set()

  constructor(private readonly workspace: B.WorkspaceSvg) {
    // A step that could not stay may have deleted a block, and brings it back without its mark.
    workspace.addChangeListener(({ type }) => {
      if (type === B.Events.BLOCK_CREATE) this.show(this.marked)
    })
  }

  show(blockIds: ReadonlySet<string>): void {
    for (const id of this.marked) if (!blockIds.has(id)) this.unmark(id)
    for (const id of blockIds) this.mark(id)
    this.marked = blockIds
  }

  private mark(id: string): void {
    const block = this.workspace.getBlockById(id)
    if (!(block instanceof B.BlockSvg) || signOf(block)) return
    const { createSvgElement } = B.utils.dom
    const place = `translate(${MIDDLE.x}, ${MIDDLE.y})`
    const sign = createSvgElement(
      B.utils.Svg.G,
      { class: CLASS, transform: place, role: 'img', 'aria-label': WORDS },
      block.getSvgRoot(),
    )
    createSvgElement(B.utils.Svg.PATH, { d: octagon(RADIUS) }, sign)
    createSvgElement(B.utils.Svg.PATH, { class: 'bg-pause-bars', d: 'M-3.500 -5v10M3.500 -5v10' }, sign)
    const usual = block.getAriaRoleDescription()
    block.setAriaRoleDescriptionProvider(() => (signOf(block) ? `${usual}, the run pauses here` : usual))
  }

  private unmark(id: string): void {
    const block = this.workspace.getBlockById(id)
    if (block instanceof B.BlockSvg) signOf(block)?.remove()
  }
}

const signOf = (block: B.BlockSvg): Element | null => block.getSvgRoot().querySelector(`:scope > .${CLASS}`)

function octagon(radius: number): string {
  const corners = Array.from({ length: 8 }, (_, i) => {
    const angle = (Math.PI / 8) * (2 * i + 1)
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${corners.join('L')}z`
}
