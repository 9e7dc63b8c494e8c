/**
 * A watchpoint that looks back: who changed a variable or an item of a list last, the number before and after, and when.
 */
// biome-ignore-all lint/style/noNonNullAssertion: memory has the slots of what is watched, code the instructions that ran
import type { Memory } from '../memory/memory'
import type { Instruction } from '../program/code'
import type { OpArgument } from '../program/ir'
import type { Scene } from '../run/interpreter/tracer'
import type { Machine } from '../run/machine/machine'
import type { Probe } from './search'

/** By the program's numbering; positions count from 1. */
export type MemoryPlace =
  | { readonly kind: 'variable'; readonly variable: number }
  | { readonly kind: 'item'; readonly list: number; readonly position: number }

export interface Write {
  readonly blockId: string
  /** Null where the list had no such item. */
  readonly before: number | null
  readonly after: number | null
  /** Instructions run before the block that wrote: the moment to go back to. */
  readonly moment: number
}

export class LastWrite implements Probe {
  write: Write | null = null
  moment = 0
  /** What was there when it was looked at last; followed through the whole part. */
  private current: number | null = null
  /** By instruction: whether it may write there. */
  private readonly mayWrite: Uint8Array
  /** Where the step began that the instruction at hand belongs to, and the instruction before. */
  private stepBegan = 0
  private last: Instruction | null = null

  constructor(
    private readonly machine: Machine,
    private readonly place: MemoryPlace,
  ) {
    this.mayWrite = Uint8Array.from(machine.code.instructions, (instruction) =>
      Number(writes(instruction, place)),
    )
  }

  get found(): 'nothing' | 'all' {
    return this.write ? 'all' : 'nothing'
  }

  wants(): boolean {
    return false
  }

  begin(machine: Machine): void {
    this.current = numberAt(this.place, machine.memory)
    this.last = null
  }

  before(number: number): void {
    const instruction = this.machine.code.instructions[number]!
    if (!this.isSameStep(instruction)) this.stepBegan = this.moment
    this.last = instruction
    this.moment++
  }

  after(number: number, _next: number, { memory }: Scene): void {
    if (!this.mayWrite[number]) return
    const after = numberAt(this.place, memory)
    if (Object.is(after, this.current)) return
    const { at } = this.machine.code.instructions[number]!
    this.write = { blockId: at, before: this.current, after, moment: this.stepBegan }
    this.current = after
  }

  /** A loop's first turn belongs to its start, and a block that stands for others is one step, as stepping has it. */
  private isSameStep({ at }: Instruction): boolean {
    if (this.last?.at !== at) return false
    return this.last.kind === 'forEachStart' || this.machine.lowered.composites.has(at)
  }

  value(): void {}
}

export function numberAt(place: MemoryPlace, memory: Memory): number | null {
  if (place.kind === 'variable') return memory.f64[memory.variables + place.variable]!
  const { list, position } = place
  // A list may have moved since the last look.
  return position <= memory.length(list) ? memory.f64[memory.start(list) + position - 1]! : null
}

function writes(instruction: Instruction, place: MemoryPlace): boolean {
  if (instruction.kind === 'forEachTurn')
    return place.kind === 'variable' && instruction.variable === place.variable
  if (instruction.kind !== 'simple') return false
  const { statement } = instruction
  switch (statement.kind) {
    case 'setVariable':
      return place.kind === 'variable' && statement.variable === place.variable
    case 'setItem':
      return place.kind === 'item' && statement.list.kind !== 'missing' && statement.list.list === place.list
    case 'op':
      return statement.args.some((argument) => isOf(argument, place))
    case 'setLocal':
      return false
  }
}

function isOf({ type, value }: OpArgument, place: MemoryPlace): boolean {
  if (place.kind === 'variable') return type === 'variable' && value === place.variable
  return type === 'list' && value.kind !== 'missing' && value.list === place.list
}
