/** What the operations on numbers give; NaN where they have no answer. */
import { exp } from '../../../maths/exp'
import { ln } from '../../../maths/ln'
import { power } from '../../../maths/power'
import { flooredMod, roundHalfUp } from '../../../maths/rounding'
import type { BinaryName, UnaryName } from '../../../program/ir'

export const UNARY: Readonly<Record<UnaryName, (a: number) => number>> = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  ln,
  exp,
  round: roundHalfUp,
  floor: Math.floor,
  ceiling: Math.ceil,
  negate: (a) => -a,
}

export const BINARY: Readonly<Record<BinaryName, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  power,
  mod: flooredMod,
  min: Math.min,
  max: Math.max,
}
