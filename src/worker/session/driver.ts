/**
 * Carries one machine on as somebody watches it: in slices, at a pace, to a goal or a breakpoint, and back and forth in
 * its record. What comes from outside waits here for its moment.
 */
import type { Circumstances } from '../../core/inspect/question'
import { Replay } from '../../core/record/deterministic-replay'
import { Sliced } from '../../core/record/sliced'
import { Timeline } from '../../core/record/timeline'
import { TurboCheckpoints } from '../../core/record/turbo-checkpoints'
import type { Breakpoint } from '../../core/run/machine/breakpoint'
import type { ExternalEvent } from '../../core/run/machine/external-event'
import type { Machine } from '../../core/run/machine/machine'
import type { SteppingGoal } from '../../core/run/machine/stepping-goals'
import type { RecordSpan, RunMode, RunStatus } from '../../core/run/stage/snapshot'

/** Milliseconds of work in a slice. */
const SLICE = 12
/** Instructions between two looks at the clock. */
const CHUNK = 4_000
/** The same for turbo, in nanoseconds or so. Blocks that are not compiled take longer than they say. */
const TURBO_CHUNK = { least: 30_000, most: 2_000_000 }
/** Milliseconds of turbo between two looks at the clock, at most. */
const TURBO_LOOK = 4
/** Milliseconds that the pace may lie behind. */
const FRAME = 16

export interface Pace {
  readonly mode: RunMode
  /** Between two blocks in stepwise mode; 0 is as fast as it goes. */
  readonly milliseconds: number
}

/** How the run stands after a slice. */
export type Standing = Extract<RunStatus, 'running' | 'paused' | 'finished' | 'failed'>

export class Driver {
  readonly timeline: Timeline
  private readonly checkpoints: TurboCheckpoints
  /** Whether turbo has brought it here, so that there is no record yet of how. */
  private wantsRecord = false
  /** The record that is being made. */
  private replay: Replay | null = null
  /** The way to another moment, while it is not there yet; of a run that goes on, the rest of a long block. */
  private way: Sliced | null = null
  /** Where a paused run was sent to, while it is on its way. */
  private goal: SteppingGoal | null = null
  private nextBlockAt = 0
  private turboChunk = TURBO_CHUNK.most
  /** A drawing that waits until it may come in. A newer one takes its place. */
  private waiting: ExternalEvent | null = null
  /** Whether a part of the run was done in turbo, which does not count what it does. */
  ranTurbo = false

  /** `now` is a clock in milliseconds. */
  constructor(
    readonly machine: Machine,
    private readonly now: () => number,
  ) {
    this.timeline = new Timeline(machine)
    this.checkpoints = new TurboCheckpoints(machine)
  }

  /** The run begins, or everything is at its starting values and nothing runs. */
  begin(): void {
    this.timeline.clear()
    this.goal = null
    this.way = null
    this.dropCheckpoints()
    this.waiting = null
    this.ranTurbo = false
    this.nextBlockAt = this.now()
  }

  /** The next block is due now, as after a pause, or at the latest after so many milliseconds. */
  dueIn(milliseconds: number): void {
    this.nextBlockAt = Math.min(this.nextBlockAt, this.now() + milliseconds)
  }

  dueNow(): void {
    this.nextBlockAt = this.now()
  }

  /** Something was drawn: it comes in between the next two blocks, or when the scripts are done that drawing has started. */
  draw(event: ExternalEvent): void {
    this.stay()
    this.waiting = event
    this.takeDrawing()
  }

  /** Whether a drawing waits for its moment. */
  get hasDrawingWaiting(): boolean {
    return this.waiting !== null
  }

  forgetWaiting(): void {
    this.waiting = null
  }

  private takeDrawing(): void {
    const { machine, timeline, waiting } = this
    if (!waiting || (machine.isDrawing && !waiting.afresh)) return
    const isLate = this.lateAfter(SLICE)
    while (!waiting.afresh && !machine.isOver && !machine.isBetweenBlocks) {
      if (isLate()) return
      timeline.advance(1)
    }
    timeline.take({ ...waiting, afresh: waiting.afresh || machine.isOver })
    this.waiting = null
    this.dropCheckpoints()
  }

  /** A slice of the run. */
  goOn(pace: Pace): Standing {
    const begun = this.now()
    const isLate = () => this.now() >= begun + SLICE
    if (!this.isHurried(pace)) return this.runDueBlocks(pace, begun, isLate)
    let standing: Standing
    do standing = this.goal ? this.oneBlock(isLate) : this.runChunk(pace)
    while (standing === 'running' && !isLate())
    this.nextBlockAt = this.now()
    return standing
  }

  /** Milliseconds until there is something to do. */
  wait(pace: Pace): number {
    return this.isHurried(pace) ? 0 : Math.max(0, this.nextBlockAt - this.now())
  }

  /** From now on the run hurries there. */
  headFor(goal: SteppingGoal): void {
    this.goal = goal
  }

  /** It stands still, and may be looked at. */
  rest(): void {
    this.goal = null
    this.way = null
    if (!this.wantsRecord) this.timeline.note()
  }

  /** Whether it has something to do before it can be looked back at from where it stands. */
  get isBusy(): boolean {
    return this.wantsRecord || this.way !== null
  }

  /** Whether it is on its way to another moment. */
  get isOnItsWay(): boolean {
    return this.way !== null
  }

  /** How much of that is behind it, 0 … 1. */
  get progress(): number {
    return (this.replay ?? this.way)?.progress ?? 0
  }

  /** A slice of it: the record that is wanted, then the way. Gives whether it is over. */
  work(): boolean {
    const isLate = this.lateAfter(SLICE)
    if (this.wantsRecord && !this.makeRecord(isLate)) return false
    if (this.way && !this.way.work(isLate)) return false
    this.way = null
    return true
  }

  private makeRecord(isLate: () => boolean): boolean {
    const { machine, timeline, checkpoints } = this
    this.replay ??= new Replay(machine, timeline, checkpoints)
    if (!this.replay.work(isLate)) return false
    this.replay = null
    this.wantsRecord = false
    timeline.note()
    return true
  }

  /** One block on. */
  step(): void {
    this.head(this.stepping())
  }

  back(): void {
    this.head(this.timeline.goingBack())
  }

  goTo(moment: number): void {
    this.head(this.timeline.goingTo(moment))
  }

  /** It stands wherever it is on its way. */
  stay(): void {
    this.way = null
  }

  private head(way: Generator<number, void>): void {
    this.dropCheckpoints()
    this.way = new Sliced(way)
  }

  private *stepping(): Generator<number, void> {
    yield* this.timeline.stepping()
    this.takeDrawing()
  }

  /** Where it pauses is another matter now. */
  pauseBefore(breakpoints: readonly Breakpoint[]): void {
    this.checkpoints.forgetBreakpoints()
    this.replay = null
    this.machine.setBreakpoints(breakpoints)
  }

  /** What somebody needs who looks for something in its record. */
  get circumstances(): Omit<Circumstances, 'project' | 'language'> {
    const { machine, timeline, ranTurbo } = this
    return { machine, timeline, isWhole: !ranTurbo }
  }

  get record(): RecordSpan {
    const { first, last } = this.timeline
    return { first, now: this.machine.steps, last }
  }

  /** Whether a run that may go on is at its end, its goal or a breakpoint. */
  standing(): Standing {
    const { machine } = this
    if (this.timeline.isAtEnd) return machine.diagnostic ? 'failed' : 'finished'
    return machine.isAtBreakpoint || this.goal?.(machine) ? 'paused' : 'running'
  }

  /** Whether it is too quick for eyes: in turbo, without a pause between blocks, or on its way to a goal. */
  isHurried({ mode, milliseconds }: Pace): boolean {
    return this.goal !== null || mode === 'turbo' || milliseconds === 0
  }

  private runChunk({ mode }: Pace): Standing {
    const { machine, timeline, checkpoints } = this
    // Turbo does not count, so it would miss the moments at which something comes again.
    if (mode === 'turbo' && machine.canCompile && !timeline.hasEventAhead) {
      this.ranTurbo = true
      this.wantsRecord = true
      checkpoints.beforeSlice()
      this.advanceTurbo()
      checkpoints.afterSlice()
      // What was recorded before turbo ran is out of reach: nobody knows how many instructions ago it was.
      timeline.clear()
    } else {
      this.dropCheckpoints()
      timeline.advance(CHUNK)
    }
    this.takeDrawing()
    return this.standing()
  }

  /** How often it looks at the clock depends on the clock; what the run does, never does. */
  private advanceTurbo(): void {
    const { least, most } = TURBO_CHUNK
    const begun = this.now()
    this.machine.advance(this.turboChunk, 'turbo')
    const wanted = this.now() - begun > TURBO_LOOK ? this.turboChunk / 2 : this.turboChunk * 2
    this.turboChunk = Math.max(least, Math.min(most, wanted))
  }

  /** The way here is in the record, or lost. */
  private dropCheckpoints(): void {
    this.checkpoints.clear()
    this.wantsRecord = false
    this.replay = null
  }

  private lateAfter(milliseconds: number): () => boolean {
    const end = this.now() + milliseconds
    return () => this.now() >= end
  }

  /** One block, or the part of it that there is time for. */
  private oneBlock(isLate: () => boolean): Standing {
    this.dropCheckpoints()
    this.way ??= new Sliced(this.stepping())
    if (!this.way.work(isLate)) return 'running'
    this.way = null
    return this.standing()
  }

  /** Every block has its time; where several are due, because the pace is quick, they run together. */
  private runDueBlocks({ milliseconds }: Pace, begun: number, isLate: () => boolean): Standing {
    let standing: Standing = 'running'
    while (standing === 'running' && this.nextBlockAt <= begun && !isLate()) {
      standing = this.oneBlock(isLate)
      if (!this.way) this.nextBlockAt += milliseconds
    }
    // A machine that can't keep the pace must not hurry to make up for it later.
    if (this.nextBlockAt < begun - FRAME) this.nextBlockAt = begun
    return standing
  }
}
