/** The sign of a block that has a comment: a small sheet of paper with lines, where Blockly puts a question mark. */
import * as B from 'blockly/core'

const SIZE = 26

class PaperIcon extends B.icons.CommentIcon {
  override initView(pointerdownListener: (event: PointerEvent) => void): void {
    if (this.svgRoot) return
    super.initView(pointerdownListener)
    const root = this.svgRoot as SVGGElement | null
    if (!root) return
    root.replaceChildren()
    const { createSvgElement } = B.utils.dom
    const sheet = { class: 'bg-paper', d: 'M5 2h16v15l-7 7H5zM21 17h-7v7' }
    createSvgElement(B.utils.Svg.PATH, sheet, root)
    createSvgElement(B.utils.Svg.PATH, { class: 'bg-paper-lines', d: 'M9 8h8M9 12.5h8' }, root)
  }

  override getSize(): B.utils.Size {
    return new B.utils.Size(SIZE, SIZE)
  }
}

export function registerCommentIcon(): void {
  B.registry.register(B.registry.Type.ICON, B.icons.CommentIcon.TYPE.toString(), PaperIcon, true)
}
