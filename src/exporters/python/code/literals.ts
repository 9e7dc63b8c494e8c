/** Numbers and words as Python writes them. */
import { UNFIT_FOR_A_LINE } from '../../../core/project/names'
import { commentInLine } from '../../comment-text'
import { atom, type Piece } from '../../precedence'
import { LEVEL } from './precedence'

/** A whole number is an int; every other one reads back as exactly the same float. */
export function numberLiteral(value: number): Piece {
  if (value < 0) return { text: `-${positive(-value)}`, binds: LEVEL.sign }
  return atom(positive(value))
}

function positive(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf'
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  const text = String(value).replace('e+', 'e')
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** In double quotes, in one line, with nothing in it that can't be seen or printed. */
export const stringLiteral = (text: string): string => `"${escaped(text)}"`

/** A text with values of the program in it, in the order of the language. */
export function fString(pieces: readonly (string | { readonly expression: string })[]): string {
  const inside = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece).replaceAll(/[{}]/g, '$&$&') : `{${piece.expression}}`,
  )
  return `f"${inside.join('')}"`
}

const escaped = (text: string): string =>
  text
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(UNFIT_FOR_A_LINE, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** For a line of its own, or for the end of one. */
export const comment = (text: string): string => `# ${commentInLine(text)}`

/** For the first lines of a function. */
export function docstring(lines: readonly string[]): readonly string[] {
  const safe = lines.map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', "'"))
  const last = safe.length - 1
  return safe.map((line, i) => `${i === 0 ? '"""' : ''}${line}${i === last ? '"""' : ''}`)
}
