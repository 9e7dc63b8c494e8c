/**
 * The turbo engine, a mixed-mode engine: runs compiled regions, lets the interpreter resume after each side exit, and
 * enters compiled code again at the next region. Between two slices everything is in memory, just as after a slice of
 * the interpreter, so either may go on.
 */
// biome-ignore-all lint/style/noNonNullAssertion: registers and open frames are always in memory, which an array's type can't say
import { ln } from '../maths/ln'
import { power } from '../maths/power'
import { flooredMod } from '../maths/rounding'
import { type Memory, REGISTER } from '../memory/memory'
import { type Code, END } from '../program/code'
import type { Program } from '../program/ir'
import { DEEPEST_CALL } from '../run/interpreter/calls'
import { type Context, FRAME } from '../run/interpreter/context'
import { closuresIn } from '../run/interpreter/expressions/expressions'
import { Halt } from '../run/interpreter/halt'
import type { Interpreter, Outcome } from '../run/interpreter/interpreter'
import type { BreakpointTable } from '../run/machine/breakpoint-table'
import { compile } from './compile'
import type { RegionFunction, SharedSpace } from './host'
import type { PictureBuffer } from './kernels/picture-buffer'

/** The fuel register is an int32: half a slot. */
const FUEL = REGISTER.fuel * 2

/** Fuel in one slice, at most. */
const LARGEST_SLICE = 2 ** 30

/** Fuel for an instruction of the interpreter. */
const INSTRUCTION_COST = 60

export class TurboEngine {
  /** By instruction: the region that is entered there. */
  private readonly entries: (RegionFunction | undefined)[]
  /** By instruction: where the interpreter gives way, to a region or to a breakpoint. */
  private readonly givesWay: Uint8Array
  private readonly hostDepth: number
  /** Fuel that the last slice has used up: nearly the same each time that the same is run. */
  spent = 0
  private readonly memory: Memory

  constructor(
    program: Program,
    code: Code,
    private readonly context: Context,
    private readonly interpreter: Interpreter,
    space: SharedSpace,
    private readonly pictureBuffer: PictureBuffer,
    private readonly breaks: BreakpointTable | null,
  ) {
    this.memory = context.memory
    const { bytes, entries, sites, hostDepth } = compile(
      program,
      code,
      context.language,
      this.memory,
      (list) => pictureBuffer.slotOf(list),
      (pc) => breaks?.conditionAt(pc),
    )
    const expressions = closuresIn(context)
    const closures: (() => number)[] = sites.map((site) => {
      if (site.gives === 'number') return expressions.number(site.node)
      const asks = expressions.condition(site.node)
      return () => (asks() ? 1 : 0)
    })
    const functions = space.instantiate(bytes, {
      perform: (pc, next, frame) => this.perform(pc, next, frame),
      evaluate: (site, frame) => this.evaluate(closures[site], frame),
      ln,
      power,
      mod: flooredMod,
    })
    this.hostDepth = hostDepth
    this.entries = new Array(code.instructions.length)
    this.givesWay = new Uint8Array(code.instructions.length)
    for (const [pc, name] of entries) {
      this.entries[pc] = functions[name]
      this.givesWay[pc] = 1
    }
    for (const [pc, mark] of breaks?.marks.entries() ?? []) if (mark !== 0) this.givesWay[pc] = 1
  }

  /** Runs until the fuel is used up, or to the end. A stop leaves everything as it was before its instruction. */
  run(fuel: number): Outcome {
    this.pictureBuffer.dropStale()
    const outcome = this.runRegions(fuel)
    this.spent = Math.min(fuel, LARGEST_SLICE) - this.memory.i32[FUEL]!
    this.pictureBuffer.flush()
    return outcome
  }

  private runRegions(fuel: number): Outcome {
    const { memory, context } = this
    memory.i32[FUEL] = Math.min(fuel, LARGEST_SLICE)
    // A slice begins behind its breakpoint: the learner has looked already.
    for (let isFirst = true; memory.i32[FUEL]! > 0; isFirst = false) {
      const next = memory.f64[REGISTER.next]!
      if (next === END) break
      const isBreakpoint = this.isBreakpoint(next)
      if (isBreakpoint && !isFirst) break
      const region = isBreakpoint ? undefined : this.entries[next]
      if (region) {
        const frame = memory.f64[REGISTER.frame]!
        context.work = 0
        memory.f64[REGISTER.deepest] = Math.min(DEEPEST_CALL, memory.f64[REGISTER.depth]! + this.hostDepth)
        if (region(frame) === 0) {
          this.returnToCaller(frame)
          continue
        }
        if (memory.f64[REGISTER.next] === END) break
        // Out of fuel: no side exit that the interpreter should go on from.
        if (memory.i32[FUEL]! <= 0 || this.isBreakpoint(memory.f64[REGISTER.next]!)) break
      }
      const outcome = this.interpret()
      if (outcome.kind === 'stopped') return outcome
    }
    return { kind: 'ran' }
  }

  private isBreakpoint(pc: number): boolean {
    return this.breaks?.holdsAt(pc) ?? false
  }

  /** Deoptimised: at least one instruction, then on to the next one where a region can be entered. */
  private interpret(): Outcome {
    const { memory, interpreter, context } = this
    const limit = Math.ceil(memory.i32[FUEL]! / INSTRUCTION_COST)
    this.pictureBuffer.flush()
    const { outcome, left } = interpreter.runTo(this.givesWay, limit)
    this.pictureBuffer.dropStale()
    memory.i32[FUEL]! -= (limit - left) * INSTRUCTION_COST + context.work
    return outcome
  }

  /** An own block that was entered from here has returned: pops its frame, as its caller would have done. */
  private returnToCaller(frame: number): void {
    const { memory } = this
    const start = memory.start(memory.frames)
    const { f64 } = memory
    const caller = f64[start + frame + FRAME.caller]!
    const into = f64[start + frame + FRAME.into]!
    f64[REGISTER.next] = f64[start + frame + FRAME.returnAddress]!
    f64[REGISTER.frame] = caller
    f64[REGISTER.depth]!--
    memory.resize(memory.frames, frame)
    if (into >= 0) f64[start + caller + FRAME.locals + into] = f64[REGISTER.result]!
  }

  /** Called by compiled code for an op: 0 where that can go on, else the instruction to exit at. */
  private perform(pc: number, next: number, frame: number): number {
    const { context, interpreter, memory } = this
    const random = memory.f64[REGISTER.random]!
    this.enter(frame)
    this.pictureBuffer.flush()
    try {
      interpreter.perform(pc)
      this.burnWork()
      return memory.i32[FUEL]! <= 0 ? next : 0
    } catch (reason) {
      if (!(reason instanceof Halt)) throw reason
      context.work = 0
      memory.f64[REGISTER.random] = random
      return pc
    }
  }

  /** Called by compiled code for an expression; not-a-number where it stopped. */
  private evaluate(closure: (() => number) | undefined, frame: number): number {
    if (!closure) throw new Error('Compiled code falls back at a site that it never had.')
    this.enter(frame)
    try {
      const result = closure()
      this.burnWork()
      return result
    } catch (reason) {
      if (!(reason instanceof Halt)) throw reason
      this.context.work = 0
      return Number.NaN
    }
  }

  private enter(frame: number): void {
    const { context, memory } = this
    context.base = memory.start(memory.frames) + frame + FRAME.locals
  }

  private burnWork(): void {
    const { context, memory } = this
    memory.i32[FUEL]! -= context.work
    context.work = 0
  }
}
