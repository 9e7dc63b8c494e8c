/** What to say where a result stops being a number: which operation has no answer, and where to look. */
import { type Message, type MessageValue, message } from '../message'
import type { BinaryName, NumberExpression, UnaryName } from '../program/ir'

export function unaryHasNoAnswer(name: UnaryName, a: number): Message {
  if (name === 'sqrt') return message('root-below-zero', { a })
  if (name === 'ln') return message('ln-below-zero', { a })
  return message('function-without-answer', { name, a })
}

const SIGNS: Readonly<Record<BinaryName, MessageValue>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  power: message('sign-power'),
  mod: 'mod',
  min: message('sign-and'),
  max: message('sign-and'),
}

/** `names` are the program's variables, to point at the one that made the trouble. */
export function binaryHasNoAnswer(
  name: BinaryName,
  a: number,
  b: number,
  operands: readonly NumberExpression[],
  names: readonly { readonly name: string }[],
): Message {
  const operation = { a, sign: SIGNS[name], b }
  const culprit = operands.findLast((operand) => operand.kind === 'variable')
  if (!culprit) return message('operation-without-answer', operation)
  const variable = names[culprit.variable]?.name ?? ''
  return message('operation-without-answer-look', {
    ...operation,
    variable,
    value: operands[0] === culprit ? a : b,
  })
}

export const opHasNoAnswer = message('result-without-answer')
