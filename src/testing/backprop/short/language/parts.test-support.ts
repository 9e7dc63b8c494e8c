/** What a program says in few words is written out: `$name` stands for a part, `unroll` repeats lines with numbers put in. */
import { type Line, linesOf, trouble } from './lines.test-support'

/** Texts by name. */
export type Parts = ReadonlyMap<string, string>

/** Lines of a part have the number of the line that asks for it. */
export function writtenOut(lines: readonly Line[], parts: Parts): readonly Line[] {
  return lines.flatMap((line) => {
    const part = line.text.match(/^\$(\w+)$/)
    if (part) return writtenOut(partOf(line, part[1]!, parts), parts)
    const span = line.text.match(/^unroll (\d+) to (\d+):$/)
    if (span) return unrolled(writtenOut(line.below, parts), Number(span[1]), Number(span[2]))
    return [{ ...line, below: writtenOut(line.below, parts) }]
  })
}

function partOf(line: Line, name: string, parts: Parts): readonly Line[] {
  const text = parts.get(name)
  if (text === undefined) throw trouble(line, `there is no part “${name}”`)
  return numbered(linesOf(text), line.number)
}

const numbered = (lines: readonly Line[], number: number): readonly Line[] =>
  lines.map((line) => ({ ...line, number, below: numbered(line.below, number) }))

const unrolled = (lines: readonly Line[], from: number, to: number): readonly Line[] =>
  Array.from({ length: to - from + 1 }, (_, i) => withNumber(lines, from + i)).flat()

/** `{k}` is the number, `{k+7}` seven more. */
const withNumber = (lines: readonly Line[], k: number): readonly Line[] =>
  lines.map((line) => ({
    ...line,
    text: line.text.replace(/\{k(?:\+(\d+))?\}/g, (_, more = '0') => String(k + Number(more))),
    below: withNumber(line.below, k),
  }))
