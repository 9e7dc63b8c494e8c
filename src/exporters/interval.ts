/** What can be told of a number before a program runs: whether it is whole, and between which ends it lies. */
import type { BinaryName, UnaryName } from '../core/program/ir'

export interface Known {
  /** Whether it always comes from whole numbers in whole steps, so that a language may hold it as an integer. */
  readonly whole: boolean
  readonly least: number
  readonly most: number
}

export const UNKNOWN: Known = {
  whole: false,
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
}

export const exactly = (value: number): Known => ({
  whole: Number.isSafeInteger(value),
  least: value,
  most: value,
})

export const wholeFrom = (least: number, most = Number.POSITIVE_INFINITY): Known => ({
  whole: true,
  least,
  most,
})

/** What holds for a number that may be the one or the other. */
export const either = (a: Known, b: Known): Known => ({
  whole: a.whole && b.whole,
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
})

export const sameKnown = (a: Known, b: Known): boolean =>
  a.whole === b.whole && a.least === b.least && a.most === b.most

/** `next`, with no end where it moved on from `before`: so that loops are soon understood. */
export const widened = (before: Known, next: Known): Known => ({
  whole: next.whole,
  least: next.least < before.least ? Number.NEGATIVE_INFINITY : next.least,
  most: next.most > before.most ? Number.POSITIVE_INFINITY : next.most,
})

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
