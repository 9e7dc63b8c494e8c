/**
 * One block shines: the running one, one that was looked for, or one whose lines of code light up. Called up to 60 times a second, so it only moves one
 * class from one path to another; the style sheet does the rest.
 */
import * as B from 'blockly/core'

export class Glow {
  private lit: Element | null = null
  private id: string | null = null

  /** `className` is how it shines. */
  constructor(
    private readonly workspace: B.WorkspaceSvg,
    private readonly className: 'bg-running' | 'bg-found' | 'bg-chosen',
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
