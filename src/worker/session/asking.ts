/**
 * Answers questions about a run that stands still, one at a time and in slices, so that Stop and all else is heard in
 * between. A new question takes the place of the one before, and whatever moves the run ends the search.
 */
import type { Inquiry } from '../../core/inspect/question'
import type { RunEvent } from '../protocol'

/** Milliseconds of work in a slice. */
const SLICE = 16
/** Milliseconds after which it says how far it is, and again each time. */
const PATIENCE = 250

export class Asking {
  private number = 0
  /** Made at the first slice: a record may have to be made before. Null as long as that can't be. */
  private begin: (() => Inquiry | null) | null = null
  private inquiry: Inquiry | null = null
  private nextWord = 0

  constructor(
    private readonly send: (event: RunEvent) => void,
    private readonly now: () => number,
  ) {}

  ask(number: number, begin: () => Inquiry | null): void {
    this.drop()
    this.number = number
    this.begin = begin
    this.nextWord = this.now() + PATIENCE
  }

  /** The question is no longer of interest, or the moment that it was about is gone. */
  drop(): void {
    if (this.begin) this.send({ kind: 'answer', number: this.number, answer: { kind: 'unknown' } })
    this.begin = null
    this.inquiry = null
  }

  /** That question can't be answered. */
  giveUp(number: number): void {
    if (number === this.number) this.drop()
  }

  /** Does a slice of the search. Gives whether there is more to do. */
  work(): boolean {
    const { begin, number, now, send } = this
    if (!begin) return false
    this.inquiry ??= begin()
    if (!this.inquiry) return false
    const end = now() + SLICE
    if (this.inquiry.work(() => now() >= end)) {
      send({ kind: 'answer', number, answer: this.inquiry.answer })
      this.begin = null
      this.inquiry = null
      return false
    }
    if (now() >= this.nextWord) {
      send({ kind: 'searching', number, part: this.inquiry.progress })
      this.nextWord = now() + PATIENCE
    }
    return true
  }
}
