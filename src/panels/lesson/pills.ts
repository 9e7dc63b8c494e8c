/** Cuts a block that is written in words into its words and what stands in its holes, by the block's own text. */
import type { BlockDefinition } from '../../core/language/block'
import { blockText } from '../../words'

export interface WrittenPiece {
  /** `typed` stands in a hole for numbers or text, `chosen` in a menu or as a block of its own. */
  readonly kind: 'words' | 'typed' | 'chosen'
  readonly text: string
}

const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Each piece of a longer text could end anywhere, so that all ways to cut it are far too many to try. */
const LONGEST = 300

/** One piece where it is written in another way than the block is. */
export function pillsIn(text: string, definition: BlockDefinition | undefined): readonly WrittenPiece[] {
  const whole: readonly WrittenPiece[] = [{ kind: 'words', text }]
  if (!definition || text.length > LONGEST) return whole
  const slotOf = (piece: string) => definition.slots[/^\{(\w+)\}$/.exec(piece)?.[1] ?? '']
  // What is in a mouth stands below, not in the line.
  const pieces = blockText(definition)
    .split(/(\{\w+\})/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && slotOf(piece)?.kind !== 'body')
  const pattern = pieces.map((piece) => (slotOf(piece) ? '(.+?)' : `(${escaped(piece)})`)).join('\\s*')
  const found = new RegExp(`^${pattern}$`, 'iu').exec(text.trim())
  if (!found) return whole
  return pieces.map((piece, at) => {
    const inside = (found[at + 1] ?? '').trim()
    const slot = slotOf(piece)
    if (!slot) return { kind: 'words', text: inside }
    const isTyped = (slot.kind === 'number' || slot.kind === 'text') && /^[-−+.\d…]+$/u.test(inside)
    return { kind: isTyped ? 'typed' : 'chosen', text: inside }
  })
}
