/**
 * Gives a program's lines their colours. It runs where the program is written: in a worker.
 *
 * A line's paint is pairs of a length and an ink.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each line has its paint, which is pairs of a length and the number of an ink
import type { Token } from 'prismjs/components/prism-core'
import { type CodeLine, type Looks, textOf } from '../../exporters'
import { INK_OF, tokenizer } from './grammars'
import { INKS, type Ink, type PaintedLine } from './painted'

const NAMES: readonly Ink[] = ['variable', 'list', 'own block']

export async function painted(program: readonly CodeLine[], looks: Looks): Promise<readonly PaintedLine[]> {
  const tokenize = await tokenizer(looks)
  let paint: number[] = []
  const paints = [paint]
  const put = (text: string, ink: Ink) => {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) {
        paint = []
        paints.push(paint)
      }
      if (part === '') continue
      if (paint.at(-1) === INKS.indexOf(ink)) paint[paint.length - 2]! += part.length
      else paint.push(part.length, INKS.indexOf(ink))
    }
  }
  const lay = (token: Token, around: Ink) => {
    if (typeof token === 'string') return put(token, around)
    const ink = INK_OF[token.type] ?? around
    const { content } = token
    for (const each of Array.isArray(content) ? content : [content]) lay(each, ink)
  }
  for (const token of tokenize(textOf(program))) lay(token, 'plain')
  return program.map(({ text, at }, i) => ({
    text,
    at,
    paint: at === '' && looks.syntax !== 'scratch' ? onlyDeclared(text, paints[i]!) : paints[i]!,
  }))
}

/**
 * On a line that no block stands for, a learner's name is one only where it begins to be: `w1 = []`. In the functions
 * that an export brings along, the same word is something else.
 */
function onlyDeclared(text: string, paint: readonly number[]): readonly number[] {
  let from = 0
  let isDeclared = !/^\s/.test(text)
  return paint.map((value, i) => {
    if (i % 2 === 0) return value
    const before = text.slice(0, from)
    from += paint[i - 1]!
    if (!NAMES.includes(INKS[value]!)) return value
    const keeps = isDeclared && !before.includes('(')
    isDeclared = false
    return keeps ? value : INKS.indexOf('plain')
  })
}
