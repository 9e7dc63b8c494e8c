/**
 * A learner's words inside a program: as lines of a comment that nothing can break out of. They stay what a person
 * can read; what would end a comment, turn the direction of the text or hide something is taken out.
 */
import { UNFIT_FOR_A_LINE } from '../core/project/names'

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Lines of at most `width` characters where words allow it. Put the language's sign for a comment before each. */
export function commentLines(text: string, width: number): readonly string[] {
  return text.split(LINE_ENDS).flatMap((line) => wrapped(harmless(line), width))
}

/** The same in one line, for the end of a line of code. */
export const commentInLine = (text: string): string => commentLines(text, Number.POSITIVE_INFINITY).join(' ')

function harmless(line: string): string {
  const clean = line
    .replaceAll(UNFIT_FOR_A_LINE, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replaceAll('??', '? ?')
    .trimEnd()
  // In C, a backslash at its end makes the next line part of the comment.
  return clean.endsWith('\\') ? `${clean}.` : clean
}

function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const cut = space > 0 ? space : rest.indexOf(' ')
    if (cut <= 0) break
    lines.push(harmless(rest.slice(0, cut)))
    rest = rest.slice(cut + 1).trimStart()
  }
  return [...lines, rest]
}
