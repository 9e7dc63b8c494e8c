/**
 * Reverse execution of a stepwise run, by checkpoints and deterministic replay: now and then a copy of how everything
 * stood. Since a program does the same again from the same state, every moment in between can be reached by running on
 * from the checkpoint before it (B. Boothe, Efficient algorithms for bidirectional debugging, PLDI 2000). So a learner
 * goes back as far as the checkpoints reach, and forward again to where the run has been.
 *
 * Moments are counted in instructions since the run began, as the machine counts them. Turbo does not count, so a
 * record ends where turbo runs, and another begins behind it.
 *
 * Its checkpoints are evenly spaced, and the oldest are forgotten first where they take too much room: so all of the
 * last part of a run can be gone back to, at the same price everywhere. (Those of turbo-checkpoints.ts are thinned with
 * their age instead, because nobody goes to them but to begin a replay.)
 *
 * What comes from outside a program is an input that no replay could make up, so it is recorded with its moment: when
 * the run is there again, it comes again.
 */

import type { Tracer } from '../run/interpreter/tracer'
import type { ExternalEvent } from '../run/machine/external-event'
import type { Machine, SavedMachine } from '../run/machine/machine'

/** Instructions between two checkpoints, at least. Running them again takes a fraction of a millisecond. */
const SHORTEST = 1_000
/** Numbers to copy for each instruction in between: so copying takes a few hundredths of the time. */
const NUMBERS_PER_INSTRUCTION = 2
/** All checkpoints together, in numbers: 64 MB. */
const MOST_NUMBERS = 2 ** 23
/** Instructions between two moments at which the way through the record can be left. */
const CHUNK = 4_000

export interface Checkpoint {
  readonly steps: number
  readonly state: SavedMachine
  /** Numbers that it holds. */
  readonly size: number
}

interface RecordedEvent {
  /** It came when so many instructions had been run, and counts as the next one. */
  readonly steps: number
  readonly event: ExternalEvent
}

/** Numbers that a recorded event takes the room of. */
const EVENT_SIZE = 120

export class Timeline {
  private checkpoints: Checkpoint[] = []
  private events: RecordedEvent[] = []
  private size = 0
  private latest = 0
  /** Goes up when the record is forgotten or the run goes another way: then what was known of its moments is not true any more. */
  version = 0
  /** Moments between two blocks, behind one checkpoint: what the last search found. */
  private known: { readonly from: Checkpoint; readonly moments: readonly number[] } | null = null

  /** `mostNumbers` bounds all checkpoints together. */
  constructor(
    private readonly machine: Machine,
    private readonly mostNumbers = MOST_NUMBERS,
  ) {}

  /** Forgets everything: a run begins, or turbo has run. */
  clear(): void {
    this.checkpoints = []
    this.events = []
    this.size = 0
    this.latest = this.machine.steps
    this.known = null
    this.version++
  }

  /** To be called before the machine goes on, and when it stands still: makes a checkpoint where the last is long ago. */
  note(): void {
    const { machine } = this
    const { steps } = machine
    this.latest = Math.max(this.latest, steps)
    const last = this.checkpoints.at(-1)
    if (last && steps < last.steps + Math.max(SHORTEST, last.size / NUMBERS_PER_INSTRUCTION)) return
    // A step must end where a checkpoint is, or there would be moments that no step leads to.
    if (machine.diagnostic || (last && !machine.isBetweenBlocks)) return
    const { size } = machine
    this.size += size
    while (this.size > this.mostNumbers && this.checkpoints.length > 0) this.forgetFirst()
    // A copy that would have to be forgotten at once takes up to a second to make.
    if (size > this.mostNumbers) this.size -= size
    else this.checkpoints.push({ steps, state: machine.save(), size })
  }

  /** Whether there is room for a copy of how the machine stands now. */
  get hasRoom(): boolean {
    return this.machine.size <= this.mostNumbers
  }

  /** From now on what another record of the same machine holds is held here, and nothing else. */
  become(other: Timeline): void {
    this.checkpoints = other.checkpoints
    this.events = other.events
    this.size = other.size
    this.latest = other.latest
    this.known = null
    this.version++
  }

  private forgetFirst(): void {
    this.size -= this.checkpoints.shift()?.size ?? 0
    const known = this.events.length
    this.events = this.events.filter(({ steps }) => steps >= this.first)
    this.size -= (known - this.events.length) * EVENT_SIZE
  }

  /** Something comes from outside now. What was recorded beyond this moment will never be: the run goes another way. */
  take(event: ExternalEvent): void {
    const { machine } = this
    const { steps } = machine
    this.checkpoints = this.checkpoints.filter((checkpoint) => checkpoint.steps <= steps)
    this.events = this.events.filter((recorded) => recorded.steps < steps)
    this.size = this.checkpoints.reduce((sum, { size }) => sum + size, this.events.length * EVENT_SIZE)
    this.known = null
    this.version++
    this.note()
    this.events.push({ steps, event })
    this.size += EVENT_SIZE
    machine.take(event)
    this.latest = machine.steps
  }

  /** One block on, or what came from outside here. It can be left in the middle of a block that stands for others. */
  *stepping(): Generator<number, void> {
    this.note()
    yield* this.goStep()
  }

  /** At most so many instructions on, stepwise, and what comes from outside among them. */
  advance(limit: number): void {
    this.note()
    this.go(limit)
  }

  /** The same within what is recorded, while somebody listens. */
  advanceTraced(limit: number, tracer: Tracer): void {
    this.go(limit, (most) => this.machine.advanceTraced(most, tracer))
  }

  /** When something came from outside, in order: each counts as one instruction. */
  get eventMoments(): readonly number[] {
    return this.events.map(({ steps }) => steps)
  }

  /** Whether something from outside comes now or later in what is recorded. */
  get hasEventAhead(): boolean {
    return this.nextEvent !== undefined
  }

  /** Whether the run is over and nothing comes from outside here to start it again. */
  get isAtEnd(): boolean {
    return this.machine.isOver && this.nextEvent?.steps !== this.machine.steps
  }

  private *goStep(): Generator<number, void> {
    const next = this.nextEvent
    if (next?.steps === this.machine.steps) this.machine.take(next.event)
    else for (const _ of this.machine.stepping(next?.steps)) yield 0
  }

  private go(limit: number, advance = (most: number) => this.machine.advance(most)): void {
    const { machine } = this
    const next = this.nextEvent
    if (next?.steps === machine.steps) machine.take(next.event)
    else advance(next ? Math.min(limit, next.steps - machine.steps) : limit)
  }

  private get nextEvent(): RecordedEvent | undefined {
    if ((this.events.at(-1)?.steps ?? -1) < this.machine.steps) return undefined
    return this.events.find(({ steps }) => steps >= this.machine.steps)
  }

  /** The first moment of the record. */
  get first(): number {
    return this.checkpoints[0]?.steps ?? this.machine.steps
  }

  /** The last moment that the run has reached. */
  get last(): number {
    return Math.max(this.latest, this.machine.steps)
  }

  /**
   * Goes to the moment after `steps` instructions, or to the nearest one in the record. Left in the middle, it stands at
   * another moment of the record.
   */
  *goingTo(steps: number): Generator<number, void> {
    const { machine } = this
    const target = Math.min(Math.max(steps, this.first), this.last)
    const checkpoint = this.checkpointAt(target)
    if (!checkpoint) return
    if (machine.diagnostic || machine.steps > target || machine.steps < checkpoint.steps)
      machine.restore(checkpoint.state)
    const from = machine.steps
    while (machine.steps < target && !this.isAtEnd) {
      this.go(Math.min(CHUNK, target - machine.steps))
      yield (machine.steps - from) / (target - from)
    }
  }

  /** Goes back by one block. From a block that stopped the run, first to where it was about to begin. */
  *goingBack(): Generator<number, void> {
    const { machine } = this
    const { steps } = machine
    yield* this.goingTo(machine.diagnostic ? steps : yield* this.momentBefore(steps))
  }

  /** The nearest checkpoint before that moment, to run again from; undefined where the record does not reach there. */
  checkpointBefore(moment: number): Checkpoint | undefined {
    return this.checkpoints.findLast((checkpoint) => checkpoint.steps < moment)
  }

  /** The last checkpoint that is no later than `steps`; undefined where the record does not reach there. */
  checkpointAt(steps: number): Checkpoint | undefined {
    return this.checkpoints.findLast((checkpoint) => checkpoint.steps <= steps)
  }

  /** The last moment between two blocks before `steps`; moves the machine. */
  private *momentBefore(steps: number): Generator<number, number> {
    const checkpoint = this.checkpointBefore(steps)
    if (!checkpoint) return steps
    const moments =
      this.known?.from === checkpoint && (this.known.moments.at(-1) ?? -1) >= steps
        ? this.known.moments
        : yield* this.momentsTo(checkpoint, steps)
    this.known = { from: checkpoint, moments }
    // biome-ignore lint/style/noNonNullAssertion: the checkpoint's own moment, at least, is before
    return moments.findLast((moment) => moment < steps)!
  }

  private *momentsTo(checkpoint: Checkpoint, steps: number): Generator<number, readonly number[]> {
    const { machine } = this
    const moments = [checkpoint.steps]
    machine.restore(checkpoint.state)
    while (machine.steps < steps && !this.isAtEnd) {
      yield* this.goStep()
      moments.push(machine.steps)
      yield (machine.steps - checkpoint.steps) / (steps - checkpoint.steps)
    }
    return moments
  }
}
