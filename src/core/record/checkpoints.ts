/**
 * How a run in turbo stood before some of its last slices: many of the latest, ever fewer of those before. Turbo counts
 * fuel, not instructions, so nobody knows beforehand from which of them a record of the last moments has to begin.
 */
import type { Machine, SavedMachine } from '../run/machine/machine'

/** Fuel between two copies for each number that they hold: so copying takes a hundredth of the time. */
const FUEL_PER_NUMBER = 40
/** All copies together, in numbers: 32 MB. */
const MOST_NUMBERS = 2 ** 22
/** Copies back to the farthest one, if all were kept. */
const FARTHEST = 1_024

interface Mark {
  readonly state: SavedMachine
  /** Counts the copies that were made. */
  readonly number: number
  /** Fuel that was spent before it. */
  readonly fuel: number
  /** Breakpoints that the run has come to before it. */
  readonly breaks: number
}

/** A moment to begin again from. */
export interface Start {
  readonly state: SavedMachine
  /** Fuel that was spent since. */
  readonly fuel: number
  /** Breakpoints that the run has come to since; infinite where nobody knows. */
  readonly breaks: number
}

export class Trail {
  private marks: Mark[] = []
  private number = 0
  private fuel = 0
  private breaks = 0

  constructor(private readonly machine: Machine) {}

  /** The way here is known from somewhere else, or lost. */
  clear(): void {
    this.marks = []
  }

  /** The run will not pause again where it paused. */
  forgetBreaks(): void {
    this.marks = this.marks.map((mark) => ({ ...mark, breaks: Number.NEGATIVE_INFINITY }))
  }

  /** A slice of turbo begins. */
  begin(): void {
    const { machine } = this
    const size = machine.memory.changingSize
    const last = this.marks.at(-1)
    if (last && this.fuel - last.fuel < size * FUEL_PER_NUMBER) return
    this.number++
    const most = Math.min(MOST_NUMBERS / size, this.marks.length + 1)
    this.marks.push({ state: machine.save(), number: this.number, fuel: this.fuel, breaks: this.breaks })
    this.marks = this.marks.filter(({ number }) => this.keeps(number)).slice(-most)
    if (most < 1) this.clear()
  }

  /** A slice of turbo is over. */
  end(): void {
    this.fuel += this.machine.turboSpent
    if (this.machine.isAtBreak) this.breaks++
  }

  /** The latest first. */
  get starts(): readonly Start[] {
    return this.marks
      .map(({ state, fuel, breaks }) => ({ state, fuel: this.fuel - fuel, breaks: this.breaks - breaks }))
      .reverse()
  }

  /** Two of each age that is twice the one before. */
  private keeps(number: number): boolean {
    const age = this.number - number
    const every = age < 4 ? 1 : 2 ** (Math.floor(Math.log2(age)) - 1)
    return age <= FARTHEST && number % every === 0
  }
}
