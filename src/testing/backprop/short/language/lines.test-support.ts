/** Text to a tree of lines: what is indented under a line stands below it. */

export interface Line {
  /** Counted from 1, in the text that was given. */
  readonly number: number
  readonly text: string
  readonly below: readonly Line[]
}

/** An error that says in which line it is. */
export const trouble = ({ number, text }: Line, what: string) =>
  new Error(`line ${number}, “${text}”: ${what}`)

interface Open {
  readonly indent: number
  readonly below: Line[]
}

/** Empty lines and what stands behind # are left out. */
export function linesOf(text: string): readonly Line[] {
  const top: Line[] = []
  const open: Open[] = [{ indent: 0, below: top }]
  for (const [i, raw] of text.split('\n').entries()) {
    const spoken = raw.replace(/\s*#.*$/, '').trimEnd()
    const line = { number: i + 1, text: spoken.trim(), below: [] }
    if (line.text !== '') place(line, spoken.length - line.text.length, open)
  }
  return top
}

function place(line: Line & { below: Line[] }, indent: number, open: Open[]): void {
  const above = open.at(-1)!
  const last = above.below.at(-1)
  if (indent > above.indent && last) open.push({ indent, below: last.below as Line[] })
  while (open.at(-1)!.indent > indent) open.pop()
  if (open.at(-1)!.indent !== indent) throw trouble(line, 'no line above is indented like this one')
  open.at(-1)!.below.push(line)
}

/** Each line, and all below it. */
export const allOf = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...allOf(line.below)])
