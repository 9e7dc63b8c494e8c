/** Words for the moment when a result stops being a number: which sum has no answer, and where to look. */
import { showNumber } from '../language/words'
import type { BinaryName, NumberExpression, UnaryName } from '../program/ir'

export function unaryHasNoAnswer(name: UnaryName, a: number): string {
  if (name === 'sqrt') return `The square root of ${showNumber(a)} has no answer: it is below 0.`
  if (name === 'ln') return `ln of ${showNumber(a)} has no answer: it is below 0.`
  return `${name} of ${showNumber(a)} has no answer.`
}

const SIGNS: Readonly<Record<BinaryName, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  power: 'to the power of',
  mod: 'mod',
  min: 'and',
  max: 'and',
}

/** `names` are the program's variables, to point at the one that made the trouble. */
export function binaryHasNoAnswer(
  name: BinaryName,
  a: number,
  b: number,
  operands: readonly NumberExpression[],
  names: readonly { readonly name: string }[],
): string {
  const culprit = operands.findLast((operand) => operand.kind === 'variable')
  const hint = culprit
    ? ` Look at ${names[culprit.variable]!.name}, it is ${showNumber(operands[0] === culprit ? a : b)}.`
    : ''
  return `${showNumber(a)} ${SIGNS[name]} ${showNumber(b)} has no answer.${hint}`
}

export const OP_HAS_NO_ANSWER =
  'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.'
