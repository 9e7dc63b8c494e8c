/**
 * Blocks that shine: the running one, one that was looked for, one whose lines of code light up, those that were pointed
 * out. The first is called up to 60 times a second, so it only moves one class from one path to another; the style sheet
 * does the rest.
 */
import * as B from 'blockly/core'

type ClassName = 'bg-running' | 'bg-found' | 'bg-chosen' | 'bg-pointed-out'

export class Glow {
  private lit: Element | null = null
  private id: string | null = null

  /** `className` is how it shines. */
  constructor(
    private readonly workspace: B.WorkspaceSvg,
    private readonly className: ClassName,
  ) {}

  /** For when a block has come that was not there before. */
  showAnew(): void {
    if (!this.lit) this.show(this.id)
  }

  show(blockId: string | null): void {
    if (blockId === this.id && (this.lit?.isConnected ?? blockId === null)) return
    this.id = blockId
    this.lit?.classList.remove(this.className)
    const block = blockId ? this.workspace.getBlockById(blockId) : null
    this.lit = block instanceof B.BlockSvg ? block.pathObject.svgPath : null
    this.lit?.classList.add(this.className)
  }
}

/** Several blocks shine alike. */
export class Glows {
  private glows: readonly Glow[] = []

  constructor(
    private readonly workspace: B.WorkspaceSvg,
    private readonly className: ClassName,
  ) {}

  showAnew(): void {
    for (const each of this.glows) each.showAnew()
  }

  /** In place of those that shone before. */
  show(blockIds: readonly string[]): void {
    for (const each of this.glows) each.show(null)
    this.glows = blockIds.map((id) => {
      const glow = new Glow(this.workspace, this.className)
      glow.show(id)
      return glow
    })
  }
}
