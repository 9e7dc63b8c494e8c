/**
 * Local allocation and spilling: each variable and each of the frame's locals that a region names gets a local of
 * the WebAssembly function (the host's compiler allocates the registers). They are loaded from memory when the
 * region begins, spilled when it leaves or when the interpreter is about to read them, and reloaded after somebody
 * else may have written them.
 */
import type { Assembler } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import type { ModuleContext } from './module-context'
import { BYTES, type RegionShape } from './region-shape'

/** Privatised variables and locals: other locals of the function that stand for them, by their numbers. */
export interface PrivateCopies {
  readonly variables: Map<number, number>
  readonly locals: Map<number, number>
}

export class LocalAllocation {
  private copies: PrivateCopies | null = null
  private readonly variables = new Map<number, number>()
  private readonly locals = new Map<number, number>()
  private readonly writes: readonly number[]
  private readonly writesLocals: readonly number[]

  /** `base` is the local with the byte address of the frame's local 0. */
  constructor(
    private readonly asm: Assembler,
    private readonly module: ModuleContext,
    private readonly shape: RegionShape,
    private readonly base: number,
  ) {
    const { effects } = shape
    this.writes = [...effects.writes]
    this.writesLocals = [...effects.writesLocals]
    for (const variable of new Set([...effects.reads, ...effects.writes]))
      this.variables.set(variable, asm.local(TYPE.f64))
    for (const local of new Set([...effects.readsLocals, ...effects.writesLocals]))
      this.locals.set(local, asm.local(TYPE.f64))
  }

  /** Loads what is live when the region begins. */
  loadLive(): void {
    for (const variable of this.variables.keys()) this.reload(variable)
    for (const local of this.locals.keys()) if (this.shape.live(local)) this.reloadLocal(local)
  }

  variable(variable: number): number {
    return allocated(this.copies?.variables.get(variable) ?? this.variables.get(variable))
  }

  local(local: number): number {
    return allocated(this.copies?.locals.get(local) ?? this.locals.get(local))
  }

  /** In what `body` writes, the copies stand for the variables and locals that they name. */
  withPrivateCopies<T>(copies: PrivateCopies, body: () => T): T {
    const outer = this.copies
    this.copies = copies
    const result = body()
    this.copies = outer
    return result
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

  /** Reloads the variables that somebody else may have written. */
  reloadAll(written: ReadonlySet<number>): void {
    for (const variable of this.variables.keys()) if (written.has(variable)) this.reload(variable)
  }

  spillLocals(): void {
    for (const local of this.writesLocals) this.spillLocal(local)
  }

  private spillVariable(variable: number): void {
    const { asm, module } = this
    asm.i32(0)
    asm.get(this.variable(variable))
    asm.store('f64', module.at.variable(variable))
  }

  private spillLocal(local: number): void {
    const { asm } = this
    asm.get(this.base)
    asm.get(this.local(local))
    asm.store('f64', local * BYTES)
  }

  private reload(variable: number): void {
    const { asm, module } = this
    asm.loadFrom('f64', module.at.variable(variable))
    asm.set(this.variable(variable))
  }

  private reloadLocal(local: number): void {
    const { asm } = this
    asm.get(this.base)
    asm.load('f64', local * BYTES)
    asm.set(this.local(local))
  }
}

/** The shape's effects name all that a region reads or writes, so each has its local. */
function allocated(local: number | undefined): number {
  if (local === undefined) throw new Error('A region names what its effects do not.')
  return local
}
