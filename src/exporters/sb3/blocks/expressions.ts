/** Numbers and questions as Scratch's reporters. What Scratch can't say inside a block is gone by now. */
import type { BooleanExpression, ListExpression, NumberExpression, UnaryName } from '../../../core/program/ir'
import { itemOf, lengthOf, type PlainBlock, plain, read, type Slot, type Value } from './blocks'

/** Where the names of a stack lead. */
export interface Scope {
  variable(variable: number): Slot
  list(list: number): Slot
  /** An input's name, or the variable that a local is. */
  local(local: number): string | Slot
}

const MATHOPS: Readonly<Partial<Record<UnaryName, string>>> = {
  abs: 'abs',
  sqrt: 'sqrt',
  ln: 'ln',
  exp: 'e ^',
  floor: 'floor',
  ceiling: 'ceiling',
}

const OPERATORS = {
  '+': 'operator_add',
  '-': 'operator_subtract',
  '*': 'operator_multiply',
  '/': 'operator_divide',
  mod: 'operator_mod',
} as const

export function valueFor(node: NumberExpression, scope: Scope): Value {
  const { at } = node
  const value = (inner: NumberExpression) => valueFor(inner, scope)
  switch (node.kind) {
    case 'number':
      return node.value
    case 'variable':
      return read(scope.variable(node.variable), at)
    case 'local': {
      const known = scope.local(node.local)
      return typeof known === 'string' ? { kind: 'input', name: known, at } : read(known, at)
    }
    case 'item':
      return itemOf(wholeList(node.list, scope), positionIn(node.list, node.index, scope), at)
    case 'length':
      return node.list.kind === 'row' ? value(node.list.width) : lengthOf(wholeList(node.list, scope), at)
    case 'unary': {
      if (node.name === 'round') return plain('operator_round', { NUM: value(node.a) }, at)
      if (node.name === 'negate') return plain('operator_subtract', { NUM1: 0, NUM2: value(node.a) }, at)
      // biome-ignore lint/style/noNonNullAssertion: the two that are not in this menu have been said above
      return plain('operator_mathop', { OPERATOR: MATHOPS[node.name]!, NUM: value(node.a) }, at)
    }
    case 'binary': {
      const opcode = OPERATORS[node.name as keyof typeof OPERATORS]
      if (!opcode) break
      return plain(opcode, { NUM1: value(node.a), NUM2: value(node.b) }, at)
    }
  }
  throw new Error(`Scratch can't say ${node.kind === 'op' ? node.op : node.kind} inside a block.`)
}

export function wholeList(list: ListExpression, scope: Scope): Slot {
  if (list.kind === 'missing') throw new Error(list.message.code)
  return scope.list(list.list)
}

/** Item i of row r is item (r − 1) × width + i of the list. */
export function positionIn(list: ListExpression, index: NumberExpression, scope: Scope): Value {
  const i = valueFor(index, scope)
  if (list.kind !== 'row') return i
  const { at } = list
  const rowsBefore =
    list.row.kind === 'number'
      ? list.row.value - 1
      : plain('operator_subtract', { NUM1: valueFor(list.row, scope), NUM2: 1 }, at)
  if (rowsBefore === 0) return i
  const before = plain('operator_multiply', { NUM1: rowsBefore, NUM2: valueFor(list.width, scope) }, at)
  return plain('operator_add', { NUM1: before, NUM2: i }, at)
}

export function questionFor(node: BooleanExpression, scope: Scope): PlainBlock {
  const { at } = node
  switch (node.kind) {
    case 'compare':
      return comparison(node, scope)
    case 'logic': {
      const filled = { OPERAND1: questionFor(node.a, scope), OPERAND2: questionFor(node.b, scope) }
      return plain(node.name === 'and' ? 'operator_and' : 'operator_or', filled, at)
    }
    case 'not':
      return not(questionFor(node.a, scope))
    case 'op': {
      const [list, value] = node.args
      if (node.op !== 'contains' || list?.type !== 'list' || value?.type !== 'number') break
      const filled = { LIST: wholeList(list.value, scope), ITEM: valueFor(value.value, scope) }
      return plain('data_listcontainsitem', filled, at)
    }
  }
  throw new Error(`Scratch can't ask ${node.kind === 'op' ? node.op : node.kind}.`)
}

function comparison(
  { name, a, b, at }: Extract<BooleanExpression, { kind: 'compare' }>,
  scope: Scope,
): PlainBlock {
  const filled = { OPERAND1: valueFor(a, scope), OPERAND2: valueFor(b, scope) }
  switch (name) {
    case '<':
      return plain('operator_lt', filled, at)
    case '>':
      return plain('operator_gt', filled, at)
    case '=':
      return plain('operator_equals', filled, at)
    case '<=':
      return not(plain('operator_gt', filled, at))
    case '>=':
      return not(plain('operator_lt', filled, at))
    case '≠':
      return not(plain('operator_equals', filled, at))
  }
}

/** Two of them are none. */
export const not = (question: PlainBlock): PlainBlock =>
  question.opcode === 'operator_not'
    ? (question.filled.OPERAND as PlainBlock)
    : plain('operator_not', { OPERAND: question }, question.at)
