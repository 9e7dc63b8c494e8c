/** A small padlock at the left edge of a locked stack's first block. A screen reader hears it with the block. */
import type * as B from 'blockly/core'
import { say } from '../../words'
import type { Locks } from './locks'
import type { ShownLockParts } from './parts'

const CLASS = 'bg-lock-mark'
const PLACE = 'translate(-9, 24)'
const BODY = 'M-8 -2.500h16v11.500h-16z'
const SHACKLE = 'M-5 -2.500v-3.500a5 5 0 0 1 10 0v3.500'

export class LockMarks {
  private marked: readonly string[] = []

  constructor(
    private readonly parts: ShownLockParts,
    private readonly locks: Locks,
  ) {}

  /** Draws those of the locks at hand, and takes the others away. */
  show(): void {
    for (const id of this.marked) if (!this.locks.ids.includes(id)) this.markOf(id)?.remove()
    this.marked = this.locks.ids
    for (const id of this.marked) this.mark(id)
  }

  private mark(id: string): void {
    const block = this.blockOf(id)
    if (!block || this.markOf(id)) return
    const { dom, Svg } = this.parts.blockly.utils
    const sign = dom.createSvgElement(
      Svg.G,
      { class: CLASS, transform: PLACE, role: 'img', 'aria-label': say('editor-locked-mark') },
      block.getSvgRoot(),
    )
    dom.createSvgElement(Svg.PATH, { class: 'bg-lock-shackle', d: SHACKLE }, sign)
    dom.createSvgElement(Svg.PATH, { d: BODY }, sign)
    this.describe(block)
  }

  private markOf(id: string): Element | null {
    return this.blockOf(id)?.getSvgRoot().querySelector(`:scope > .${CLASS}`) ?? null
  }

  private blockOf(id: string): B.BlockSvg | null {
    return this.parts.workspace.getBlockById(id)
  }

  /** The provider stays with the block, so it is set once, and asks each time. */
  private describe(block: B.BlockSvg): void {
    if (described.has(block)) return
    described.add(block)
    const usual = block.getAriaRoleDescription()
    block.setAriaRoleDescriptionProvider(() =>
      this.locks.kindOf(block) === null ? usual : say('editor-block-locked', { block: usual }),
    )
  }
}

const described = new WeakSet<B.BlockSvg>()
