/**
 * Closures of numbers. Places in memory that are known beforehand are worked out here, once, so each has a number.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these slots, so a number is there
import type { NumberExpression } from '../../../program/ir'
import { binaryHasNoAnswer, unaryHasNoAnswer } from '../../not-a-number'
import { Halt } from '../halt'
import { type Closures, type Get, haltAt } from './closures'
import { BINARY, UNARY } from './functions'

export function numberClosure(node: NumberExpression, closures: Closures): Get<number> {
  const { context } = closures
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
    case 'item': {
      const slot = closures.itemSlot(node.list, closures.number(node.index), node.at)
      return () => {
        const place = slot()
        return memory.f64[place]!
      }
    }
    case 'length': {
      const list = closures.list(node.list)
      return () => list().length
    }
    case 'unary':
      return unaryClosure(node, closures)
    case 'binary':
      return binaryClosure(node, closures)
    case 'op':
      // The IR has ops in a number's place only where they give one.
      return closures.op(node) as Get<number>
    case 'missing':
      return haltAt(node)
    case 'call':
      throw new Error('A call was left inside an expression: lift() must run first.')
  }
}

function unaryClosure(node: Extract<NumberExpression, { kind: 'unary' }>, closures: Closures): Get<number> {
  const { name, at } = node
  const a = closures.number(node.a)
  const work = UNARY[name]
  return () => {
    const given = a()
    const result = work(given)
    if (Number.isNaN(result)) throw new Halt(unaryHasNoAnswer(name, given), at)
    return result
  }
}

/** The four common ones stand in the closure itself: a call less for each. */
function binaryClosure(node: Extract<NumberExpression, { kind: 'binary' }>, closures: Closures): Get<number> {
  const { name, at } = node
  const a = closures.number(node.a)
  const b = closures.number(node.b)
  const { program } = closures.context
  const noAnswer = (x: number, y: number): never => {
    throw new Halt(binaryHasNoAnswer(name, x, y, [node.a, node.b], program.variables), at)
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
      const work = BINARY[name]
      return () => {
        const x = a()
        const y = b()
        const result = work(x, y)
        return Number.isNaN(result) ? noAnswer(x, y) : result
      }
    }
  }
}
