/** Closures of ops: the arguments from left to right, then the op's own `run`, then a look for a not-a-number. */
import type { OpDefinition, Words } from '../../../language/op'
import type { OpArgument, TextExpression } from '../../../program/ir'
import { opHasNoAnswer } from '../../not-a-number'
import type { Context } from '../context'
import { Halt } from '../halt'
import type { Closures, Get, OpUse } from './closures'

function wordsClosure(node: TextExpression, closures: Closures): Get<Words> {
  const parts = node.parts.map((part) => (typeof part === 'string' ? () => part : closures.number(part)))
  return () => parts.map((part) => part())
}

function argumentClosure(argument: OpArgument, closures: Closures): Get<unknown> {
  switch (argument.type) {
    case 'number':
      return closures.number(argument.value)
    case 'list':
      return closures.list(argument.value)
    case 'text':
      return wordsClosure(argument.value, closures)
    case 'choice':
    case 'variable': {
      const { value } = argument
      return () => value
    }
  }
}

/** The common numbers of arguments stand in closures of their own: no list of arguments is made for each call. */
export function opClosure(node: OpUse, closures: Closures): Get<number | boolean | void> {
  const { context } = closures
  const { at } = node
  const op = context.language.ops.get(node.op)
  if (!op) throw new Error(`No block file defines the op ${node.op}.`)
  const run = op.run as (machine: Context, ...args: unknown[]) => ReturnType<OpDefinition['run']>
  const checked = (result: number | boolean | void) => {
    if (Number.isNaN(result)) throw new Halt(opHasNoAnswer, at)
    return result
  }
  const args = node.args.map((argument) => argumentClosure(argument, closures))
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
