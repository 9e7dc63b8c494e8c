/** Dragging an input pill off an own block's head: the head stays, and a new input block goes along. */
import * as B from 'blockly/core'
import { PatientDragStrategy } from '../stacks/drag-strategy'
import { pillName, pressedPill } from './pill-field'

export class HeadDragStrategy extends PatientDragStrategy {
  /** `inputType` is the block type of an own block's input, `field` its menu's name. */
  constructor(
    private readonly head: B.BlockSvg,
    private readonly inputType: string,
    private readonly field: string,
  ) {
    super(head)
  }

  protected override getTargetBlock(): B.BlockSvg {
    const input = pressedPill(this.head)
    if (input === null || this.head.isInFlyout) return super.getTargetBlock() as B.BlockSvg
    const pill = B.serialization.blocks.append(
      { type: this.inputType, fields: { [this.field]: input } },
      this.head.workspace,
      { recordUndo: true },
    ) as B.BlockSvg
    // Where the head is, shifted a little, so that the copy is under the pointer and visibly apart.
    const recorded = B.Events.getRecordUndo()
    B.Events.setRecordUndo(false)
    try {
      const at = this.head.getRelativeToSurfaceXY()
      const offset = this.pillOffset(input)
      pill.moveDuringDrag(new B.utils.Coordinate(at.x + offset.x, at.y + offset.y))
    } finally {
      B.Events.setRecordUndo(recorded)
    }
    return pill
  }

  private pillOffset(input: string): { x: number; y: number } {
    const field = this.head.getField(pillName(input))
    const root = field?.getSvgRoot()
    if (!root) return { x: 20, y: 20 }
    const { x, y } = B.utils.svgMath.getRelativeXY(root)
    return { x, y }
  }
}
