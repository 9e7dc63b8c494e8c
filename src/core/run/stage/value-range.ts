/**
 * How far a list's numbers go, so that all of them can be drawn on one scale. Looking at a million numbers sixty
 * times a second would slow a run down, so of a long list only a part is looked at each time, going round.
 */

/** All finite numbers lie between these two. 0 is always within: it is where every scale has its middle or its end. */
export interface Reach {
  readonly least: number
  readonly most: number
}

export const NO_REACH: Reach = { least: 0, most: 0 }

export function reachOf(values: Float64Array): Reach {
  let least = 0
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < least && value !== Number.NEGATIVE_INFINITY) least = value
    if (value > most && value !== Number.POSITIVE_INFINITY) most = value
  }
  return { least, most }
}

/** Numbers that are looked at each time: a few hundredths of a millisecond. */
const AT_ONCE = 65_536

/** Follows one list. */
export class ReachWatch {
  private next = 0
  private sofar = NO_REACH
  private lastRound = NO_REACH

  /**
   * The reach of all `values`; of a long list, as they were found in the last round and in this one so far.
   * `whole` looks at everything, which is for when nothing runs.
   */
  look(values: Float64Array, whole: boolean): Reach {
    if (whole || values.length <= AT_ONCE) {
      this.next = 0
      this.sofar = NO_REACH
      this.lastRound = reachOf(values)
      return this.lastRound
    }
    if (this.next >= values.length) {
      this.next = 0
      this.lastRound = this.sofar
      this.sofar = NO_REACH
    }
    this.sofar = both(this.sofar, reachOf(values.subarray(this.next, this.next + AT_ONCE)))
    this.next += AT_ONCE
    return both(this.sofar, this.lastRound)
  }
}

const both = (a: Reach, b: Reach): Reach => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
})
