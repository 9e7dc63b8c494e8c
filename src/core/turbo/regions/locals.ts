/**
 * Where the variables and locals of a region are while it runs: in locals of the function. They are fetched from
 * memory when it begins, and spilled when it leaves or when the interpreter is about to look at them.
 */
import type { Assembler } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import type { Shared } from './module-context'
import { BYTES, type RegionShape } from './region-shape'

/** Other locals of the function in the place of variables and of the frame's locals. */
export interface StandIns {
  readonly variables: Map<number, number>
  readonly locals: Map<number, number>
}

export class Places {
  private standIns: StandIns | null = null
  private readonly variables = new Map<number, number>()
  private readonly locals = new Map<number, number>()
  private readonly writes: readonly number[]
  private readonly writesLocals: readonly number[]

  /** `base` is the local with the byte address of the frame's local 0. */
  constructor(
    private readonly asm: Assembler,
    private readonly shared: Shared,
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

  /** Fetches what the region begins with. */
  fetch(): void {
    for (const variable of this.variables.keys()) this.reload(variable)
    for (const local of this.locals.keys()) if (this.shape.live(local)) this.reloadLocal(local)
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

  spillLocals(): void {
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
