/** The sigmoid as an expression, in the very steps of `sigmoid`, for the fast forms of the blocks that use it. */
import { binary, constant, unary } from '../src/core/program/build'
import type { NumberExpression } from '../src/core/program/ir'

export const sigmoidOf = (x: NumberExpression): NumberExpression =>
  binary('/', constant(1), binary('+', constant(1), unary('exp', unary('negate', x))))
