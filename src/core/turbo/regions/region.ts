/**
 * A region is the unit of compilation: one WebAssembly function for an own block, a script, or a loop. It takes the
 * number of its frame and gives 0 where an own block returned (its result is in a register) and 1 where it left by
 * a side exit; see side-exits.ts. While it runs, the variables and locals that it names live in locals of the
 * function; see locals.ts.
 */

import type { NumberExpression, Statement } from '../../program/ir'
import { FRAME } from '../../run/interpreter/context'
import { Assembler } from '../wasm/assembler'
import type { FunctionBody } from '../wasm/encoder'
import { TYPE } from '../wasm/opcodes'
import { LocalAllocation } from './locals'
import { instructionsOf, type ModuleContext } from './module-context'
import type { RegionShape } from './region-shape'
import { SideExits } from './side-exits'

/** A checked address in a list, strength-reduced: it is stepped once per iteration instead of worked out anew. */
export interface Pointer {
  /** The function's local with the byte address. */
  readonly local: number
  /** Bytes to add to it: unrolled iterations since it was stepped. */
  offset: number
  /** The local with the item itself, where it was already loaded. */
  loaded?: number
}

/** Writes the code for an inner loop that is about to begin its first iteration; see unroll-and-jam.ts. */
export interface JammedLoop {
  /** `iterations` writes the loop itself, for when no jammed result waits. */
  take(iterations: () => void): void
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
  statement: Statement | null = null
  /**
   * A deferred NaN check: results that may be not-a-number are added up in this local instead of being looked at, or
   * stay in the statement's target, which keeps a not-a-number (`in-target`). Null where each is looked at.
   */
  deferredNaN: number | 'in-target' | null = null
  /** By statement, and by the node or statement that reaches into a list: accesses whose bounds check was hoisted. */
  readonly pointers = new Map<Statement, Map<object, Pointer>>()
  /** Inner loops that may take a jammed result. */
  readonly jammed = new Map<Statement, JammedLoop>()
  readonly allocation: LocalAllocation
  readonly sideExits: SideExits

  constructor(
    readonly module: ModuleContext,
    readonly shape: RegionShape,
    private readonly emit: Emit,
  ) {
    this.base = this.asm.local(TYPE.i32)
    this.allocation = new LocalAllocation(this.asm, module, shape, this.base)
    this.sideExits = new SideExits(this.asm, this.allocation, this.frame)
  }

  /** Writes the whole function. `body` ends by leaving: with `exitAt` or `returnToCaller`. */
  write(body: () => void): FunctionBody {
    const { asm, module } = this
    asm.loadFrom('i32', module.at.framesStart)
    asm.get(this.frame)
    asm.op('i32Add')
    asm.i32(FRAME.locals)
    asm.op('i32Add')
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(this.base)
    this.allocation.loadLive()
    this.sideExits.enclose(body)
    return asm.finish()
  }

  /** What follows belongs to this statement, and side exits resume at its first instruction. */
  beginStatement(node: Statement): void {
    this.statement = node
    this.sideExits.pc = instructionsOf(this.module, node).start
  }

  number(node: NumberExpression): void {
    this.emit.number(this, node)
  }

  sequence(statements: readonly Statement[]): void {
    this.emit.sequence(this, statements)
  }

  variable(variable: number): number {
    return this.allocation.variable(variable)
  }

  local(local: number): number {
    return this.allocation.local(local)
  }
}
