/**
 * Measures the words on blocks before the blocks are drawn. Blockly asks the browser for a word's font in the midst of
 * drawing, whereupon the browser works out the looks of all that is new in the page, for each word once again. Words of one
 * class have one font, so it is asked for once.
 */
import * as B from 'blockly/core'

type Font = readonly [size: string, weight: string, family: string]

const { getFastTextWidthWithSizeString, startTextWidthCache, stopTextWidthCache } = B.utils.dom

/** By the words' class. */
const fonts = new Map<string, Font>()

/** Runs `draw` with the widths of all words on the blocks at hand. */
export function withWidths(blocks: readonly B.BlockSvg[], draw: () => void): void {
  startTextWidthCache()
  try {
    for (const block of blocks) for (const field of block.getFields()) measure(field, block.workspace)
    draw()
  } finally {
    stopTextWidthCache()
  }
}

function measure(field: B.Field, workspace: B.WorkspaceSvg): void {
  const text = inside(field).textElement_
  if (!text) return
  const own = text.className.baseVal
  // A menu's words get their class when they are drawn.
  const isMenu = field instanceof B.FieldDropdown && !text.classList.contains(MENU)
  const className = isMenu ? `${own} ${MENU}` : own
  const words = { textContent: inside(field).getDisplayText_(), className: { baseVal: className } }
  // Blockly looks at nothing else of an element.
  getFastTextWidthWithSizeString(words as SVGTextElement, ...fontOf(className, workspace))
}

const MENU = 'blocklyDropdownText'

function fontOf(className: string, workspace: B.WorkspaceSvg): Font {
  const known = fonts.get(className)
  if (known) return known
  const sample = B.utils.dom.createSvgElement(B.utils.Svg.TEXT, { class: className }, workspace.getCanvas())
  const { fontSize, fontWeight, fontFamily } = getComputedStyle(sample)
  const font = [fontSize, fontWeight, fontFamily] as const
  sample.remove()
  // Where nothing is shown yet, there is no font.
  if (fontSize) fonts.set(className, font)
  return font
}

/** Protected in Blockly's class: fields measure themselves. */
const inside = (field: B.Field) =>
  field as unknown as { readonly textElement_: SVGTextElement | null; getDisplayText_(): string }
