/**
 * A program ready to run: its memory, what it has shown, and the engines that carry it on. This is a run's lifecycle;
 * what a slice, a step, a starting value or a diagnostic is, the files beside it know.
 */
// biome-ignore-all lint/style/noNonNullAssertion: memory has all registers, and code every instruction that comes next or ran last
import type { Diagnostic } from '../../diagnostic'
import type { Language } from '../../language/language'
import type { ImageSource } from '../../language/op'
import { type Drawing, reserveDrawing, writeDrawing } from '../../memory/drawing'
import { writeImageTable } from '../../memory/image-table'
import { MEMORY_LIMIT, Memory, REGISTER, type SavedMemory } from '../../memory/memory'
import { plainSpace, type Space } from '../../memory/space'
import { type Code, END, flatten, type Instruction } from '../../program/code'
import { DRAW, FLAG } from '../../program/events'
import type { LoweredProject } from '../../program/lowering/lower'
import { picturedLists } from '../../program/program-uses'
import { PictureBuffer, type WasmHost } from '../../turbo/index'
import { Context, outOfMemory, THE_PROGRAM } from '../interpreter/context'
import type { Outcome } from '../interpreter/interpreter'
import { interrupt } from '../interpreter/interrupts'
import type { Tracer } from '../interpreter/tracer'
import { type TestReport, testReports } from '../stage/report'
import type { RunMode } from '../stage/snapshot'
import { StageRecord } from '../stage/stage-record'
import type { Breakpoint } from './breakpoint'
import { Engines } from './engines'
import type { ExternalEvent } from './external-event'
import { isBetweenBlocks, type Steppable, stepBlock } from './stepping'
import { stopDiagnostic } from './stop-diagnostic'
import { copyValues, type StartingValues, setStartingValues } from './values'

export interface MachineParts {
  readonly lowered: LoweredProject
  readonly language: Language
  readonly images: ImageSource
  /** Null where there is no WebAssembly: then turbo runs no faster than stepwise. */
  readonly host?: WasmHost | null
  /** Where the bytes come from, if not from there. */
  readonly space?: Space
}

/** Slots that the frames begin with. */
const ROOM = 1024

export interface SavedMachine {
  readonly memory: SavedMemory
  readonly stage: StageRecord
  readonly diagnostic: Diagnostic | null
  /** The instruction that ran last, or −1. */
  readonly last: number
}

export class Machine implements Steppable {
  readonly memory: Memory
  stage: StageRecord
  /** Why the run stopped at a block, or null. */
  diagnostic: Diagnostic | null = null
  readonly code: Code
  private readonly context: Context
  private readonly engines: Engines
  private readonly pictures: PictureBuffer
  /** How many images blocks have loaded, wherever that was not compiled: it only ever goes up. */
  imagesLoaded = 0
  readonly lowered: LoweredProject

  constructor(parts: MachineParts) {
    this.lowered = parts.lowered
    const { program } = parts.lowered
    const shared = parts.space ? null : (parts.host?.space(MEMORY_LIMIT * 8) ?? null)
    this.memory = new Memory(
      program.variables.length,
      program.lists.length,
      parts.space ?? shared ?? plainSpace(),
    )
    this.stage = new StageRecord({ variables: [], lists: [] })
    this.context = new Context(program, parts.language, this.memory, this.counting(parts.images), this.stage)
    this.pictures = new PictureBuffer(this.context, picturedLists(program, parts.language))
    this.code = flatten(program)
    this.engines = new Engines(parts.lowered, this.code, this.context, this.pictures, shared)
  }

  /** From now on images come from there. */
  useImages(images: ImageSource): void {
    this.context.images = this.counting(images)
  }

  /** From where another machine has them, until its own come: its answers are about those. */
  useImagesOf(other: Machine): void {
    this.context.images = other.context.images
  }

  private counting(images: ImageSource): ImageSource {
    return {
      ...images,
      pixels: (...which) => {
        this.imagesLoaded++
        return images.pixels(...which)
      },
    }
  }

  /** Sets everything to its starting values; nothing is about to run. */
  reset(starting: StartingValues): void {
    this.setStage(setStartingValues(this.memory, this.lowered.program, starting))
    this.diagnostic = null
  }

  /** Everything as it stands in another machine, as far as both know it: it may be of another program. */
  copyFrom(other: Machine): void {
    const standing = ({ memory, stage, lowered: { program } }: Machine) => ({ program, memory, stage })
    this.setStage(copyValues(standing(other), standing(this)))
  }

  private setStage(stage: StageRecord): void {
    this.stage = stage
    this.context.stage = stage
  }

  /** Makes ready to run what is under the flag; variables and lists stay as they are. */
  begin(): void {
    this.open()
    this.memory.f64[REGISTER.next] = this.code.entries.get(FLAG) ?? END
  }

  /** Makes ready for anything that may come; nothing is about to run. */
  open(): void {
    const { memory } = this
    // Room that own blocks will take, and that kernels may use before.
    memory.resize(memory.frames, ROOM)
    memory.items(memory.frames).fill(0)
    memory.resize(memory.frames, 0)
    reserveDrawing(memory)
    this.pictures.clear()
    writeImageTable(memory, this.context.images, this.lowered.program.images)
    memory.f64[REGISTER.steps] = 0
    this.abandon()
  }

  /** Whatever was under way is over. */
  private abandon(): void {
    const { memory } = this
    memory.resize(memory.frames, 0)
    memory.f64[REGISTER.next] = END
    memory.f64[REGISTER.frame] = 0
    memory.f64[REGISTER.depth] = 0
    memory.f64[REGISTER.between] = 0
    this.diagnostic = null
  }

  /** From now on this is on the pad; nothing starts. */
  setDrawing(drawing: Drawing): void {
    writeDrawing(this.memory, drawing)
  }

  /** A drawing comes in. */
  take({ drawing, starts, afresh }: ExternalEvent): void {
    const { memory, code } = this
    this.setDrawing(drawing)
    memory.f64[REGISTER.steps]!++
    this.engines.last = -1
    const entry = starts ? code.entries.get(DRAW) : undefined
    if (entry === undefined) return
    if (afresh) this.abandon()
    const { at } = code.instructions[entry]!
    if (!interrupt(memory, entry))
      this.finish({ kind: 'stopped', message: outOfMemory(THE_PROGRAM), blockId: at })
  }

  /** Whether anything stands under “when I draw”. */
  get startsWhenDrawn(): boolean {
    return this.code.entries.has(DRAW)
  }

  /** Whether scripts that a drawing has started are still at work. */
  get isDrawing(): boolean {
    return this.memory.f64[REGISTER.between] !== 0 && !this.isOver
  }

  /** The id of the drawing at hand; 0 is none. */
  get drawing(): number {
    return this.memory.f64[REGISTER.drawing]!
  }

  /**
   * Runs at most `limit` instructions, or, in turbo, for about as many nanoseconds. Does nothing once the run is
   * over.
   */
  advance(limit: number, mode: RunMode = 'stepwise'): void {
    if (this.isOver) return
    this.finish(this.engines.run(limit, mode))
  }

  /**
   * Runs at most `limit` instructions, stepwise, until the next is one of `instructions` or one to pause before. `when`
   * may let it run on there; while it is asked, the registers of the frame and of what comes next are those of before.
   */
  advanceTo(instructions: readonly number[], limit: number, when?: () => boolean): void {
    if (!this.isOver) this.finish(this.engines.runTo(instructions, limit, when))
  }

  /** Runs at most `limit` instructions, stepwise, while somebody listens. */
  advanceTraced(limit: number, tracer: Tracer): void {
    if (!this.isOver) this.finish(this.engines.runTraced(limit, tracer))
  }

  private finish(outcome: Outcome): void {
    if (outcome.kind !== 'stopped') return
    const { message, blockId } = outcome
    this.diagnostic = stopDiagnostic(message, blockId, this.nextInstruction, this.lowered)
  }

  /** From now on the run pauses before these blocks, in either mode, at the latest when one of them comes next again. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    this.engines.setBreakpoints(breakpoints)
  }

  /** Whether a block comes next before which the run is to pause. */
  get isAtBreakpoint(): boolean {
    return this.engines.isAtBreakpoint(this.next)
  }

  /** Fuel that the last slice of turbo has used up. */
  get turboSpent(): number {
    return this.engines.turboSpent
  }

  /** Whether turbo is any faster than stepwise here. */
  get canCompile(): boolean {
    return this.engines.canCompile
  }

  /** Why the program could not be compiled, or null. */
  get compileTrouble(): unknown {
    return this.engines.compileTrouble
  }

  /** Compiles ahead of the first use, so that turbo starts sooner. */
  prepareTurbo(): void {
    this.engines.compiled()
  }

  /** Runs one block as a learner sees it. */
  step(): void {
    for (const _ of this.stepping());
  }

  /** The same in parts, for a block may stand for many; and no further than to so many instructions since the run began. */
  stepping(mostSteps = Number.POSITIVE_INFINITY): Generator<void, void> {
    return stepBlock(this, mostSteps)
  }

  /** Whether stepwise has come to a moment between two blocks, where steps begin and end. */
  get isBetweenBlocks(): boolean {
    return isBetweenBlocks(this)
  }

  /** Whether the block stands for others, which run as one step. */
  isComposite(blockId: string): boolean {
    return this.lowered.composites.has(blockId)
  }

  /** A copy of how everything stands, to come back to within this run. */
  save(): SavedMachine {
    return {
      memory: this.memory.save(),
      stage: this.stage.copy(),
      diagnostic: this.diagnostic,
      last: this.engines.last,
    }
  }

  /** Numbers in such a copy. */
  get size(): number {
    return this.memory.changingSize + this.stage.size
  }

  restore({ memory, stage, diagnostic, last }: SavedMachine): void {
    this.memory.restore(memory)
    this.setStage(stage.copy())
    this.pictures.invalidate()
    this.engines.last = last
    this.diagnostic = diagnostic
  }

  /** What the program's answers were worth, a report for each set of images. */
  reports(): readonly TestReport[] {
    return testReports(this.stage.answers, this.context.images, this.lowered.program.images)
  }

  /** Nothing is left to run: the end was reached, or a block stopped the run. */
  get isOver(): boolean {
    return this.diagnostic !== null || this.next === END
  }

  /** The number of the instruction that runs next. */
  get next(): number {
    return this.memory.f64[REGISTER.next]!
  }

  /** The block that runs next, or ''. */
  get nextBlock(): string {
    return this.nextInstruction.at
  }

  get nextInstruction(): Instruction {
    return this.code.instructions[this.next]!
  }

  /** What the interpreter did last; null where another engine or an external event was at work since. */
  get lastInstruction(): Instruction | null {
    const { last } = this.engines
    return last < 0 ? null : this.code.instructions[last]!
  }

  get steps(): number {
    return this.memory.f64[REGISTER.steps]!
  }

  get random(): number {
    return this.memory.f64[REGISTER.random]!
  }
}
