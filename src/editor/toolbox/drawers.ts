/** The toolbox as a whole: which drawers it shows, and opening one for whoever read of a block elsewhere on the page. */
import * as B from 'blockly/core'
import type { Shapes } from '../blocks/shapes'
import type { CategoryColour } from '../workspace/theme'
import { type Offer, offerOf, offersBlock, offersDrawer, setOffer } from './offer'
import { toolboxOf } from './toolbox'

const isSame = (a: Offer, b: Offer): boolean =>
  a === b || (a !== null && b !== null && a.size === b.size && [...a].every((each) => b.has(each)))

/** Leaves only what is on offer in the toolbox; null brings everything back. */
export function narrow(
  workspace: B.WorkspaceSvg,
  shapes: Shapes,
  categories: readonly CategoryColour[],
  offer: Offer,
): void {
  // A toolbox that is made anew closes its drawer.
  if (isSame(offerOf(workspace), offer)) return
  setOffer(workspace, offer)
  workspace.getToolbox()?.clearSelection()
  const shown = categories.filter(({ id }) => offersDrawer(offer, shapes.byType.values(), id))
  workspace.updateToolbox(toolboxOf(shown))
}

/** Pixels above a block that is brought into view in its drawer. */
const MARGIN = 24

/** Opens a drawer, with the block of this type in view. False where it is not on offer. */
export function openDrawer(
  workspace: B.WorkspaceSvg,
  shapes: Shapes,
  category: string,
  type: string | null,
): boolean {
  const toolbox = workspace.getToolbox()
  const offer = offerOf(workspace)
  const shape = type === null ? undefined : shapes.byType.get(type)
  if (shape ? !offersBlock(offer, shape) : !offersDrawer(offer, shapes.byType.values(), category))
    return false
  if (!(toolbox instanceof B.Toolbox)) return false
  const item = toolbox.getToolboxItemById(`category-${category}`)
  if (!item) return false
  toolbox.setSelectedItem(item)
  B.getFocusManager().focusNode(item)
  const flyout = toolbox.getFlyout()?.getWorkspace()
  const block = flyout?.getTopBlocks(false).find((each) => each.type === type)
  if (flyout && block) flyout.scrollbar?.setY(block.getBoundingRectangle().top * flyout.scale - MARGIN)
  return true
}
