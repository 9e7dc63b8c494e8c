/** An op's arguments, as its fast form names them: by position, of the type that the op's definition says. */
import type { ListExpression, NumberExpression, OpArgument } from '../../program/ir'

type Arguments = readonly OpArgument[]

export function numberArgument(args: Arguments, position: number): NumberExpression {
  const arg = args[position]
  if (arg?.type !== 'number') throw new Error(`Argument ${position} of an op is no number.`)
  return arg.value
}

export function listArgument(args: Arguments, position: number): ListExpression {
  const arg = args[position]
  if (arg?.type !== 'list') throw new Error(`Argument ${position} of an op is no list.`)
  return arg.value
}

export const choicesOf = (args: Arguments): readonly string[] =>
  args.flatMap((arg) => (arg.type === 'choice' ? arg.value : []))
