/**
 * The marks of blocks before which a run pauses: a small stop sign at the block's left edge, with two bars, or with a
 * question mark where it pauses only when something holds. It is drawn into the block, so it moves along and needs no
 * placing; a screen reader hears it with the block.
 */
import * as B from 'blockly/core'
import { say } from '../../words'

const CLASS = 'bg-pause-mark'
/** Half as wide as it is: an octagon around the middle of the block's left edge, in the first row. */
const RADIUS = 13
const MIDDLE = { x: -8, y: 24 }
const BARS = 'M-3.500 -5v10M3.500 -5v10'
const QUESTION = 'M-3.500 -3a3.500 3.200 0 1 1 5.200 3.200c-1.200 .7 -1.700 1.200 -1.700 2.600M0 6.500v.1'

export class PauseMarks {
  /** By block: what must hold for a pause, in words; '' where it pauses each time. */
  private conditions: ReadonlyMap<string, string> = new Map()

  constructor(private readonly workspace: B.WorkspaceSvg) {
    // A step that could not stay may have deleted a block, and brings it back without its mark.
    workspace.addChangeListener(({ type }) => {
      if (type === B.Events.BLOCK_CREATE) this.show(this.conditions)
    })
  }

  show(conditions: ReadonlyMap<string, string>): void {
    const before = this.conditions
    this.conditions = conditions
    for (const [id, condition] of before) if (conditions.get(id) !== condition) this.unmark(id)
    for (const [id, condition] of conditions) this.mark(id, condition)
  }

  private mark(id: string, condition: string): void {
    const block = this.workspace.getBlockById(id)
    if (!(block instanceof B.BlockSvg) || signOf(block)) return
    const { createSvgElement } = B.utils.dom
    const place = `translate(${MIDDLE.x}, ${MIDDLE.y})`
    const sign = createSvgElement(
      B.utils.Svg.G,
      { class: CLASS, transform: place, role: 'img', 'aria-label': wordsFor(condition) },
      block.getSvgRoot(),
    )
    const drawing = condition === '' ? BARS : QUESTION
    createSvgElement(B.utils.Svg.PATH, { d: octagon(RADIUS) }, sign)
    createSvgElement(B.utils.Svg.PATH, { class: 'bg-pause-bars', d: drawing }, sign)
    this.describe(block)
  }

  /** The provider stays with the block, so it is set once, and asks each time. */
  private describe(block: B.BlockSvg): void {
    if (described.has(block)) return
    described.add(block)
    const usual = block.getAriaRoleDescription()
    block.setAriaRoleDescriptionProvider(() => {
      const condition = this.conditions.get(block.id)
      if (condition === undefined) return usual
      return condition === ''
        ? say('editor-block-pauses', { block: usual })
        : say('editor-block-pauses-when', { block: usual, condition })
    })
  }

  private unmark(id: string): void {
    const block = this.workspace.getBlockById(id)
    if (block instanceof B.BlockSvg) signOf(block)?.remove()
  }
}

const described = new WeakSet<B.BlockSvg>()

const wordsFor = (condition: string) =>
  condition === '' ? say('editor-pauses') : say('editor-pauses-when', { condition })

const signOf = (block: B.BlockSvg): Element | null => block.getSvgRoot().querySelector(`:scope > .${CLASS}`)

function octagon(radius: number): string {
  const corners = Array.from({ length: 8 }, (_, i) => {
    const angle = (Math.PI / 8) * (2 * i + 1)
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${corners.join('L')}z`
}
