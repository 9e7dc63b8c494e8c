/** An op that gives nothing as its spelling sees it: besides its arguments, with lines to write. */
import type { OpArgument } from '../../../core/program/ir'
import type { Lines } from '../../lines'
import type { OpLines } from '../spellings/spelling'
import type { Expressions } from './expressions'
import { type OpNode, opText } from './op-text'
import type { ProgramParts } from './program-parts'

interface Stack {
  readonly lines: Lines
  /** Notes that a global name stands for something else from now on. */
  rebind(name: string): void
  /** Writes what the learner wrote beside a block. */
  remark(at: string): void
}

export function opLines(
  op: OpNode & { readonly at: string },
  expressions: Expressions,
  parts: ProgramParts,
  { lines, rebind, remark }: Stack,
): OpLines {
  const { at, args } = op
  const text = opText(op, expressions, parts)
  const bind = (argument: number) => {
    const name = text.name(argument)
    rebind(name)
    return name
  }
  /** Whether the list's name can come to stand for other items. */
  const isNamed = (list: number) => parts.names.places.get(list)?.isNamed ?? true
  /** A row is a window on its list: what is put into it goes there. */
  const target = (argument: number) => {
    const list = (args[argument] as OpArgument & { type: 'list' }).value
    if (list.kind !== 'list' || !isNamed(list.list)) return `${expressions.list(list).text}[:]`
    return bind(argument)
  }
  return {
    ...text,
    line: (line, of = at) => lines.add(line, of),
    inside: (write) => lines.indented(write),
    remark,
    bind,
    assign: (argument, value) => lines.add(`${target(argument)} = ${value}`, at),
    update: (argument, sign, value) => lines.add(`${target(argument)} ${sign}= ${value}`, at),
  }
}
