/**
 * Long work that can be left at any time and taken up again: a generator that yields wherever it may be left, and with
 * that how far it is. Whoever has it done looks at the clock in between; work that is not wanted any more is just let go.
 */
export class Sliced {
  /** How much of it is behind it, 0 … 1; it never goes back. */
  progress = 0

  constructor(private readonly way: Generator<number, void>) {}

  /** Goes on until `isLate`, but gets somewhere each time. Gives whether it is over. */
  work(isLate: () => boolean): boolean {
    do {
      const { done, value } = this.way.next()
      if (done) return true
      this.progress = Math.max(this.progress, value)
    } while (!isLate())
    return false
  }
}
