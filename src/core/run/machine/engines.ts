/**
 * The engines of one program, which carry it on in slices: the interpreter; compiled code, made at its first use; and
 * an interpreter with a tracer. Between two slices all state is in memory, so any of them may go on.
 */

import type { Code } from '../../program/code'
import type { LoweredProject } from '../../program/lowering/lower'
import { type PictureBuffer, type SharedSpace, TurboEngine } from '../../turbo/index'
import { Context } from '../interpreter/context'
import { Interpreter, type Outcome } from '../interpreter/interpreter'
import type { Tracer } from '../interpreter/tracer'
import type { RunMode } from '../stage/snapshot'
import type { Breakpoint } from './breakpoint'
import { BreakpointTable, withTemporaryBreakpoints } from './breakpoint-table'

/** What an instruction takes the interpreter. */
const NANOSECONDS = 60

/** Who traced the run last, and the engine that was made for them. */
interface Traced {
  readonly tracer: Tracer
  readonly context: Context
  readonly interpreter: Interpreter
}

export class Engines {
  private readonly interpreter: Interpreter
  private turbo: TurboEngine | null = null
  private traced: Traced | null = null
  /** Where a learner wants the run to pause; null where there is no such place. */
  private breakpoints: BreakpointTable | null = null
  /** Why the program could not be compiled, or null. */
  compileTrouble: unknown = null

  /** `space` is null where there is no WebAssembly. */
  constructor(
    private readonly lowered: LoweredProject,
    private readonly code: Code,
    private readonly context: Context,
    private readonly pictures: PictureBuffer,
    private readonly space: SharedSpace | null,
  ) {
    this.interpreter = new Interpreter(code, context)
  }

  /** At most `limit` instructions, or, in turbo, about as many nanoseconds. */
  run(limit: number, mode: RunMode): Outcome {
    if (mode === 'stepwise') return this.interpreter.run(limit, this.breakpoints)
    this.last = -1
    const turbo = this.compiled()
    return turbo ? turbo.run(limit) : this.interpreter.run(Math.ceil(limit / NANOSECONDS), this.breakpoints)
  }

  /** At most `limit` instructions, stepwise, until the next is one of `instructions`, if `when` holds, or one to pause before. */
  runTo(instructions: readonly number[], limit: number, when?: () => boolean): Outcome {
    const size = this.code.instructions.length
    return this.interpreter.run(limit, withTemporaryBreakpoints(instructions, this.breakpoints, size, when))
  }

  /** At most `limit` instructions, stepwise, while somebody listens. */
  runTraced(limit: number, tracer: Tracer): Outcome {
    const { program, language, memory, images, stage } = this.context
    if (this.traced?.tracer !== tracer) {
      const context = new Context(program, language, memory, images, stage, tracer)
      this.traced = { tracer, context, interpreter: new Interpreter(this.code, context) }
    }
    const { context, interpreter } = this.traced
    context.stage = stage
    context.images = images
    return interpreter.run(limit)
  }

  /** Compiled code is made anew, for only loops with a breakpoint pay for it. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    const table = new BreakpointTable(breakpoints, this.code, this.lowered, this.context)
    this.breakpoints = table.isEmpty ? null : table
    this.turbo = null
    this.compileTrouble = null
  }

  /** Whether a breakpoint holds before this instruction. */
  isAtBreakpoint(pc: number): boolean {
    return this.breakpoints?.holdsAt(pc) ?? false
  }

  /** The instruction that the interpreter did last, or −1 where another engine or an external event was at work since. */
  get last(): number {
    return this.interpreter.last
  }

  set last(instruction: number) {
    this.interpreter.last = instruction
  }

  /** Fuel that the last slice of turbo has used up. */
  get turboSpent(): number {
    return this.turbo?.spent ?? 0
  }

  /** Whether turbo is any faster than stepwise here. */
  get canCompile(): boolean {
    return this.space !== null && this.compileTrouble === null
  }

  /** Compiles at the first use. Where the host refuses (a program too large for it), the interpreter runs on. */
  compiled(): TurboEngine | null {
    const { lowered, code, context, interpreter, space, pictures, breakpoints } = this
    if (this.turbo || !space || this.compileTrouble !== null) return this.turbo
    try {
      this.turbo = new TurboEngine(lowered.program, code, context, interpreter, space, pictures, breakpoints)
    } catch (reason) {
      this.compileTrouble = reason
    }
    return this.turbo
  }
}
