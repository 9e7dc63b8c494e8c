/** Numbers and texts as C writes them. */
import { atom, type Piece } from '../precedence'
import { UNARY } from './precedence'

/** The shortest text that C reads as exactly this float64. Whole numbers stay whole where `int` has room for them. */
export function numberPiece(value: number): Piece {
  if (value < 0 || Object.is(value, -0)) return { text: `-${numberPiece(-value).text}`, binds: UNARY }
  if (value === Number.POSITIVE_INFINITY) return atom('INFINITY')
  if (Object.is(value, 0)) return atom('0')
  const text = String(value).replace('e+', 'e')
  return atom(Number.isInteger(value) && value >= 2 ** 31 && !text.includes('e') ? `${text}.0` : text)
}

/** The same where C must not take it for an `int`: 1 / 2 would be 0. */
export function doublePiece(value: number): Piece {
  const piece = numberPiece(value)
  return /^-?\d+$/.test(piece.text) ? { ...piece, text: `${piece.text}.0` } : piece
}

export const stringLiteral = (text: string): string => `"${escaped(text)}"`

/** A number or a text of the program inside words: how `printf` writes it, and what it is. */
export interface Printed {
  readonly format: '%g' | '%s' | '%zu'
  readonly value: string
}

/** A line for the learner when the program stops. Its values come in the order of the language. */
export function printsError(pieces: readonly (string | Printed)[]): string {
  const format = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece).replaceAll('%', '%%') : piece.format,
  )
  const values = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [`, ${piece.value}`]))
  return `fprintf(stderr, "${format.join('')}\\n"${values.join('')});`
}

/** All but plain letters is written as octal bytes of UTF-8, so nothing can end a string literal or hide in it. */
function escaped(text: string): string {
  let inside = ''
  let before = ''
  for (const letter of text) {
    const isPlain = letter >= ' ' && letter <= '~'
    // Two question marks may begin a trigraph.
    if ('"\\'.includes(letter) || (letter === '?' && before === '?')) inside += `\\${letter}`
    // biome-ignore lint/style/noNonNullAssertion: a letter of a text has a code point
    else inside += isPlain ? letter : utf8(letter.codePointAt(0)!).map(octal).join('')
    before = letter
  }
  return inside
}

const octal = (byte: number) => `\\${byte.toString(8).padStart(3, '0')}`

/** Half of a pair that stands alone is no letter; the sign for that takes its place. */
function utf8(code: number): readonly number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code)]
  if (code >= 0xd800 && code <= 0xdfff) return utf8(0xfffd)
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)]
  return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)]
}

const tail = (code: number) => 0x80 | (code & 0x3f)
