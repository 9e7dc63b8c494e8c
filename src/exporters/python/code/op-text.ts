/** An op as its spelling sees it: argument by argument, each as text. */
// biome-ignore-all lint/style/noNonNullAssertion: spellings ask for arguments that their op has, and all that has a number has a name
import type { ListExpression, NumberExpression, OpArgument } from '../../../core/program/ir'
import type { Known } from '../../interval'
import type { Piece } from '../../precedence'
import type { OpText } from '../spellings/spelling'
import { stringLiteral } from './literals'
import { opposite } from './opposites'
import type { ProgramParts } from './program-parts'

export type OpNode = { readonly op: string; readonly args: readonly OpArgument[] }

/** What writes the arguments. */
export interface ArgumentText {
  number(node: NumberExpression): Piece
  known(node: NumberExpression): Known
  position(node: NumberExpression): string
  count(node: NumberExpression): Piece
  list(node: ListExpression): Piece
  isArray(list: ListExpression): boolean
}

/** The op at hand, for its spelling. */
export function opText({ args }: OpNode, text: ArgumentText, parts: ProgramParts): OpText {
  const { used, names, forms, data } = parts
  const numberAt = (i: number) => args[i]!.value as NumberExpression
  const listAt = (i: number) => args[i]!.value as ListExpression
  return {
    number: (i) => text.number(numberAt(i)),
    opposite: (i) => {
      const node = opposite(numberAt(i))
      return node && text.number(node)
    },
    known: (i) => text.known(numberAt(i)),
    isPlain: (i) => numberAt(i).kind === 'number',
    position: (i) => text.position(numberAt(i)),
    count: (i) => text.count(numberAt(i)),
    list: (i) => text.list(listAt(i)),
    isArray: (i) => text.isArray(listAt(i)),
    isName: (i) => listAt(i).kind === 'list',
    isSameList: (i, j) => {
      const [a, b] = [listAt(i), listAt(j)]
      return a.kind === 'list' && b.kind === 'list' && a.list === b.list
    },
    isChangedInPlace: (i) => {
      const list = listAt(i)
      return list.kind !== 'missing' && forms.isChangedInPlace(list.list)
    },
    hasArgument: (i) => i < args.length,
    name: (i) => {
      const list = listAt(i)
      return list.kind === 'missing' ? '' : names.lists[list.list]!
    },
    choice: (i) => args[i]!.value as string,
    words: (i) => wordsOf(args[i]!, text),
    variableName: (i) => names.variables[args[i]!.value as number]!,
    labels: data.labels,
    pixels: data.pixels,
    helper: (name) => used.helper(name),
    import: (line) => used.import(line),
  }
}

function wordsOf(argument: OpArgument, text: ArgumentText): readonly string[] {
  if (argument.type !== 'text') return []
  return argument.value.parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? stringLiteral(part) : text.number(part).text))
}
