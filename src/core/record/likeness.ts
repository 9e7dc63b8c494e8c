/** Whether a machine stands just where it stood once in the same run, but for how many instructions were counted. */
// biome-ignore-all lint/style/noNonNullAssertion: what was saved was as large as the memory it is compared with, registers and all
import { type Memory, REGISTER } from '../memory/memory'
import type { Machine, SavedMachine } from '../run/machine/machine'

/** Those that an interpreter at work has in hand, so that memory has them only when it rests. */
const IN_HAND = [REGISTER.next, REGISTER.frame]
const REGISTERS = [REGISTER.depth, REGISTER.between, REGISTER.random]

export class Likeness {
  private readonly memory: Memory
  private readonly ints: Int32Array
  private readonly unchanging: { readonly from: number; readonly to: number }
  /** What was different at the last look, in all likelihood the same at the next. */
  private list = 0
  private item = 0

  constructor(
    private readonly machine: Machine,
    private readonly then: SavedMachine,
  ) {
    this.memory = machine.memory
    this.ints = new Int32Array(then.memory.before.buffer)
    this.unchanging = machine.memory.unchanging()
  }

  /** False where a quick look is enough to say no. Also to be asked while the machine is at work. */
  get mayBe(): boolean {
    const { memory, machine, then } = this
    const { before } = then.memory
    const { f64, variables, variableCount } = memory
    for (const register of REGISTERS) if (f64[register] !== before[register]) return false
    for (let slot = variables; slot < variables + variableCount; slot++)
      if (!Object.is(f64[slot], before[slot])) return false
    // Programs can ask for their accuracy, so answers are a part of the moment, too.
    return machine.stage.answers.version === then.stage.answers.version && this.isSameItem()
  }

  private isSameItem(): boolean {
    const { memory, list, item } = this
    if (list === memory.frames) return true
    const length = memory.length(list)
    if (this.lengthThen(list) !== length) return false
    return item >= length || Object.is(memory.f64[memory.start(list) + item], this.itemThen(list, item))
  }

  /** To be asked where the machine rests. */
  get isThere(): boolean {
    const { memory, then } = this
    for (const register of IN_HAND) if (memory.f64[register] !== then.memory.before[register]) return false
    if (!this.mayBe) return false
    for (let list = 0; list <= memory.frames; list++) if (!this.isSameList(list)) return false
    return true
  }

  private isSameList(list: number): boolean {
    const { memory } = this
    const length = memory.length(list)
    this.list = list
    this.item = 0
    if (this.lengthThen(list) !== length) return false
    const { f64 } = memory
    const start = memory.start(list)
    for (let i = 0; i < length; i++) {
      if (Object.is(f64[start + i], this.itemThen(list, i))) continue
      this.item = i
      return false
    }
    return true
  }

  private lengthThen(list: number): number {
    return this.ints[this.memory.entry(list) + 1]!
  }

  private itemThen(list: number, item: number): number {
    const { before, after } = this.then.memory
    const { from, to } = this.unchanging
    const slot = this.ints[this.memory.entry(list)]! + item
    return slot < from ? before[slot]! : after[slot - to]!
  }
}
