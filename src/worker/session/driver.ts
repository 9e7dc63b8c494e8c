/**
 * Carries one machine on as somebody watches it: in slices, at a pace, to a goal or a breakpoint, and back and forth in
 * its record. What comes from outside waits here for its moment.
 */
import { answerTo, type Circumstances, type Inquiry, type Question } from '../../core/inspect/question'
import { replay } from '../../core/record/deterministic-replay'
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
/** The same for turbo, in nanoseconds or so. */
const TURBO_CHUNK = 2_000_000
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
  wantsRecord = false
  /** Where a paused run was sent to, while it is on its way. */
  private goal: SteppingGoal | null = null
  private nextBlockAt = 0
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
    while (!waiting.afresh && !machine.isOver && !machine.isBetweenBlocks) timeline.advance(1)
    timeline.take({ ...waiting, afresh: waiting.afresh || machine.isOver })
    this.waiting = null
    this.dropCheckpoints()
  }

  /** A slice of the run. */
  goOn(pace: Pace): Standing {
    const begun = this.now()
    const end = begun + SLICE
    if (!this.isHurried(pace)) return this.runDueBlocks(pace, begun, end)
    let standing: Standing
    do standing = this.goal ? this.step() : this.runChunk(pace)
    while (standing === 'running' && this.now() < end)
    this.nextBlockAt = this.now()
    return standing
  }

  /** Milliseconds until there is something to do. */
  wait(pace: Pace): number {
    return this.isHurried(pace) ? 0 : Math.max(0, this.nextBlockAt - this.now())
  }

  /** One block. */
  step(): Standing {
    this.dropCheckpoints()
    this.timeline.step()
    this.takeDrawing()
    return this.standing()
  }

  /** From now on the run hurries there. */
  headFor(goal: SteppingGoal): void {
    this.goal = goal
  }

  /** It stands still, and may be looked at. */
  rest(): void {
    this.goal = null
    this.timeline.note()
  }

  /** Makes the record that is wanted; it may take a second. */
  makeRecord(): void {
    const { machine, timeline, checkpoints } = this
    if (this.wantsRecord) replay(machine, timeline, checkpoints)
    this.wantsRecord = false
    timeline.note()
  }

  back(): void {
    this.dropCheckpoints()
    this.timeline.back()
  }

  goTo(moment: number): void {
    this.dropCheckpoints()
    this.timeline.goTo(moment)
  }

  /** Where it pauses is another matter now. */
  pauseBefore(breakpoints: readonly Breakpoint[]): void {
    this.checkpoints.forgetBreakpoints()
    this.machine.setBreakpoints(breakpoints)
  }

  /** Looks for something in its record. */
  inquire(question: Question, { project, language }: Pick<Circumstances, 'project' | 'language'>): Inquiry {
    const { machine, timeline, ranTurbo } = this
    return answerTo(question, { machine, timeline, project, language, isWhole: !ranTurbo })
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
      machine.advance(TURBO_CHUNK, 'turbo')
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

  /** The way here is in the record, or lost. */
  private dropCheckpoints(): void {
    this.checkpoints.clear()
    this.wantsRecord = false
  }

  /** Every block has its time; where several are due, because the pace is quick, they run together. */
  private runDueBlocks({ milliseconds }: Pace, begun: number, end: number): Standing {
    let standing: Standing = 'running'
    while (standing === 'running' && this.nextBlockAt <= begun && this.now() < end) {
      standing = this.step()
      this.nextBlockAt += milliseconds
    }
    // A machine that can't keep the pace must not hurry to make up for it later.
    if (this.nextBlockAt < begun - FRAME) this.nextBlockAt = begun
    return standing
  }
}
