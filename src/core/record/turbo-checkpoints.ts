/**
 * Checkpoints of a run in turbo, thinned exponentially with their age: how it stood before some of its last slices,
 * many of the latest, ever fewer of those before, so that they are logarithmically many (Boothe, PLDI 2000). Turbo
 * counts fuel, not instructions, so nobody knows beforehand from which of them a replay of the last moments has to begin.
 */
import type { Machine, SavedMachine } from '../run/machine/machine'

/** Fuel between two checkpoints for each number that they hold: so copying takes a hundredth of the time. */
const FUEL_PER_NUMBER = 40
/** All checkpoints together, in numbers: 32 MB. */
const MOST_NUMBERS = 2 ** 22
/** Checkpoints back to the farthest one, if all were kept. */
const FARTHEST = 1_024

interface SliceCheckpoint {
  readonly state: SavedMachine
  /** Counts the checkpoints that were made. */
  readonly number: number
  /** Fuel that was spent before it. */
  readonly fuel: number
  /** Breakpoints that the run has come to before it. */
  readonly breakpoints: number
}

/** A moment to begin a replay from. */
export interface ReplayStart {
  readonly state: SavedMachine
  /** Fuel that was spent since. */
  readonly fuel: number
  /** Breakpoints that the run has come to since; infinite where nobody knows. */
  readonly breakpoints: number
}

export class TurboCheckpoints {
  private kept: SliceCheckpoint[] = []
  private number = 0
  private fuel = 0
  private breakpoints = 0

  constructor(private readonly machine: Machine) {}

  /** The way here is known from somewhere else, or lost. */
  clear(): void {
    this.kept = []
  }

  /** The run will not pause again where it paused. */
  forgetBreakpoints(): void {
    this.kept = this.kept.map((checkpoint) => ({ ...checkpoint, breakpoints: Number.NEGATIVE_INFINITY }))
  }

  /** A slice of turbo begins. */
  beforeSlice(): void {
    const { machine } = this
    const size = machine.memory.changingSize
    const last = this.kept.at(-1)
    if (last && this.fuel - last.fuel < size * FUEL_PER_NUMBER) return
    this.number++
    // A copy that there is no room for takes up to a second to make.
    if (size > MOST_NUMBERS) {
      this.clear()
      return
    }
    const most = Math.min(MOST_NUMBERS / size, this.kept.length + 1)
    this.kept.push({
      state: machine.save(),
      number: this.number,
      fuel: this.fuel,
      breakpoints: this.breakpoints,
    })
    this.kept = this.kept.filter(({ number }) => this.keeps(number)).slice(-most)
  }

  /** A slice of turbo is over. */
  afterSlice(): void {
    this.fuel += this.machine.turboSpent
    if (this.machine.isAtBreakpoint) this.breakpoints++
  }

  /** The latest first. */
  get starts(): readonly ReplayStart[] {
    return this.kept
      .map(({ state, fuel, breakpoints }) => ({
        state,
        fuel: this.fuel - fuel,
        breakpoints: this.breakpoints - breakpoints,
      }))
      .reverse()
  }

  /** Two of each age that is twice the one before. */
  private keeps(number: number): boolean {
    const age = this.number - number
    const every = age < 4 ? 1 : 2 ** (Math.floor(Math.log2(age)) - 1)
    return age <= FARTHEST && number % every === 0
  }
}
