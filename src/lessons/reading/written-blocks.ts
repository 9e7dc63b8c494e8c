/** Which block somebody means who writes it down as it looks: `set total to 0` is “set {variable} to {value}”. */
import type { BlockDefinition } from '../../core/language/block'
import type { FindBlock } from './markdown'

interface Form {
  readonly type: string
  readonly category: string
  /** The words that stand on it whatever is in its holes, in order; the holes are in between. */
  readonly words: readonly string[]
  readonly startsWithHole: boolean
  readonly endsWithHole: boolean
  /** How many letters are fixed: of two blocks that fit, the one with more is meant. */
  readonly weight: number
}

export function writtenBlocks(blocksByCategory: ReadonlyMap<string, readonly BlockDefinition[]>): FindBlock {
  const forms = [...blocksByCategory]
    .flatMap(([category, blocks]) => blocks.flatMap((block) => formsOf(block, category)))
    .sort((a, b) => b.weight - a.weight)
  return (written) => {
    const words = tidy(written)
    const found = forms.find((form) => fits(form, words))
    return found ? { type: found.type, category: found.category } : { type: null, category: null }
  }
}

/** A menu's choices are words that stand on the block, so that `10 ÷ 2` and `10 − 2` are told apart. */
function formsOf({ type, text, slots }: BlockDefinition, category: string): readonly Form[] {
  let texts = [text]
  for (const [name, slot] of Object.entries(slots)) {
    const put = (words: string) => texts.map((each) => each.replace(`{${name}}`, () => words))
    if (slot.kind === 'choice') texts = slot.options.flatMap(([, words]) => put(words))
    // What is in a mouth stands below, not in the line.
    if (slot.kind === 'body') texts = put('')
  }
  return texts.map((each) => {
    const pieces = tidy(each).split(/\s*\{\w+\}\s*/)
    const words = pieces.filter(Boolean)
    return {
      type,
      category,
      words,
      startsWithHole: pieces[0] === '',
      endsWithHole: pieces.at(-1) === '',
      weight: words.join('').length,
    }
  })
}

/** Whether the words come in this order, with something in each hole. */
function fits({ words, startsWithHole, endsWithHole }: Form, written: string): boolean {
  if (words.length === 0) return false
  let at = 0
  for (const [i, word] of words.entries()) {
    const isAtEnd = i === words.length - 1 && !endsWithHole
    const found = isAtEnd ? wholeAtEnd(written, word) : wholeFrom(written, word, at)
    if (found < at) return false
    const hasHole = i > 0 || startsWithHole
    if (hasHole ? written.slice(at, found).trim() === '' : found !== 0) return false
    at = found + word.length
  }
  return !endsWithHole || written.slice(at).trim() !== ''
}

/** Where the words stand first from `from` on, or −1. */
function wholeFrom(text: string, words: string, from: number): number {
  let found = text.indexOf(words, from)
  while (found >= 0 && !isWhole(text, found, words)) found = text.indexOf(words, found + 1)
  return found
}

/** Where the words begin with which the text ends, or −1. */
function wholeAtEnd(text: string, words: string): number {
  const at = text.length - words.length
  return text.endsWith(words) && isWhole(text, at, words) ? at : -1
}

/** “to” stands in “total”, but not by itself. */
const isWhole = (text: string, at: number, words: string): boolean =>
  !(/\w/.test(text[at - 1] ?? '') && /\w/.test(words[0] ?? '')) &&
  !(/\w/.test(text[at + words.length] ?? '') && /\w/.test(words.at(-1) ?? ''))

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
