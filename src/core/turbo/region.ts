/**
 * A region is one compiled function: an own block, a script, or a loop. It takes the number of its frame and
 * gives 0 where an own block returned (its result is in a register) and 1 where it left early.
 *
 * While a region runs, the variables and locals that it names live in locals of the function. To leave early it
 * exits: the written ones are spilled to memory, the number of the next instruction and the frame are stored, and
 * the interpreter goes on from there. Compiled code has no other way to do anything unusual: it raises no error,
 * grows no list, and exits *before* the statement that would. So each statement stands under the number of its
 * instruction, `pc`, and whatever it checks comes before whatever it changes.
 */

import type { NumberExpression, Statement } from '../program/ir'
import { FRAME } from '../run/context'
import { AT } from './addresses'
import { Assembler, type Label } from './assembler'
import type { Effects } from './effects'
import { TYPE, type ValueType } from './opcodes'
import { placeOf, type Shared } from './shared'

export const BYTES = 8

/** A checked place in a list that moves on with each turn of a loop. */
export interface Pointer {
  /** The function's local with the byte address. */
  readonly local: number
  /** Bytes to add to it: turns that were done since it moved on. */
  offset: number
  /** The local with the item itself, where it was already fetched. */
  fetched?: number
}

/** Other locals of the function in the place of variables and of the frame's locals. */
export interface StandIns {
  readonly variables: Map<number, number>
  readonly locals: Map<number, number>
}

/** Writes the code for a loop that is about to take its first turn. */
export interface Ahead {
  /** `turns` writes the loop's own turns, for when nothing was worked out ahead. */
  take(turns: () => void): void
}

/**
 * How a region's parts are written. Expressions hold lists, lists hold expressions, loops hold statements: so they
 * reach one another through the region, and no two files import each other.
 */
export interface Emit {
  /** Leaves the number on the stack. */
  number(region: Region, node: NumberExpression): void
  sequence(region: Region, statements: readonly Statement[]): void
}

export interface RegionShape {
  readonly effects: Effects
  /** How many locals a frame has. */
  readonly frameLocals: number
  /** Locals that hold something when the region begins. */
  readonly live: (local: number) => boolean
}

export class Region {
  readonly asm = new Assembler(1)
  /** The number of the frame, counted in slots from the start of the frames. */
  readonly frame = 0
  /** Byte address of the frame's local 0. No frame moves while compiled code runs. */
  readonly base: number
  /** The instruction to go back to where the statement at hand can't do its work here. */
  pc = 0
  statement: Statement | null = null
  /**
   * Where results that may be no numbers go, instead of being looked at: they are added up in this local, or left
   * for later, where the target of the statement tells. Null where each is looked at.
   */
  suspect: number | 'later' | null = null
  /** By statement and by the node or statement that reaches into a list: places that were checked before a loop. */
  readonly pointers = new Map<Statement, Map<object, Pointer>>()
  /** Loops whose result may have been worked out ahead; see ahead.ts. */
  readonly ahead = new Map<Statement, Ahead>()
  private standIns: StandIns | null = null
  private exit: Label = 0
  private unwind: Label = 0
  private returned: Label = 0
  private readonly variables = new Map<number, number>()
  private readonly locals = new Map<number, number>()
  private readonly writes: readonly number[]
  private readonly writesLocals: readonly number[]

  constructor(
    readonly shared: Shared,
    readonly shape: RegionShape,
    private readonly emit: Emit,
  ) {
    const { effects } = shape
    this.base = this.asm.local(TYPE.i32)
    this.writes = [...effects.writes]
    this.writesLocals = [...effects.writesLocals]
    for (const variable of new Set([...effects.reads, ...effects.writes]))
      this.variables.set(variable, this.asm.local(TYPE.f64))
    for (const local of new Set([...effects.readsLocals, ...effects.writesLocals]))
      this.locals.set(local, this.asm.local(TYPE.f64))
  }

  number(node: NumberExpression): void {
    this.emit.number(this, node)
  }

  sequence(statements: readonly Statement[]): void {
    this.emit.sequence(this, statements)
  }

  /** Writes the whole function. `body` ends with `leaveAt` or `giveBack`. */
  write(body: () => void) {
    const { asm, shared } = this
    asm.loadFrom('i32', shared.at.framesStart)
    asm.get(this.frame)
    asm.op('i32Add')
    asm.i32(FRAME.locals)
    asm.op('i32Add')
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(this.base)
    for (const variable of this.variables.keys()) this.reload(variable)
    for (const local of this.locals.keys()) if (this.shape.live(local)) this.reloadLocal(local)
    this.unwind = asm.block()
    this.returned = asm.block()
    this.exit = asm.block(TYPE.i32)
    body()
    asm.op('unreachable')
    asm.end()
    this.writeExit()
    asm.end()
    this.spillAll()
    asm.i32(0)
    asm.op('return')
    asm.end()
    this.spillLocals()
    asm.i32(1)
    return asm.finish()
  }

  private writeExit(): void {
    const { asm } = this
    const next = asm.take(TYPE.i32)
    asm.set(next)
    asm.i32(0)
    asm.get(next)
    asm.op('f64ConvertI32S')
    asm.store('f64', AT.next)
    asm.i32(0)
    asm.get(this.frame)
    asm.op('f64ConvertI32S')
    asm.store('f64', AT.frame)
    this.spillAll()
    this.spillLocals()
    asm.i32(1)
    asm.op('return')
  }

  /** Leaves the region: the interpreter goes on with this instruction. */
  leaveAt(pc: number): void {
    this.asm.i32(pc)
    this.asm.br(this.exit)
  }

  /** Leaves for the statement at hand, which can't be done here. */
  exitNow(): void {
    this.leaveAt(this.pc)
  }

  /** Exits where `ask` leaves a yes on the stack. */
  exitIf(ask: () => void, pc = this.pc): void {
    this.asm.i32(pc)
    ask()
    this.asm.brIf(this.exit)
    this.asm.op('drop')
  }

  /** Exits at the instruction whose number is on the stack, unless it is 0. */
  exitIfAny(): void {
    const { asm } = this
    const pc = asm.take(TYPE.i32)
    asm.tee(pc)
    asm.get(pc)
    asm.brIf(this.exit)
    asm.op('drop')
    asm.release(TYPE.i32, pc)
  }

  /** An own block below this one left early, so this one must, too. Its status is on the stack. */
  unwindIf(): void {
    this.asm.brIf(this.unwind)
  }

  /** Returns from an own block; the result is already in its register. */
  giveBack(): void {
    this.asm.br(this.returned)
  }

  /**
   * For statements that draw random numbers: an exit inside `body` puts the random state back first, so that the
   * interpreter draws the same numbers again. `gives` is what the body leaves on the stack.
   */
  redrawing(
    isNeeded: boolean,
    body: () => void,
    gives: ValueType | typeof TYPE.nothing = TYPE.nothing,
  ): void {
    if (!isNeeded) {
      body()
      return
    }
    const { asm } = this
    const state = asm.take(TYPE.f64)
    asm.loadFrom('f64', AT.random)
    asm.set(state)
    const outer = this.exit
    const after = asm.block(gives)
    this.exit = asm.block(TYPE.i32)
    body()
    asm.br(after)
    asm.end()
    asm.i32(0)
    asm.get(state)
    asm.store('f64', AT.random)
    this.exit = outer
    asm.br(outer)
    asm.end()
    asm.release(TYPE.f64, state)
  }

  /** Takes `cost` out of the slice's fuel; exits at `pc` where nothing was left. So every slice gets somewhere. */
  burn(cost: number, pc = this.pc): void {
    const { asm } = this
    const left = asm.take(TYPE.i32)
    asm.i32(0)
    asm.loadFrom('i32', AT.fuel)
    asm.i32(cost)
    asm.op('i32Sub')
    asm.tee(left)
    asm.store('i32', AT.fuel)
    this.exitIf(() => {
      asm.get(left)
      asm.i32(-cost)
      asm.op('i32LeS')
    }, pc)
    asm.release(TYPE.i32, left)
  }

  /** Takes fuel for so many items of a list; `exitIfSpent` comes after. */
  pay(items: () => void): void {
    const { asm } = this
    asm.i32(0)
    asm.loadFrom('i32', AT.fuel)
    items()
    asm.i32(1)
    asm.op('i32ShrU', 'i32Sub')
    asm.store('i32', AT.fuel)
  }

  /** Behind a statement that may have taken long: exits at the next one where the slice is over. */
  exitIfSpent(): void {
    const { asm } = this
    this.exitIf(() => {
      asm.loadFrom('i32', AT.fuel)
      asm.i32(0)
      asm.op('i32LeS')
    }, placeOf(this.shared, this.statement!).next)
  }

  variable(variable: number): number {
    return this.standIns?.variables.get(variable) ?? this.variables.get(variable)!
  }

  local(local: number): number {
    return this.standIns?.locals.get(local) ?? this.locals.get(local)!
  }

  /** In what `body` writes, these stand in for the variables and locals that they name. */
  withStandIns<T>(standIns: StandIns, body: () => T): T {
    const outer = this.standIns
    this.standIns = standIns
    const result = body()
    this.standIns = outer
    return result
  }

  /** An exit inside `body` does not leave the region, but goes on with `otherwise`. Nothing may be stored before it. */
  attempt(body: () => void, otherwise: () => void): void {
    const { asm } = this
    const outer = this.exit
    const after = asm.block()
    this.exit = asm.block(TYPE.i32)
    body()
    asm.br(after)
    asm.end()
    asm.op('drop')
    this.exit = outer
    otherwise()
    asm.end()
  }

  /** Brings what the interpreter is about to read up to date in memory. */
  spill(variables: Iterable<number>, locals: Iterable<number>): void {
    for (const variable of variables)
      if (this.shape.effects.writes.has(variable)) this.spillVariable(variable)
    for (const local of locals) if (this.shape.effects.writesLocals.has(local)) this.spillLocal(local)
  }

  spillAll(): void {
    for (const variable of this.writes) this.spillVariable(variable)
  }

  /** Fetches the variables that somebody else may have written. */
  reloadAll(written: ReadonlySet<number>): void {
    for (const variable of this.variables.keys()) if (written.has(variable)) this.reload(variable)
  }

  private spillLocals(): void {
    for (const local of this.writesLocals) this.spillLocal(local)
  }

  private spillVariable(variable: number): void {
    const { asm, shared } = this
    asm.i32(0)
    asm.get(this.variable(variable))
    asm.store('f64', shared.at.variable(variable))
  }

  private spillLocal(local: number): void {
    const { asm } = this
    asm.get(this.base)
    asm.get(this.local(local))
    asm.store('f64', local * BYTES)
  }

  private reload(variable: number): void {
    const { asm, shared } = this
    asm.loadFrom('f64', shared.at.variable(variable))
    asm.set(this.variable(variable))
  }

  private reloadLocal(local: number): void {
    const { asm } = this
    asm.get(this.base)
    asm.load('f64', local * BYTES)
    asm.set(this.local(local))
  }
}
