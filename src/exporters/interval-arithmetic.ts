/**
 * What holds for the result of an operation, where something is known of its operands: the transfer functions of the
 * interval analysis.
 */
import type { BinaryName, UnaryName } from '../core/program/ir'
import { type Known, UNKNOWN } from './interval'

/** Powers of whole numbers up to this one count as whole; larger ones soon have more digits than anybody wants. */
export const LARGEST_POWER = 16

export function knownUnary(name: UnaryName, a: Known): Known {
  switch (name) {
    case 'negate':
      return { whole: a.whole, least: -a.most, most: -a.least }
    case 'abs': {
      const ends = [Math.abs(a.least), Math.abs(a.most)]
      return {
        whole: a.whole,
        least: a.least <= 0 && a.most >= 0 ? 0 : Math.min(...ends),
        most: Math.max(...ends),
      }
    }
    case 'floor':
      return { whole: true, least: Math.floor(a.least), most: Math.floor(a.most) }
    case 'ceiling':
    case 'round':
      return { whole: true, least: Math.floor(a.least), most: Math.ceil(a.most) }
    case 'sqrt':
    case 'exp':
      return { ...UNKNOWN, least: 0 }
    case 'ln':
      return UNKNOWN
  }
}

export function knownBinary(name: BinaryName, a: Known, b: Known): Known {
  const whole = a.whole && b.whole
  switch (name) {
    case '+':
      return between(whole, a.least + b.least, a.most + b.most)
    case '-':
      return between(whole, a.least - b.most, a.most - b.least)
    case '*': {
      const corners = [a.least, a.most].flatMap((x) =>
        [b.least, b.most].map((y) => (x === 0 || y === 0 ? 0 : x * y)),
      )
      return between(whole, Math.min(...corners), Math.max(...corners))
    }
    case '/':
      return a.least >= 0 && b.least > 0 ? { ...UNKNOWN, least: 0 } : UNKNOWN
    case 'mod':
      return b.least > 0 ? { whole, least: 0, most: b.most } : { ...UNKNOWN, whole }
    case 'min':
      return { whole, least: Math.min(a.least, b.least), most: Math.min(a.most, b.most) }
    case 'max':
      return { whole, least: Math.max(a.least, b.least), most: Math.max(a.most, b.most) }
    case 'power': {
      const isCount = b.whole && b.least === b.most && b.least >= 0 && b.most <= LARGEST_POWER
      return { ...UNKNOWN, whole: a.whole && isCount, least: a.least >= 0 ? 0 : Number.NEGATIVE_INFINITY }
    }
  }
}

/** ∞ − ∞ as an end means that there is none. */
const between = (whole: boolean, least: number, most: number): Known => ({
  whole,
  least: Number.isNaN(least) ? Number.NEGATIVE_INFINITY : least,
  most: Number.isNaN(most) ? Number.POSITIVE_INFINITY : most,
})
