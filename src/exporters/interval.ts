/**
 * What can be told of a number before a program runs: whether it is whole, and between which ends it lies. For abstract
 * interpretation, intervals with a flag are a lattice: facts join where ways meet, and are widened where a loop would
 * move an end for ever.
 */
import type { Lattice } from './growing'

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

const sameKnown = (a: Known, b: Known): boolean =>
  a.whole === b.whole && a.least === b.least && a.most === b.most

/** `next`, with no end where it moved on from `before`: so that loops are soon understood. */
const widened = (before: Known, next: Known): Known => ({
  whole: next.whole,
  least: next.least < before.least ? Number.NEGATIVE_INFINITY : next.least,
  most: next.most > before.most ? Number.POSITIVE_INFINITY : next.most,
})

export const INTERVALS: Lattice<Known> = { join: either, isSame: sameKnown, widen: widened }
