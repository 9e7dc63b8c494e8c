/**
 * What stands in the head of an own block besides its name: a pill for each input, which is dragged off as a copy,
 * and a pencil that opens the block's outside for editing.
 *
 * Pills are fields, not blocks: nothing can be dropped on them, and they never turn up in a project.
 */
import * as B from 'blockly/core'
import { say } from '../../words'

/** The pill that the pointer went down on last, for the drag that may follow. */
const pressed = new WeakMap<B.Block, string>()

/** The id of the input whose pill a drag of this head starts on, or null. */
export const pressedPill = (head: B.Block): string | null => pressed.get(head) ?? null

/** The name of an input's pill among the fields of its head. */
export const pillName = (inputId: string): string => `pill ${inputId}`

abstract class HeadField extends B.Field<string> {
  override EDITABLE = false
  override SERIALIZABLE = false

  protected abstract readonly className: string

  override initView(): void {
    this.createBorderRect_()
    this.createTextElement_()
    this.fieldGroup_?.classList.add('bg-head-field', this.className)
  }
}

export class PillField extends HeadField {
  protected readonly className = 'bg-pill'
  private listening: AbortController | null = null

  constructor(
    private readonly inputId: string,
    name: string,
  ) {
    super(name)
  }

  override initView(): void {
    super.initView()
    const head = this.getSourceBlock()
    if (!(head instanceof B.BlockSvg)) return
    this.listening = new AbortController()
    const { signal } = this.listening
    // Down the tree every press forgets the pill of the press before; up again, a pill remembers itself.
    head.getSvgRoot().addEventListener('pointerdown', () => pressed.delete(head), { capture: true, signal })
    this.fieldGroup_?.addEventListener('pointerdown', () => pressed.set(head, this.inputId), { signal })
  }

  override dispose(): void {
    this.listening?.abort()
    super.dispose()
  }
}

export class PencilField extends HeadField {
  protected readonly className = 'bg-pencil'

  constructor(private readonly edit: (head: B.Block) => void) {
    super('✎')
  }

  protected override showEditor_(): void {
    const head = this.getSourceBlock()
    if (head) this.edit(head)
  }

  override computeAriaLabel(): string {
    return say('editor-edit-block')
  }
}
