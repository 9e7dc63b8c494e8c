/** A row of the toolbox: the category's icon on its colour, and its name. Large enough for a finger. */
import * as B from 'blockly/core'
import { categoryIcon } from './icons'

export class IconCategory extends B.ToolboxCategory {
  protected override createIconDom_(): Element {
    const tile = document.createElement('span')
    tile.className = 'bg-tile'
    tile.append(categoryIcon(this.getId().replace(/^category-/, '')))
    return tile
  }

  /** Blockly indents rows by nesting, in the element itself; ours do not nest and leave distances to the style sheet. */
  protected override createRowContainer_(): HTMLDivElement {
    const row = super.createRowContainer_()
    row.style.removeProperty('padding-left')
    return row
  }

  /** The colour goes behind the icon and marks the open drawer; the style sheet decides where. */
  protected override addColourBorder_(colour: string): void {
    this.rowDiv_?.style.setProperty('--category', colour)
  }

  override setSelected(isSelected: boolean): void {
    super.setSelected(isSelected)
    this.rowDiv_?.style.removeProperty('background-color')
  }
}

export function registerCategories(): void {
  B.registry.register(B.registry.Type.TOOLBOX_ITEM, B.ToolboxCategory.registrationName, IconCategory, true)
}
