/**
 * Deterministic replay of the last moments of a run in turbo. Turbo does not count what it does, so where it comes to
 * rest, its last slices are run once more, stepwise and recorded: the same numbers, this time counted.
 *
 * That may take long, so it goes in slices, and after each the machine stands just where it stood. What is recorded does
 * not depend on where the slices end.
 */
// biome-ignore-all lint/style/noNonNullAssertion: what was saved was as large as the memory it is compared with, registers and all
import { REGISTER } from '../memory/memory'
import type { Machine, SavedMachine } from '../run/machine/machine'
import { Likeness } from './likeness'
import { Sliced } from './sliced'
import { Timeline } from './timeline'
import type { ReplayStart, TurboCheckpoints } from './turbo-checkpoints'

/** Fuel before the end, about as many nanoseconds, within which no beginning is looked for: fuel is not counted to the last drop. */
const NEAR = 100_000
/** Instructions that a record should reach back, if the run is that long. */
const WANTED = 10_000
/** Instructions after which the search for a moment is given up: a second or so. */
const MOST = 20_000_000
/** The same for all searches together. */
const MOST_IN_ALL = 2 * MOST
/** Instructions between two looks at the record, at most. */
const CHUNK = 1_000
/** Fuel between two moments at which it can be left. */
const TURBO_CHUNK = 250_000

export class Replay {
  /** Where everything stands, and stays standing. */
  private readonly end: SavedMachine | null
  /** How the machine stood when the last slice was over. */
  private middle: SavedMachine | null = null
  /** What was recorded so far. */
  private readonly record: Timeline
  private readonly search: Sliced
  private left = MOST_IN_ALL

  /** Fills `timeline` when it is over, or empties it where the way to here is not found. */
  constructor(
    private readonly machine: Machine,
    private readonly timeline: Timeline,
    checkpoints: TurboCheckpoints,
  ) {
    const { starts } = checkpoints
    this.end = starts.length > 0 && timeline.hasRoom ? machine.save() : null
    this.record = new Timeline(machine)
    this.search = new Sliced(this.end ? this.recordFrom(starts, this.end) : nothing())
  }

  /** How much of the way is behind it at least, 0 … 1. */
  get progress(): number {
    return this.search.progress
  }

  /** Goes on until `isLate`; gives whether it is over. */
  work(isLate: () => boolean): boolean {
    const { machine, search, middle, end } = this
    if (middle) machine.restore(middle)
    this.middle = null
    const isOver = search.work(isLate)
    if (isOver) this.timeline.become(this.record)
    else if (end) {
      this.middle = machine.save()
      machine.restore(end)
    }
    return isOver
  }

  /** From ever earlier moments: the first that is far enough is the one, and what it records is soon run. */
  private *recordFrom(starts: readonly ReplayStart[], end: SavedMachine): Generator<number, void> {
    const { machine, record } = this
    let best: SavedMachine | null = null
    let tried = 0
    let isRecorded = false
    for (const [i, start] of starts.entries()) {
      const part = (done: number) => (i + done) / starts.length
      const moments = yield* this.momentsBehind(start, tried, () => part(0))
      for (const [j, state] of moments.entries()) {
        machine.restore(state)
        record.clear()
        const { steps } = machine
        isRecorded = yield* this.recordTo(end, (done) => part((j + done) / moments.length))
        if (!isRecorded) continue
        if (machine.steps - steps >= WANTED) return
        best = state
      }
      if (this.left <= 0) break
      tried = start.fuel
    }
    if (isRecorded) return
    machine.restore(best ?? end)
    record.clear()
    this.left = WANTED
    if (best) yield* this.recordTo(end, () => 1)
  }

  /**
   * The start, and moments behind it that halve the fuel to the end again and again; the latest first. None is nearer
   * than `tried`.
   */
  private *momentsBehind(
    { state, fuel, breakpoints }: ReplayStart,
    tried: number,
    progress: () => number,
  ): Generator<number, SavedMachine[]> {
    const { machine } = this
    const moments = [state]
    machine.restore(state)
    let spent = 0
    let passed = 0
    for (let left = fuel / 2; left > Math.max(tried, NEAR); left /= 2) {
      while (spent < fuel - left) {
        machine.advance(Math.min(TURBO_CHUNK, fuel - left - spent), 'turbo')
        spent += machine.turboSpent
        if (machine.isAtBreakpoint) passed++
        // Here the run has ended, or paused: this is the end, or beyond it.
        if (machine.isOver || (breakpoints > 0 && passed >= breakpoints)) return moments
        yield progress()
      }
      moments.unshift(machine.save())
    }
    return moments
  }

  /** Runs stepwise to where everything is as in `end`; false where that does not come. */
  private *recordTo(end: SavedMachine, progress: (done: number) => number): Generator<number, boolean> {
    const { machine, record } = this
    const from = machine.steps
    const most = from + Math.min(MOST, this.left)
    const wanted = end.memory.before[REGISTER.next]!
    const likeness = new Likeness(machine, end)
    const mayBeThere = () => likeness.mayBe
    const isStopped = end.diagnostic !== null || wanted === 0
    while (machine.steps < most) {
      record.note()
      const before = machine.steps
      if (isStopped) machine.advance(CHUNK)
      else machine.advanceTo([wanted], CHUNK, mayBeThere)
      this.left -= machine.steps - before
      if (machine.isOver) return isStopped && likeness.isThere
      if (!isStopped && likeness.isThere) {
        record.note()
        return true
      }
      yield progress((machine.steps - from) / MOST)
    }
    return false
  }
}

function* nothing(): Generator<number, void> {}
