/**
 * The blocks that this editor knows, looked up by type: each definition with its category.
 *
 * Blockly keeps one table of block types for the whole page; this is ours, and it is passed around, so that
 * conversions and tests need no global state.
 */
import type { BlockDefinition } from '../../core/language/block'
import type { ChoiceSlot } from '../../core/language/slots'
import { blockText, helpText, optionText } from '../../words'

export interface Shape {
  readonly definition: BlockDefinition
  /** The category's id, which is also the name of its colours in the theme. */
  readonly category: string
  /** The words on the block, with its slots in braces, and its help: in the language at hand. */
  readonly text: string
  readonly help: string
}

export interface Shapes {
  readonly byType: ReadonlyMap<string, Shape>
  /** The type of an own block's definition, of its two kinds of call, and of its inputs, where there are any. */
  readonly defines: string | null
  readonly calls: string | null
  readonly callsForValue: string | null
  readonly input: string | null
}

export function shapesOf(categories: ReadonlyMap<string, readonly BlockDefinition[]>): Shapes {
  const byType = new Map<string, Shape>()
  for (const [category, definitions] of categories)
    for (const definition of definitions)
      byType.set(definition.type, {
        definition,
        category,
        text: blockText(definition),
        help: helpText(definition),
      })
  const find = (holds: (definition: BlockDefinition) => boolean) =>
    [...byType.values()].find(({ definition }) => holds(definition))?.definition.type ?? null
  return {
    byType,
    defines: find((d) => d.signature === 'defines'),
    calls: find((d) => d.signature === 'calls' && d.gives === 'statement'),
    callsForValue: find((d) => d.signature === 'calls' && d.gives === 'number'),
    input: find((d) => Object.values(d.slots).some((slot) => slot.kind === 'inputMenu')),
  }
}

/** A menu of fixed choices: the words on the screen, and the value in the file. */
export const optionsOf = ({ type }: BlockDefinition, { options }: ChoiceSlot): [string, string][] =>
  options.map(([value, words]) => [optionText(type, value, words), value])

/** A block's text cut at its slots: words and slot names in order. */
export function textPieces(text: string): readonly { readonly words?: string; readonly slot?: string }[] {
  const pieces: { words?: string; slot?: string }[] = []
  for (const piece of text.split(/(\{\w+\})/)) {
    const trimmed = piece.trim()
    if (trimmed.startsWith('{') && trimmed.endsWith('}')) pieces.push({ slot: trimmed.slice(1, -1) })
    else if (trimmed) pieces.push({ words: trimmed })
  }
  return pieces
}
