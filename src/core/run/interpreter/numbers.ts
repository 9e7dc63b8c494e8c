/**
 * Turns expressions into closures: a number, a yes or no, a view of a list, or words each time they are called. They
 * stand in one file because they hold one another: a number may hold a list, a list's row a number, an op all of them.
 */

import { mustBeWhole, noSuchItem, noSuchRow } from '../../language/faults'
import type { ListView, OpDefinition, Words } from '../../language/op'
import { exp } from '../../maths/exp'
import { ln } from '../../maths/ln'
import { power } from '../../maths/power'
import { flooredMod, roundHalfUp } from '../../maths/rounding'
import { type Message, message } from '../../message'
import type {
  BinaryName,
  BooleanExpression,
  ListExpression,
  NumberExpression,
  OpArgument,
  TextExpression,
  UnaryName,
} from '../../program/ir'
import { binaryHasNoAnswer, opHasNoAnswer, unaryHasNoAnswer } from '../not-a-number'
import type { Context } from './context'
import { Halt } from './halt'

export type Get<T> = () => T

export const numberOf = (node: NumberExpression, context: Context): Get<number> =>
  heard(node, plainNumber(node, context), context)

/** The same value, and whoever listens is told of it. */
function heard<T extends number | boolean | ListView>(
  node: { readonly at: string },
  get: Get<T>,
  context: Context,
): Get<T> {
  const { tracer } = context
  if (!tracer?.wants(node.at)) return get
  return () => {
    const value = get()
    tracer.value(node, value, context)
    return value
  }
}

function plainNumber(node: NumberExpression, context: Context): Get<number> {
  const { memory } = context
  switch (node.kind) {
    case 'number': {
      const { value } = node
      return () => value
    }
    case 'variable': {
      const slot = memory.variables + node.variable
      return () => memory.f64[slot]!
    }
    case 'local': {
      const { local } = node
      return () => memory.f64[context.base + local]!
    }
    case 'item':
      return itemOf(node, context)
    case 'length': {
      const list = listOf(node.list, context)
      return () => list().length
    }
    case 'unary':
      return unaryOf(node, context)
    case 'binary':
      return binaryOf(node, context)
    case 'op':
      return opOf(node, context) as Get<number>
    case 'missing':
      return stopAt(node)
    case 'call':
      throw new Error('A call was left inside an expression: lift() must run first.')
  }
}

const stopAt =
  ({ message, at }: { readonly message: Message; readonly at: string }) =>
  (): never => {
    throw new Halt(message, at)
  }

function itemOf(node: Extract<NumberExpression, { kind: 'item' }>, context: Context): Get<number> {
  const slot = itemSlot(node.list, numberOf(node.index, context), context, node.at)
  return () => {
    const place = slot()
    return context.memory.f64[place]!
  }
}

/** The slot of an item, in range. */
export function itemSlot(
  list: ListExpression,
  index: Get<number>,
  context: Context,
  at: string,
): Get<number> {
  if (list.kind === 'missing') return stopAt(list)
  const number = list.list
  if (list.kind === 'list') {
    const entry = context.memory.entry(number)
    return () => context.slotOf(entry, index(), number, at)
  }
  const row = listOf(list, context)
  return () => {
    const i = index()
    const view = row()
    if (!Number.isInteger(i) || i < 1 || i > view.length)
      throw new Halt(noSuchItem(context.listName(view), i, view.length), at)
    return view.start + i - 1
  }
}

const UNARY: Readonly<Record<UnaryName, (a: number) => number>> = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  ln,
  exp,
  round: roundHalfUp,
  floor: Math.floor,
  ceiling: Math.ceil,
  negate: (a) => -a,
}

function unaryOf(node: Extract<NumberExpression, { kind: 'unary' }>, context: Context): Get<number> {
  const { name, at } = node
  const a = numberOf(node.a, context)
  const work = UNARY[name]
  return () => {
    const given = a()
    const result = work(given)
    if (Number.isNaN(result)) throw new Halt(unaryHasNoAnswer(name, given), at)
    return result
  }
}

const FUNCTIONS: Readonly<
  Record<Exclude<BinaryName, '+' | '-' | '*' | '/'>, (a: number, b: number) => number>
> = {
  power,
  mod: flooredMod,
  min: Math.min,
  max: Math.max,
}

/** The four common ones stand in the closure itself: a call less for each. */
function binaryOf(node: Extract<NumberExpression, { kind: 'binary' }>, context: Context): Get<number> {
  const { name, at } = node
  const a = numberOf(node.a, context)
  const b = numberOf(node.b, context)
  const noAnswer = (x: number, y: number): never => {
    throw new Halt(binaryHasNoAnswer(name, x, y, [node.a, node.b], context.program.variables), at)
  }
  switch (name) {
    case '+':
      return () => {
        const x = a()
        const y = b()
        const result = x + y
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    case '-':
      return () => {
        const x = a()
        const y = b()
        const result = x - y
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    case '*':
      return () => {
        const x = a()
        const y = b()
        const result = x * y
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    case '/':
      return () => {
        const x = a()
        const y = b()
        const result = x / y
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    default: {
      const work = FUNCTIONS[name]
      return () => {
        const x = a()
        const y = b()
        const result = work(x, y)
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    }
  }
}

export const questionOf = (node: BooleanExpression, context: Context): Get<boolean> =>
  heard(node, plainQuestion(node, context), context)

function plainQuestion(node: BooleanExpression, context: Context): Get<boolean> {
  switch (node.kind) {
    case 'compare':
      return compareOf(node, context)
    case 'logic': {
      const a = questionOf(node.a, context)
      const b = questionOf(node.b, context)
      return node.name === 'and' ? () => a() && b() : () => a() || b()
    }
    case 'not': {
      const a = questionOf(node.a, context)
      return () => !a()
    }
    case 'op':
      return opOf(node, context) as Get<boolean>
    case 'missing':
      return stopAt(node)
  }
}

function compareOf(node: Extract<BooleanExpression, { kind: 'compare' }>, context: Context): Get<boolean> {
  const a = numberOf(node.a, context)
  const b = numberOf(node.b, context)
  switch (node.name) {
    case '<':
      return () => a() < b()
    case '<=':
      return () => a() <= b()
    case '=':
      return () => a() === b()
    case '≠':
      return () => a() !== b()
    case '>=':
      return () => a() >= b()
    case '>':
      return () => a() > b()
  }
}

const listOf = (node: ListExpression, context: Context): Get<ListView> =>
  heard(node, plainList(node, context), context)

/** One view for each place in the program, filled anew at each call. */
function plainList(node: ListExpression, context: Context): Get<ListView> {
  if (node.kind === 'missing') return stopAt(node)
  const { memory } = context
  const entry = memory.entry(node.list)
  const view: ListView = { start: 0, length: 0, list: node.list, isRow: node.kind === 'row', row: 0 }
  if (node.kind === 'list')
    return () => {
      view.start = memory.i32[entry]!
      view.length = memory.i32[entry + 1]!
      context.work += view.length
      return view
    }
  const row = numberOf(node.row, context)
  const width = numberOf(node.width, context)
  return () => {
    const r = row()
    const w = width()
    const length = memory.i32[entry + 1]!
    if (!Number.isInteger(w) || w < 1) throw new Halt(mustBeWhole(message('length-of-a-row'), 1, w), node.at)
    if (!Number.isInteger(r) || r < 1 || r * w > length)
      throw new Halt(noSuchRow(context.program.lists[node.list]!.name, r, w, length), node.at)
    view.start = memory.i32[entry]! + (r - 1) * w
    view.length = w
    view.row = r
    context.work += w
    return view
  }
}

function wordsOf(node: TextExpression, context: Context): Get<Words> {
  const parts = node.parts.map((part) => (typeof part === 'string' ? () => part : numberOf(part, context)))
  return () => parts.map((part) => part())
}

function argumentOf(argument: OpArgument, context: Context): Get<unknown> {
  switch (argument.type) {
    case 'number':
      return numberOf(argument.value, context)
    case 'list':
      return listOf(argument.value, context)
    case 'text':
      return wordsOf(argument.value, context)
    case 'choice':
    case 'variable': {
      const { value } = argument
      return () => value
    }
  }
}

/** Runs an op; what it gives is a number, a yes or no, or nothing. */
export function opOf(
  node: { readonly op: string; readonly args: readonly OpArgument[]; readonly at: string },
  context: Context,
): Get<number | boolean | void> {
  const { at } = node
  const op = context.language.ops.get(node.op)
  if (!op) throw new Error(`No block file defines the op ${node.op}.`)
  const run = op.run as (machine: Context, ...args: unknown[]) => ReturnType<OpDefinition['run']>
  const checked = (result: number | boolean | void) => {
    if (Number.isNaN(result)) throw new Halt(opHasNoAnswer, at)
    return result
  }
  const args = node.args.map((argument) => argumentOf(argument, context))
  const [a, b, c] = args as [Get<unknown>, Get<unknown>, Get<unknown>]
  switch (args.length) {
    case 1:
      return () => {
        const x = a()
        context.site = at
        return checked(run(context, x))
      }
    case 2:
      return () => {
        const x = a()
        const y = b()
        context.site = at
        return checked(run(context, x, y))
      }
    case 3:
      return () => {
        const x = a()
        const y = b()
        const z = c()
        context.site = at
        return checked(run(context, x, y, z))
      }
    default:
      return () => {
        const given = args.map((argument) => argument())
        context.site = at
        return checked(run(context, ...given))
      }
  }
}
