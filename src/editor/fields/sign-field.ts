/**
 * The sign between two holes, as in a + b, is a menu of the blocks that differ in nothing else: one press turns a plus
 * into a minus, and what is in the holes stays there. To the project each is a block of its own type.
 */
import * as B from 'blockly/core'
import { type Shape, type Shapes, textPieces } from '../blocks/shapes'
import { asOneStep } from '../workspace/undo-step'

interface Sign {
  readonly type: string
  readonly words: string
}

/** The signs that could stand here, in the drawer's order; none where the block has no such sign, or no other has. */
export function signsFor(shape: Shape, { byType }: Shapes): readonly Sign[] {
  const pattern = patternOf(shape)
  if (!pattern) return []
  const alike = [...byType.values()].flatMap((other) => {
    const { holes, words } = patternOf(other) ?? {}
    return words !== undefined && holes === pattern.holes ? { type: other.definition.type, words } : []
  })
  return alike.length > 1 ? alike : []
}

/** Two holes with one sign between, such as `{a} + {b}`. */
function patternOf({ definition, text }: Shape): { readonly holes: string; readonly words: string } | null {
  const [first, sign, last, ...more] = textPieces(text)
  if (!first?.slot || !sign?.words || !last?.slot || more.length > 0) return null
  const kinds = [first.slot, last.slot].map((name) => `${name} ${definition.slots[name]?.kind}`)
  return { holes: [...kinds, definition.gives].join(', '), words: sign.words }
}

export class SignField extends B.FieldDropdown {
  constructor(own: string, signs: readonly Sign[]) {
    super(() => signs.map(({ type, words }): B.MenuOption => [words, type]))
    this.setValue(own)
    // The block's type says it already.
    this.SERIALIZABLE = false
  }

  override initView(): void {
    super.initView()
    this.getSvgRoot()?.classList.add('bg-sign')
  }

  protected override onItemSelected_(_menu: B.Menu, item: B.MenuItem): void {
    const block = this.getSourceBlock()
    const type = item.getValue()
    if (!block || !type || type === block.type) return
    const next = turnInto(block, type)
    if (next instanceof B.BlockSvg) B.getFocusManager().focusNode(next)
  }
}

/** Puts a block of the other type in the block's place, with the same holes and the same id, as one step. */
export function turnInto(block: B.Block, type: string): B.Block {
  return asOneStep(() => {
    const { workspace } = block
    const state = B.serialization.blocks.save(block, { addCoordinates: true, addNextBlocks: false })
    const hole = block.outputConnection?.targetConnection ?? null
    block.dispose(false)
    const next = B.serialization.blocks.append({ ...state, type }, workspace, { recordUndo: true })
    if (hole && next.outputConnection) hole.connect(next.outputConnection)
    return next
  })
}
