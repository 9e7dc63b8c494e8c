/**
 * What stands on a block, its help, and other texts that live beside what they belong to: an example's title, a drawer's
 * name. English stands there and is always enough; another language may have its own, keyed by the block's type.
 */
import { known, shown } from './speech'

interface Block {
  readonly type: string
  readonly text: string
  readonly help: string
}

/** The words on a block, its slots in braces. A translation writes a slot as a value: `set { $variable } to { $value }`. */
export function blockText({ type, text }: Block): string {
  const slots = [...text.matchAll(/\{(\w+)\}/g)].map(([whole, name]) => [name, whole] as const)
  return translated(`block-${type}`, text, Object.fromEntries(slots))
}

export const helpText = ({ type, help }: Block): string => translated(`help-${type}`, help)

/** What a drawer is called, by its category's id; `english` stands with the category itself. */
export const categoryName = (id: string, english = id): string => translated(`category-${id}`, english)

/** What stands on a menu for one of its options. English stands in the block's file beside the option's value. */
export const optionText = (type: string, value: string, words: string): string =>
  translated(`option-${type}-${value}`, words)

/** The language's own text of this name, or the English one that stands with the thing itself. */
export function translated(
  name: string,
  english: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const found = known(name, values)
  if (found !== undefined) return found
  return english.replace(/(\{\w+\})|[^{}]+/g, (piece, slot) => (slot ? piece : shown(piece)))
}
