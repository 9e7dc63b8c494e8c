/** Ops as Scratch's blocks: what grows and shows lists, and what Scratch lacks a panel for: the log, and charts. */
import type { OpArgument, Statement, TextExpression } from '../../../core/program/ir'
import { readable } from '../names'
import { addTo, type Body, deleteAt, plain, type Slot, type Value } from './blocks'
import { type Scope, valueFor, wholeList } from './expressions'

type Op = Extract<Statement, { kind: 'op' }>

/** `record` gives the list of that name, which takes the words and numbers. */
export function opBlocks({ op, args, at }: Op, scope: Scope, record: (name: string) => Slot): Body {
  const list = (i: number) => wholeList((args[i] as OpArgument & { type: 'list' }).value, scope)
  const value = (i: number) => valueFor((args[i] as OpArgument & { type: 'number' }).value, scope)
  const words = (i: number) => wordsOf((args[i] as OpArgument & { type: 'text' }).value, scope)
  const shows = (i: number) => (args[i] as OpArgument & { type: 'choice' }).value === 'show'
  switch (op) {
    case 'add':
      return [addTo(list(1), value(0), at)]
    case 'delete':
      return [deleteAt(list(1), value(0), at)]
    case 'deleteAll':
      return [plain('data_deletealloflist', { LIST: list(0) }, at)]
    case 'insert':
      return [plain('data_insertatlist', { ITEM: value(0), INDEX: value(1), LIST: list(2) }, at)]
    case 'say': {
      const said = joined(words(0), at)
      return [plain('looks_say', { MESSAGE: said }, at), addTo(record('_log'), said, at)]
    }
    case 'log':
      return [addTo(record('_log'), joined([...words(0), value(1)], at), at)]
    case 'plot': {
      const series = words(1)
      const fixed = series.every((part) => typeof part === 'string') ? series.join(' ') : null
      return fixed === null
        ? [addTo(record('_charts'), joined([...series, value(0)], at), at)]
        : [addTo(record(`_chart ${fixed}`.trim()), value(0), at)]
    }
    case 'picture':
      return [plain('data_showlist', { LIST: list(0) }, at)]
    // All their lists.
    case 'showNetwork':
    case 'showLayers':
      return [0, 1, 2, 3].map((i) => plain('data_showlist', { LIST: list(i) }, at))
    case 'showList':
      return [plain(shows(0) ? 'data_showlist' : 'data_hidelist', { LIST: list(1) }, at)]
    case 'showVariable': {
      const VARIABLE = scope.variable((args[1] as OpArgument & { type: 'variable' }).value)
      return [plain(shows(0) ? 'data_showvariable' : 'data_hidevariable', { VARIABLE }, at)]
    }
    default:
      throw new Error(`Scratch has no block for ${op}.`)
  }
}

function wordsOf({ parts }: TextExpression, scope: Scope): readonly Value[] {
  return parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? readable(part) : valueFor(part, scope)))
}

/** Words and numbers with spaces between. */
function joined(parts: readonly Value[], at: string): Value {
  const [first, second, ...rest] = parts
  if (first === undefined) return ''
  if (second === undefined) return first
  const spaced =
    typeof first === 'string' ? `${first} ` : plain('operator_join', { STRING1: first, STRING2: ' ' }, at)
  return plain('operator_join', { STRING1: spaced, STRING2: joined([second, ...rest], at) }, at)
}
