/**
 * The turbo engine: runs compiled regions, and lets the interpreter do whatever they leave to it. Between two
 * slices everything is in memory, just as after a slice of the interpreter, so either may go on.
 */
import { ln } from '../maths/ln'
import { power } from '../maths/power'
import { flooredMod } from '../maths/rounding'
import { type Memory, REGISTER } from '../memory/memory'
import { type Code, END } from '../program/code'
import type { Program } from '../program/ir'
import { DEEPEST_CALL } from '../run/interpreter/calls'
import { type Context, FRAME } from '../run/interpreter/context'
import { closuresIn } from '../run/interpreter/expressions'
import { Halt } from '../run/interpreter/halt'
import type { Interpreter, Outcome } from '../run/interpreter/interpreter'
import type { BreakpointTable } from '../run/machine/breakpoint-table'
import { compile } from './compile'
import type { Exported, SharedSpace } from './host'
import type { Album } from './kernels/picture-buffer'

/** The fuel register is an int32: half a slot. */
const FUEL = REGISTER.fuel * 2

/** Fuel in one slice. */
const MOST_FUEL = 2 ** 30

/** Fuel for an instruction of the interpreter. */
const INSTRUCTION = 60

export class TurboEngine {
  /** By instruction: the region that goes on from there. */
  private readonly entries: (Exported | undefined)[]
  /** By instruction: where the interpreter gives way, to a region or to a learner who wants to look. */
  private readonly isPlace: Uint8Array
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
    private readonly album: Album,
    private readonly breaks: BreakpointTable | null,
  ) {
    this.memory = context.memory
    const { bytes, entries, sites, hostDepth } = compile(
      program,
      code,
      context.language,
      this.memory,
      (list) => album.roomOf(list),
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
      evaluate: (site, frame) => this.evaluate(closures[site]!, frame),
      ln,
      power,
      mod: flooredMod,
    })
    this.hostDepth = hostDepth
    this.entries = new Array(code.instructions.length)
    this.isPlace = new Uint8Array(code.instructions.length)
    for (const [pc, name] of entries) {
      this.entries[pc] = functions[name]!
      this.isPlace[pc] = 1
    }
    for (const [pc, mark] of breaks?.marks.entries() ?? []) if (mark !== 0) this.isPlace[pc] = 1
  }

  /** Runs until the fuel is used up, or to the end. A stop leaves everything as it was before its instruction. */
  run(fuel: number): Outcome {
    this.album.catchUp()
    const outcome = this.runRegions(fuel)
    this.spent = Math.min(fuel, MOST_FUEL) - this.memory.i32[FUEL]!
    this.album.show()
    return outcome
  }

  private runRegions(fuel: number): Outcome {
    const { memory, context } = this
    memory.i32[FUEL] = Math.min(fuel, MOST_FUEL)
    // Where it begins, the learner has looked already.
    for (let isFirst = true; memory.i32[FUEL]! > 0; isFirst = false) {
      const next = memory.f64[REGISTER.next]!
      if (next === END) break
      const isBreak = this.isBreak(next)
      if (isBreak && !isFirst) break
      const region = isBreak ? undefined : this.entries[next]
      if (region) {
        const frame = memory.f64[REGISTER.frame]!
        context.work = 0
        memory.f64[REGISTER.deepest] = Math.min(DEEPEST_CALL, memory.f64[REGISTER.depth]! + this.hostDepth)
        if (region(frame) === 0) {
          this.finishReturn(frame)
          continue
        }
        if (memory.f64[REGISTER.next] === END) break
        // Out of fuel in the middle: what the region could not do is no reason to go on here.
        if (memory.i32[FUEL]! <= 0 || this.isBreak(memory.f64[REGISTER.next]!)) break
      }
      const outcome = this.interpret()
      if (outcome.kind === 'stopped') return outcome
    }
    return { kind: 'ran' }
  }

  private isBreak(pc: number): boolean {
    return this.breaks?.holdsAt(pc) ?? false
  }

  /** At least one instruction, then on to the next place where a region can take over. */
  private interpret(): Outcome {
    const { memory, interpreter, context } = this
    const limit = Math.ceil(memory.i32[FUEL]! / INSTRUCTION)
    this.album.show()
    const { outcome, left } = interpreter.runTo(this.isPlace, limit)
    this.album.catchUp()
    memory.i32[FUEL]! -= (limit - left) * INSTRUCTION + context.work
    return outcome
  }

  /** An own block that was entered from here has returned: what its caller's instruction would have done then. */
  private finishReturn(frame: number): void {
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

  /** 0 where the compiled code can go on, else the instruction to leave at. */
  private perform(pc: number, next: number, frame: number): number {
    const { context, interpreter, memory } = this
    const random = memory.f64[REGISTER.random]!
    this.enter(frame)
    this.album.show()
    try {
      interpreter.perform(pc)
      this.pay()
      return memory.i32[FUEL]! <= 0 ? next : 0
    } catch (reason) {
      if (!(reason instanceof Halt)) throw reason
      context.work = 0
      memory.f64[REGISTER.random] = random
      return pc
    }
  }

  /** Not-a-number where it stopped. */
  private evaluate(closure: () => number, frame: number): number {
    this.enter(frame)
    try {
      const result = closure()
      this.pay()
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

  private pay(): void {
    const { context, memory } = this
    memory.i32[FUEL]! -= context.work
    context.work = 0
  }
}
