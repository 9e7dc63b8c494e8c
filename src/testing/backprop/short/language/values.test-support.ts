/** The blocks of an expression. */
import type { BlockNode } from '../../../../core/project/project'
import { ask, block, get, input, is, item, not } from '../../../fixtures/in-blocks.test-support'
import type { Expression } from './expression.test-support'
import type { Names } from './names.test-support'

type Value = number | BlockNode

const OPERATIONS: Readonly<Record<string, string>> = {
  '+': 'maths_add',
  '-': 'maths_subtract',
  '*': 'maths_multiply',
  '/': 'maths_divide',
  '%': 'maths_mod',
  '^': 'maths_power',
  and: 'maths_and',
  or: 'maths_or',
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '>': '>',
  '<=': '≤',
  '>=': '≥',
}

const numberOf = (name: string) => (a: Value) => block('maths_function', { function: name, a })
const which = (name: string) => (a: Value, b: Value) => block('maths_min_max', { which: name, a, b })
const label = (set: string) => (n: Value) => block('data_label', { n, set })

const FUNCTIONS: Readonly<Record<string, (a: Value, b: Value) => BlockNode>> = {
  exp: numberOf('exp'),
  ln: numberOf('ln'),
  sqrt: numberOf('sqrt'),
  abs: numberOf('abs'),
  min: which('min'),
  max: which('max'),
  label: label('training'),
  tlabel: label('test'),
  sigmoid: (x) => block('maths_sigmoid', { x }),
  round: (a) => block('maths_round', { a }),
  random: (from, to) => block('maths_random', { from, to }),
  dice: (from, to) => block('maths_random_whole', { from, to }),
}

export function valueFor(expression: Expression, names: Names): Value {
  const value = (each: Expression) => valueFor(each, names)
  switch (expression.is) {
    case 'number':
      return expression.value
    case 'name':
      return named(expression.name, names)
    case 'item':
      return item(value(expression.index), names.list(expression.list))
    case 'call':
      return called(expression.name, expression.inputs, names)
    case 'not':
      return not(value(expression.a) as BlockNode)
    case 'operation':
      return operation(expression.sign, value(expression.a), value(expression.b))
  }
}

function named(name: string, names: Names): BlockNode {
  const { inside } = names
  return inside?.inputs.includes(name) ? input(`${inside.name}.${name}`) : get(names.variable(name))
}

function operation(sign: string, a: Value, b: Value): BlockNode {
  const comparison = COMPARISONS[sign]
  return comparison ? is(a, comparison, b) : block(OPERATIONS[sign]!, { a, b })
}

function called(name: string, inputs: readonly Expression[], names: Names): BlockNode {
  const [first] = inputs
  if (name === 'lsum' && first?.is === 'name') return block('lists_sum', { list: names.list(first.name) })
  const values = inputs.map((each) => valueFor(each, names))
  const builtIn = FUNCTIONS[name]
  return builtIn ? builtIn(values[0]!, values[1]!) : ask(name, inputsOf(name, values, names))
}

/** What an own block is given, by its inputs' names. */
export function inputsOf(name: string, values: readonly Value[], names: Names): Record<string, Value> {
  const own = names.ownBlocks.get(name)
  if (!own) throw new Error(`there is no own block “${name}”`)
  if (own.inputs.length !== values.length) throw new Error(`“${name}” has ${own.inputs.length} inputs`)
  return Object.fromEntries(own.inputs.map((input, i) => [input, values[i]!]))
}
