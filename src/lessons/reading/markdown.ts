/**
 * A lesson's text, cut into headings, fenced blocks and paragraphs, each with its line. Markdown is read by marked
 * (https://marked.js.org, CommonMark); what a lesson has no use for (tables, pictures, HTML, links) is refused rather than
 * shown as it was written.
 */
import { lexer, type Token, type Tokens } from 'marked'
import { message } from '../../core/message'
import type { Paragraph, Run, WrittenBlock } from '../lesson'
import { faultAtLine } from './fault'

export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly line: number }
  | { readonly kind: 'fence'; readonly lang: string; readonly text: string; readonly line: number }
  | { readonly kind: 'words'; readonly text: readonly Paragraph[]; readonly line: number }

/** Looks a block up by the words that stand on it. */
export type FindBlock = (words: string) => Pick<WrittenBlock, 'type' | 'category'>

/** `firstLine` is that of the text's first line in its file. */
export function piecesOf(text: string, find: FindBlock, firstLine = 1): readonly Piece[] {
  const pieces: Piece[] = []
  let line = firstLine
  for (const token of tokensOf(text, firstLine)) {
    const at = line
    line += token.raw.split('\n').length - 1
    if (token.type === 'heading') {
      const { depth, text: title } = token as Tokens.Heading
      pieces.push({ kind: 'heading', depth, text: title, line: at })
    } else if (token.type === 'code') {
      const { lang = '', text: inside } = token as Tokens.Code
      pieces.push({ kind: 'fence', lang: lang.trim(), text: inside, line: at })
    } else if (token.type !== 'space')
      pieces.push({ kind: 'words', text: paragraphsOf(token, find, at), line: at })
  }
  return pieces
}

/** marked goes down into quotes within quotes by calling itself. */
function tokensOf(text: string, line: number): readonly Token[] {
  try {
    return lexer(text)
  } catch (reason) {
    if (reason instanceof RangeError) throw faultAtLine(line, message('lesson-too-deep'))
    throw reason
  }
}

/** Text that is nothing but words: no headings and no fenced blocks. */
export function wordsOf(text: string, find: FindBlock, line: number): readonly Paragraph[] {
  return piecesOf(text, find, line).flatMap((piece) => {
    if (piece.kind === 'words') return piece.text
    throw faultAtLine(piece.line, message('lesson-only-words'))
  })
}

function paragraphsOf(token: Token, find: FindBlock, line: number): readonly Paragraph[] {
  if (token.type === 'paragraph')
    return [{ kind: 'paragraph', runs: runsOf((token as Tokens.Paragraph).tokens, find, line) }]
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List
    return items.map((item) => ({
      kind: ordered ? 'numbered' : 'item',
      runs: runsOf(
        item.tokens.flatMap((inside) => ('tokens' in inside && inside.tokens ? inside.tokens : [])),
        find,
        line,
      ),
    }))
  }
  throw faultAtLine(line, message('lesson-markdown', { kind: token.type }))
}

function runsOf(tokens: readonly Token[], find: FindBlock, line: number): readonly Run[] {
  return tokens.flatMap((token): readonly Run[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return withBlocks((token as Tokens.Text).text, find)
      case 'strong':
        return [{ kind: 'strong', text: plain(token as Tokens.Strong) }]
      case 'em':
        return [{ kind: 'emphasis', text: plain(token as Tokens.Em) }]
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }]
      case 'br':
        return [{ kind: 'plain', text: ' ' }]
      default:
        throw faultAtLine(line, message('lesson-markdown', { kind: token.type }))
    }
  })
}

const plain = ({ tokens, text }: Tokens.Strong | Tokens.Em): string =>
  tokens.length > 0 ? tokens.map((token) => ('text' in token ? token.text : '')).join('') : text

/** `[set total to 0]` is a block; a bracket that is never closed is a bracket. */
function withBlocks(text: string, find: FindBlock): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
    const close = endOf(text, open)
    if (close < 0) break
    if (open > from) runs.push({ kind: 'plain', text: text.slice(from, open) })
    const words = text.slice(open + 1, close)
    runs.push({ kind: 'block', text: words, ...find(words) })
    from = close + 1
  }
  if (from < text.length) runs.push({ kind: 'plain', text: text.slice(from) })
  return runs
}

/** The bracket that closes the one at `open`, or −1. */
function endOf(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '[') depth++
    if (text[at] === ']' && --depth === 0) return at
  }
  return -1
}
