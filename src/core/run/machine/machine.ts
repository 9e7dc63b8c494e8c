/** A program ready to run: its memory, what it has shown, and the engine that carries it on. */
import type { Diagnostic } from '../../diagnostic'
import type { Language } from '../../language/language'
import type { ImageSource } from '../../language/op'
import { stateFromSeed } from '../../maths/random'
import { type Drawing, makeRoomForDrawing, writeDrawing } from '../../memory/drawing'
import { writeImageTable } from '../../memory/image-table'
import { MEMORY_LIMIT, Memory, REGISTER, type SavedMemory } from '../../memory/memory'
import { plainSpace, type Space } from '../../memory/space'
import { type Code, END, flatten, type Instruction, type Place } from '../../program/code'
import { DRAW, FLAG } from '../../program/events'
import type { NamedSlot } from '../../program/ir'
import { loopsAround } from '../../program/loops-around'
import type { LoweredProject } from '../../program/lowering/lower'
import { picturedLists } from '../../program/program-scan'
import { readsOf } from '../../program/reads'
import type { Project } from '../../project/project'
import { TurboEngine } from '../../turbo/engine'
import type { SharedSpace, WasmHost } from '../../turbo/host'
import { Album } from '../../turbo/kernels/picture-buffer'
import { Context, FRAME, outOfMemory, THE_PROGRAM } from '../interpreter/context'
import { Interpreter, type Outcome } from '../interpreter/interpreter'
import { interrupt } from '../interpreter/interrupts'
import type { Tracer } from '../interpreter/tracer'
import { type TestReport, testReports } from '../stage/report'
import type { RunMode } from '../stage/snapshot'
import { StageRecord } from '../stage/stage-record'
import type { Breakpoint } from './breakpoint'
import { BreakpointTable, withTemporaryBreakpoint } from './breakpoint-table'

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

/** What an instruction takes the interpreter. */
const NANOSECONDS = 60

/** What the flag sets everything to. Variables and lists by id; what is not named stays 0 or empty. */
export type StartingValues = Pick<Project, 'variables' | 'lists' | 'seed'>

/** A drawing on its way into a run. */
export interface Arrival {
  readonly drawing: Drawing
  /** Whether the scripts under “when I draw” begin; else it only lies there. */
  readonly starts: boolean
  /** Whether they are all that runs from here: what was under way is over. */
  readonly afresh: boolean
}

export interface SavedMachine {
  readonly memory: SavedMemory
  readonly stage: StageRecord
  readonly diagnostic: Diagnostic | null
  /** The instruction that ran last, or −1. */
  readonly last: number
}

export class Machine {
  readonly memory: Memory
  stage: StageRecord
  /** Why the run stopped at a block, or null. */
  diagnostic: Diagnostic | null = null
  readonly code: Code
  private readonly context: Context
  private readonly interpreter: Interpreter
  private readonly album: Album
  private readonly space: SharedSpace | null
  private turbo: TurboEngine | null = null
  /** Where a learner wants the run to pause; null where there is no such place. */
  private breaks: BreakpointTable | null = null
  private around: ReturnType<typeof loopsAround> | null = null
  /** Who listened last, and the engine that was made for them. */
  private heard: { readonly tracer: Tracer; readonly context: Context; readonly engine: Interpreter } | null =
    null
  /** How many images blocks have loaded, wherever that was not compiled: it only ever goes up. */
  imagesLoaded = 0
  /** Why the program could not be compiled, or null. */
  compileTrouble: unknown = null

  readonly lowered: LoweredProject

  constructor(parts: MachineParts) {
    this.lowered = parts.lowered
    const { program } = parts.lowered
    this.space = parts.space ? null : (parts.host?.space(MEMORY_LIMIT * 8) ?? null)
    this.memory = new Memory(
      program.variables.length,
      program.lists.length,
      parts.space ?? this.space ?? plainSpace(),
    )
    this.stage = new StageRecord({ variables: [], lists: [] })
    this.context = new Context(program, parts.language, this.memory, this.counting(parts.images), this.stage)
    this.album = new Album(this.context, picturedLists(program, parts.language))
    this.code = flatten(program)
    this.interpreter = new Interpreter(this.code, this.context)
  }

  /** From now on images come from there. */
  useImages(images: ImageSource): void {
    this.context.images = this.counting(images)
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
    const { memory } = this
    const { variables, lists } = this.lowered.program
    const variableOf = new Map(starting.variables.map((variable) => [variable.id, variable]))
    const listOf = new Map(starting.lists.map((list) => [list.id, list]))
    memory.clear()
    memory.f64[REGISTER.random] = stateFromSeed(starting.seed)
    for (const [i, { id }] of variables.entries())
      memory.f64[memory.variables + i] = variableOf.get(id)?.value ?? 0
    for (const [i, { id }] of lists.entries()) memory.assign(i, listOf.get(id)?.values ?? [])
    this.stage = new StageRecord({
      variables: variables.map(({ id }) => variableOf.get(id)?.shown ?? false),
      lists: lists.map(({ id }) => listOf.get(id)?.shown ?? false),
    })
    this.context.stage = this.stage
    this.diagnostic = null
  }

  /** Everything as it stands in another machine, as far as both know it: it may be of another program. */
  copyFrom(other: Machine): void {
    const { memory } = this
    const { program } = this.lowered
    const theirs = other.lowered.program
    const placesOf = (slots: readonly NamedSlot[]) => new Map(slots.map(({ id }, i) => [id, i]))
    const variables = placesOf(theirs.variables)
    const lists = placesOf(theirs.lists)
    memory.f64[REGISTER.random] = other.random
    memory.f64[REGISTER.drawing] = other.memory.f64[REGISTER.drawing]!
    memory.assign(memory.drawing, other.memory.items(other.memory.drawing))
    for (const [i, { id }] of program.variables.entries()) {
      const place = variables.get(id)
      if (place !== undefined)
        memory.f64[memory.variables + i] = other.memory.f64[other.memory.variables + place]!
    }
    for (const [i, { id }] of program.lists.entries()) {
      const place = lists.get(id)
      if (place !== undefined) memory.assign(i, other.memory.items(place))
    }
    const { shownVariables, shownLists } = this.stage.view()
    const view = other.stage.view()
    this.stage = other.stage.copy({
      variables: program.variables.map(
        ({ id }, i) => view.shownVariables[variables.get(id) ?? -1] ?? shownVariables[i]!,
      ),
      lists: program.lists.map(({ id }, i) => view.shownLists[lists.get(id) ?? -1] ?? shownLists[i]!),
    })
    this.context.stage = this.stage
  }

  /** The inputs of the innermost call of an own block that is open; null where none of it is. */
  inputsOf(procedure: number): readonly number[] | null {
    const { f64 } = this.memory
    const code = this.code.procedures[procedure]
    let frame = f64[REGISTER.frame]!
    let { next } = this
    if (!code) return null
    for (let depth = f64[REGISTER.depth]!; depth > 0; depth--) {
      const slot = this.memory.start(this.memory.frames) + frame
      if (next >= code.leave && next < code.end)
        return [...f64.subarray(slot + FRAME.locals, slot + FRAME.locals + code.inputs)]
      next = f64[slot + FRAME.returnAddress]!
      frame = f64[slot + FRAME.caller]!
    }
    return null
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
    makeRoomForDrawing(memory)
    this.album.open()
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

  /** A drawing comes in between two blocks. That counts as an instruction of its own, so that it has its moment. */
  take({ drawing, starts, afresh }: Arrival): void {
    const { memory, interpreter, code } = this
    this.setDrawing(drawing)
    memory.f64[REGISTER.steps]!++
    interpreter.last = -1
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
    this.finish(mode === 'turbo' ? this.runTurbo(limit) : this.interpreter.run(limit, this.breaks))
  }

  /** Runs at most `limit` instructions, stepwise, while somebody listens. */
  advanceTraced(limit: number, tracer: Tracer): void {
    if (this.isOver) return
    const { memory, code, stage } = this
    const { program, language, images } = this.context
    if (this.heard?.tracer !== tracer) {
      const context = new Context(program, language, memory, images, stage, tracer)
      this.heard = { tracer, context, engine: new Interpreter(code, context) }
    }
    this.heard.context.stage = stage
    this.heard.context.images = images
    this.finish(this.heard.engine.run(limit))
  }

  private finish(outcome: Outcome): void {
    if (outcome.kind !== 'stopped') return
    const { message, blockId } = outcome
    const { program, blockTypes } = this.lowered
    const reads = readsOf(this.code.instructions[this.next]!, blockId)
    const about = {
      lists: reads.lists.map((list) => program.lists[list]!),
      variables: reads.variables.map((variable) => program.variables[variable]!),
    }
    const blockType = blockTypes.get(blockId) ?? ''
    this.diagnostic = { severity: 'stop', blockId, blockType, message, about }
  }

  /**
   * From now on the run pauses before these blocks, in either mode, at the latest when one of them comes next again.
   * Compiled code is made anew, for only loops with such a block pay for it.
   */
  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    const breaks = new BreakpointTable(breakpoints, this.code, this.lowered, this.context)
    this.breaks = breaks.marks.includes(1) ? breaks : null
    this.turbo = null
    this.compileTrouble = null
  }

  /** Whether a block comes next before which the run is to pause. */
  get isAtBreakpoint(): boolean {
    return this.breaks?.holdsAt(this.next) ?? false
  }

  /** The loop around the next block, if there is one. */
  get loopAround(): Place | undefined {
    this.around ??= loopsAround(this.lowered.program, this.code)
    return this.around[this.next]
  }

  /** Fuel that the last slice of turbo has used up. */
  get turboSpent(): number {
    return this.turbo?.spent ?? 0
  }

  /** Runs stepwise, at most `limit` instructions, until the next is `instruction` or one to pause before. */
  advanceTo(instruction: number, limit: number): void {
    const pauses = withTemporaryBreakpoint(instruction, this.breaks, this.code.instructions.length)
    this.finish(this.interpreter.run(limit, pauses))
  }

  /** Whether turbo is any faster than stepwise here. */
  get canCompile(): boolean {
    return this.space !== null && this.compileTrouble === null
  }

  /** Compiles ahead of the first use, so that turbo starts sooner. */
  prepareTurbo(): void {
    this.compiled()
  }

  private runTurbo(limit: number): Outcome {
    this.interpreter.last = -1
    const turbo = this.compiled()
    return turbo ? turbo.run(limit) : this.interpreter.run(Math.ceil(limit / NANOSECONDS), this.breaks)
  }

  /** Compiles at the first use. Where the host refuses (a program too large for it), the interpreter runs on. */
  private compiled(): TurboEngine | null {
    const { space, code, context, interpreter } = this
    if (this.turbo || !space || this.compileTrouble !== null) return this.turbo
    try {
      this.turbo = new TurboEngine(
        this.lowered.program,
        code,
        context,
        interpreter,
        space,
        this.album,
        this.breaks,
      )
    } catch (reason) {
      this.compileTrouble = reason
    }
    return this.turbo
  }

  /**
   * Runs one block. What is no step of its own to a learner goes along with it: the end of an own block, a loop's first
   * turn, which is the same block once more, and the blocks that a block stands for. It goes no further than to so many
   * instructions since the run began.
   */
  step(mostSteps = Number.POSITIVE_INFINITY): void {
    const block = this.nextBlock
    const goesOn = () => !this.isOver && this.steps < mostSteps
    do {
      const { kind } = this.code.instructions[this.next]!
      this.advance(1)
      if (isStart(kind) && goesOn()) this.advance(1)
      while (goesOn() && this.nextBlock === '') this.advance(1)
    } while (goesOn() && this.isInside(block))
  }

  /** Whether what comes next is inside this block, which stands for others. */
  private isInside(block: string): boolean {
    return this.nextBlock === block && this.lowered.composites.has(block)
  }

  /** Whether stepwise has come to a moment between two blocks, as a learner sees them: where steps begin and end. */
  get isBetweenBlocks(): boolean {
    const { last } = this.interpreter
    if (this.nextBlock === '') return false
    if (last < 0) return true
    const { kind, at } = this.code.instructions[last]!
    return !isStart(kind) && !this.isInside(at)
  }

  /** A copy of how everything stands, to come back to within this run. */
  save(): SavedMachine {
    return {
      memory: this.memory.save(),
      stage: this.stage.copy(),
      diagnostic: this.diagnostic,
      last: this.interpreter.last,
    }
  }

  restore({ memory, stage, diagnostic, last }: SavedMachine): void {
    this.memory.restore(memory)
    this.stage = stage.copy()
    this.context.stage = this.stage
    this.album.forget()
    this.interpreter.last = last
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
    return this.code.instructions[this.next]!.at
  }

  /** A local of the flag's stack, such as the count of a loop; 0 before it is set. */
  outermostLocal(local: number): number {
    return this.memory.items(this.memory.frames)[FRAME.locals + local] ?? 0
  }

  get steps(): number {
    return this.memory.f64[REGISTER.steps]!
  }

  get random(): number {
    return this.memory.f64[REGISTER.random]!
  }
}

/** A loop's start and its first turn are one step. */
const isStart = (kind: Instruction['kind']) => kind === 'repeatStart' || kind === 'forEachStart'
