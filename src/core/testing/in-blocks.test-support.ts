/** Blocks in few words, for tests that spell out a program: variables, lists and own blocks are known by their names. */
import type { Argument, BlockNode, Signature } from '../project/project'

let count = 0

/** Any block; its id is its type and a number. */
export function block(
  type: string,
  args: Record<string, Argument> = {},
  more: Partial<BlockNode> = {},
): BlockNode {
  return { type, id: `${type} ${++count}`, args, ...more }
}

type Number = number | BlockNode

export const set = (variable: string, value: Number) => block('variables_set', { variable, value })
export const change = (variable: string, by: Number) => block('variables_change', { variable, by })
export const get = (variable: string) => block('variables_get', { variable })

export const add = (a: Number, b: Number) => block('maths_add', { a, b })
export const subtract = (a: Number, b: Number) => block('maths_subtract', { a, b })
export const multiply = (a: Number, b: Number) => block('maths_multiply', { a, b })
export const divide = (a: Number, b: Number) => block('maths_divide', { a, b })
export const round = (a: Number) => block('maths_round', { a })
/** A value whose block can't do its work: 0 ÷ 0. */
export const impossible = () => divide(0, 0)

export const is = (a: Number, comparison: string, b: Number) => block('maths_compare', { a, comparison, b })
export const and = (a: BlockNode, b: BlockNode) => block('maths_and', { a, b })
export const or = (a: BlockNode, b: BlockNode) => block('maths_or', { a, b })
export const not = (a: BlockNode) => block('maths_not', { a })
/** A question whose block can't do its work. */
export const unaskable = () => is(impossible(), '=', 1)

type Body = readonly BlockNode[]

export const when = (condition: BlockNode, ...body: Body) => block('control_if', { condition, body })
export const either = (condition: BlockNode, then: Body, otherwise: Body) =>
  block('control_if_else', { condition, then, else: otherwise })
export const repeat = (times: Number, ...body: Body) => block('control_repeat', { times, body })
export const until = (condition: BlockNode, ...body: Body) =>
  block('control_repeat_until', { condition, body })
export const forEach = (variable: string, from: Number, to: Number, ...body: Body) =>
  block('control_for_each', { variable, from, to, body })
export const forever = (...body: Body) => block('control_forever', { body })
export const stop = () => block('control_stop')

export const item = (index: Number, list: string) => block('lists_item', { index, list })
export const length = (list: string) => block('lists_length', { list })
export const replace = (index: Number, list: string, value: Number) =>
  block('lists_replace', { index, list, value })
export const addTo = (list: string, value: Number) => block('lists_add', { list, value })
export const row = (number: Number, list: string, width: Number) =>
  block('lists_row', { row: number, list, width })

export const log = (value: Number, words = '') => block('stage_log', { words, value })
export const say = (words: string | BlockNode) => block('stage_say', { words })

/** An own block: `of` are its inputs' names. */
export interface Own {
  readonly signature: Signature
  readonly blocks: Body
}

export function own(name: string, of: readonly string[], returns: boolean, ...body: Body): Own {
  const inputs = of.map((input) => ({ id: `${name}.${input}`, name: input }))
  const signature = { id: name, name, inputs, returns }
  return { signature, blocks: [block('my_define', {}, { signature }), ...body] }
}

/** The input of an own block, as in `input('f.n')`. */
export const input = (id: string) => block('my_input', { input: id })
export const giveBack = (value: Number) => block('my_return', { value })

const inputsOf = (name: string, inputs: Readonly<Record<string, Number>>) =>
  Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`${name}.${input}`, value]))

/** A call as a statement. */
export const call = (name: string, inputs: Readonly<Record<string, Number>> = {}) =>
  block('my_call', inputsOf(name, inputs), { procedure: name })
/** A call as a number. */
export const ask = (name: string, inputs: Readonly<Record<string, Number>> = {}) =>
  block('my_call_value', inputsOf(name, inputs), { procedure: name })
