/**
 * Side exits (deoptimisation to the interpreter): how a run leaves a region. An exit spills what the region has
 * written, stores the number of the next instruction and the frame, and returns; the interpreter resumes from there.
 * Compiled code has no other way to do anything unusual: it raises no error, grows no list, and exits *before* the
 * statement that would. So each statement stands under the number of its instruction, `pc`, and whatever it checks
 * comes before whatever it changes.
 *
 * Further reading: U. Hölzle, C. Chambers, D. Ungar, Debugging Optimized Code with Dynamic Deoptimization, PLDI 1992.
 */
import type { Assembler, Label } from '../wasm/assembler'
import { TYPE, type ValueType } from '../wasm/opcodes'
import { AT } from './addresses'
import type { LocalAllocation } from './locals'

export class SideExits {
  /** Where the interpreter resumes if the statement at hand can't be done here. */
  pc = 0
  private exitLabel: Label = 0
  private unwindLabel: Label = 0
  private returnLabel: Label = 0

  /** `frame` is the local with the number of the region's frame. */
  constructor(
    private readonly asm: Assembler,
    private readonly allocation: LocalAllocation,
    private readonly frame: number,
  ) {}

  /** Writes `body`, which ends with `exitAt` or `returnToCaller`, and behind it the code of all ways out. */
  enclose(body: () => void): void {
    const { asm } = this
    this.unwindLabel = asm.block()
    this.returnLabel = asm.block()
    this.exitLabel = asm.block(TYPE.i32)
    body()
    asm.op('unreachable')
    asm.end()
    this.exitStub()
    asm.end()
    this.allocation.spillAll()
    asm.i32(0)
    asm.op('return')
    asm.end()
    this.allocation.spillLocals()
    asm.i32(1)
  }

  /** What all exits jump to, with the number of the next instruction on the stack. */
  private exitStub(): void {
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
    this.allocation.spillAll()
    this.allocation.spillLocals()
    asm.i32(1)
    asm.op('return')
  }

  /** Leaves the region: the interpreter resumes at this instruction. */
  exitAt(pc: number): void {
    this.asm.i32(pc)
    this.asm.br(this.exitLabel)
  }

  /** Leaves for the statement at hand, which can't be done here. */
  exit(): void {
    this.exitAt(this.pc)
  }

  /** Exits where `condition` leaves a yes on the stack. */
  exitIf(condition: () => void, pc = this.pc): void {
    this.asm.i32(pc)
    condition()
    this.asm.brIf(this.exitLabel)
    this.asm.op('drop')
  }

  /** Exits at the instruction whose number is on the stack, unless it is 0. */
  exitIfAny(): void {
    const { asm } = this
    const pc = asm.take(TYPE.i32)
    asm.tee(pc)
    asm.get(pc)
    asm.brIf(this.exitLabel)
    asm.op('drop')
    asm.release(TYPE.i32, pc)
  }

  /** Unwinds the host's stack: an own block called from here has exited, as its status on the stack tells. */
  unwindIf(): void {
    this.asm.brIf(this.unwindLabel)
  }

  /** Returns from an own block; the result is already in its register. */
  returnToCaller(): void {
    this.asm.br(this.returnLabel)
  }

  /**
   * For statements that draw random numbers: an exit inside `body` puts the random state back first, so that the
   * interpreter draws the same numbers again. `gives` is what the body leaves on the stack.
   */
  restoringRandom(
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
    const outer = this.exitLabel
    const after = asm.block(gives)
    this.exitLabel = asm.block(TYPE.i32)
    body()
    asm.br(after)
    asm.end()
    asm.i32(0)
    asm.get(state)
    asm.store('f64', AT.random)
    this.exitLabel = outer
    asm.br(outer)
    asm.end()
    asm.release(TYPE.f64, state)
  }

  /** An exit inside `body` stays in the region and goes on with `otherwise`. Nothing may be stored before it. */
  attempt(body: () => void, otherwise: () => void): void {
    const { asm } = this
    const outer = this.exitLabel
    const after = asm.block()
    this.exitLabel = asm.block(TYPE.i32)
    body()
    asm.br(after)
    asm.end()
    asm.op('drop')
    this.exitLabel = outer
    otherwise()
    asm.end()
  }
}
