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

import type { NumberExpression, Statement } from '../../program/ir'
import { FRAME } from '../../run/interpreter/context'
import { Assembler, type Label } from '../wasm/assembler'
import { TYPE, type ValueType } from '../wasm/opcodes'
import { AT } from './addresses'
import { Places } from './locals'
import type { Shared } from './module-context'
import type { RegionShape } from './region-shape'

/** A checked place in a list that moves on with each turn of a loop. */
export interface Pointer {
  /** The function's local with the byte address. */
  readonly local: number
  /** Bytes to add to it: turns that were done since it moved on. */
  offset: number
  /** The local with the item itself, where it was already fetched. */
  fetched?: number
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
  /** Loops whose result may have been worked out ahead; see unroll-and-jam.ts. */
  readonly ahead = new Map<Statement, Ahead>()
  private exit: Label = 0
  private unwind: Label = 0
  private returned: Label = 0
  readonly places: Places

  constructor(
    readonly shared: Shared,
    readonly shape: RegionShape,
    private readonly emit: Emit,
  ) {
    this.base = this.asm.local(TYPE.i32)
    this.places = new Places(this.asm, shared, shape, this.base)
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
    this.places.fetch()
    this.unwind = asm.block()
    this.returned = asm.block()
    this.exit = asm.block(TYPE.i32)
    body()
    asm.op('unreachable')
    asm.end()
    this.writeExit()
    asm.end()
    this.places.spillAll()
    asm.i32(0)
    asm.op('return')
    asm.end()
    this.places.spillLocals()
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
    this.places.spillAll()
    this.places.spillLocals()
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

  variable(variable: number): number {
    return this.places.variable(variable)
  }

  local(local: number): number {
    return this.places.local(local)
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
}
