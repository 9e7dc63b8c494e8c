/**
 * The value range of a list, its least and its greatest number, so that all can be drawn on one scale. Looking at a million numbers sixty
 * times a second would slow a run down, so of a long list only a part is looked at each time, going round.
 */

/** All finite numbers lie between these two. 0 is always within: it is where every scale has its middle or its end. */
export interface ValueRange {
  readonly least: number
  readonly most: number
}

export const EMPTY_RANGE: ValueRange = { least: 0, most: 0 }

export function valueRangeOf(values: Float64Array): ValueRange {
  let least = 0
  let most = 0
  for (let i = 0; i < values.length; i++) {
    // biome-ignore lint/style/noNonNullAssertion: the loop ends where the values do
    const value = values[i]!
    if (value < least && value !== Number.NEGATIVE_INFINITY) least = value
    if (value > most && value !== Number.POSITIVE_INFINITY) most = value
  }
  return { least, most }
}

/** Numbers that are looked at each time: a few hundredths of a millisecond. */
const AT_ONCE = 65_536

/** An incremental scan that follows one list: a part of it at each look, pass after pass. */
export class RangeScan {
  private next = 0
  private soFar = EMPTY_RANGE
  private lastPass = EMPTY_RANGE

  /**
   * The range of all `values`; of a long list, as they were found in the last pass and in this one so far.
   * `whole` looks at everything, which is for when nothing runs.
   */
  look(values: Float64Array, whole: boolean): ValueRange {
    if (whole || values.length <= AT_ONCE) {
      this.next = 0
      this.soFar = EMPTY_RANGE
      this.lastPass = valueRangeOf(values)
      return this.lastPass
    }
    if (this.next >= values.length) {
      this.next = 0
      this.lastPass = this.soFar
      this.soFar = EMPTY_RANGE
    }
    this.soFar = both(this.soFar, valueRangeOf(values.subarray(this.next, this.next + AT_ONCE)))
    this.next += AT_ONCE
    return both(this.soFar, this.lastPass)
  }
}

const both = (a: ValueRange, b: ValueRange): ValueRange => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
})
