/**
 * What a block did last: the value that it gave, the values in its holes at that time, and for a statement what it
 * changed or how it decided.
 */
// biome-ignore-all lint/style/noNonNullAssertion: memory has its registers and locals, code the instructions that ran
import type { Gives } from '../language/block'
import type { Language } from '../language/language'
import type { ListView } from '../language/op'
import { type Memory, REGISTER } from '../memory/memory'
import type { Instruction } from '../program/code'
import type { NumberExpression } from '../program/ir'
import type { BlockNode } from '../project/project'
import type { Scene } from '../run/interpreter/tracer'
import type { Machine } from '../run/machine/machine'
import { changedSince, type ListValue, listValue } from './list-value'
import { idsIn, outermostOf } from './own-expressions'
import type { Probe } from './search'
import { type Value, ValuesByDepth } from './values-by-depth'

/** What a statement did, besides what its holes say. */
export type Deed =
  /** `work` is what the block itself does with the number in its hole: as in “change by”, a sum with `left`. */
  | {
      readonly kind: 'set'
      readonly before: number
      readonly after: number
      readonly work: 'none' | 'sum' | 'other'
      readonly left: number
    }
  /** A list that looks different since. */
  | { readonly kind: 'list'; readonly now: ListValue }
  | { readonly kind: 'decided'; readonly yes: boolean }
  /** A loop's question, before each turn. */
  | { readonly kind: 'asked'; readonly ends: boolean }
  /** A turn of a counted loop began; null where the record does not tell how many there were to be. */
  | { readonly kind: 'turn'; readonly left: number; readonly times: number | null }
  | { readonly kind: 'cursor'; readonly at: number; readonly last: number }
  /** A loop has done all its turns. */
  | { readonly kind: 'ended' }

export interface Evaluation {
  /** Instructions run when it was done. */
  readonly moment: number
  /** What a value block gave. */
  readonly result: Value | null
  /** What the blocks in its holes gave, by id. */
  readonly inside: ReadonlyMap<string, Value>
  /** Lists that it was given, in order. */
  readonly lists: readonly ListValue[]
  readonly deed: Deed | null
  /** An own block's inputs. */
  readonly inputs: readonly number[]
}

export class LastEvaluation implements Probe {
  latest: Evaluation | null = null
  private isWhole = false
  moment = 0
  /** Before the instruction at hand. */
  private depth = 0
  private variable = 0
  private readonly heard = new ValuesByDepth()
  /** By depth of calls: how many turns a loop is to do. */
  private readonly times = new Map<number, number>()
  private readonly gives: Gives
  private readonly ids: ReadonlySet<string>
  /** An input of an own block is read from a local, as the answer of a call is. */
  private readonly isInput: boolean
  private readonly procedure: number
  private readonly outermost: ReadonlySet<object>

  constructor(
    private readonly machine: Machine,
    private readonly block: BlockNode,
    language: Language,
  ) {
    const definition = language.blocks.get(block.type)
    this.gives = definition?.gives ?? 'statement'
    this.isInput = Object.values(definition?.slots ?? {}).some(({ kind }) => kind === 'inputMenu')
    const { program } = machine.lowered
    this.procedure = program.procedures.findIndex(({ at }) => at === block.id)
    this.ids = idsIn(block)
    this.outermost = outermostOf(block.id, [program.scripts, program.procedures])
  }

  get found(): 'nothing' | 'part' | 'all' {
    return !this.latest ? 'nothing' : this.isWhole ? 'all' : 'part'
  }

  wants(blockId: string): boolean {
    return this.ids.has(blockId)
  }

  begin(): void {
    this.heard.clear()
    this.times.clear()
  }

  before(number: number, { memory }: Scene): void {
    this.moment++
    this.depth = memory.f64[REGISTER.depth]!
    const instruction = this.machine.code.instructions[number]!
    if (instruction.kind === 'simple' && instruction.statement.kind === 'setVariable')
      this.variable = memory.f64[memory.variables + instruction.statement.variable]!
  }

  after(number: number, next: number, scene: Scene): void {
    const instruction = this.machine.code.instructions[number]!
    if (instruction.kind === 'call' && instruction.procedure === this.procedure) {
      const { inputs } = scene.program.procedures[this.procedure]!
      this.done({ inputs: [...scene.memory.f64.subarray(scene.base, scene.base + inputs.length)] })
    }
    if (instruction.at !== this.block.id) return
    // What a block does that stands for others is too much for a formula.
    if (this.machine.lowered.composites.has(this.block.id)) this.done({})
    else if (!this.isValue) this.statementDone(instruction, next, scene)
    else if (instruction.kind === 'call') this.heard.at(this.depth).called = true
  }

  value(
    node: { readonly at: string; readonly kind?: string },
    value: number | boolean | ListView,
    scene: Scene,
  ): void {
    const heard = this.heard.at(scene.memory.f64[REGISTER.depth]!)
    const kept = typeof value === 'object' ? listValue(value, scene) : value
    if (node.at !== this.block.id) {
      heard.inside.set(node.at, kept)
      return
    }
    if (typeof kept === 'object') heard.lists.push(kept)
    else if (typeof kept === 'number') heard.numbers.push(kept)
    if (!this.isValue || !fits(kept, this.gives)) return
    // The answer of a call is put into a local, and read from there. Whatever else was put into one was heard before.
    const isRead = node.kind === 'local' && !this.isInput
    if (isRead !== this.isCall || !(isRead || this.outermost.has(node))) return
    this.done({ result: kept }, !this.isCall || heard.called)
  }

  private get isValue(): boolean {
    return ['number', 'boolean', 'list'].includes(this.gives)
  }

  private get isCall(): boolean {
    return this.block.procedure !== undefined
  }

  private statementDone(instruction: Instruction, next: number, scene: Scene): void {
    const { memory, base } = scene
    const { f64 } = memory
    switch (instruction.kind) {
      case 'simple': {
        const { statement } = instruction
        if (statement.kind === 'setVariable')
          this.done({ deed: this.setDeed(statement.value, f64[memory.variables + statement.variable]!) })
        else if (statement.kind !== 'setLocal') this.done({ deed: this.changedList(memory) })
        return
      }
      case 'branch':
        this.done({
          deed: this.decision(this.heard.at(this.depth).inside.get(instruction.condition.at) === true),
        })
        return
      case 'repeatStart':
        this.times.set(this.depth, f64[base + instruction.counter]!)
        return
      case 'forEachStart':
        return
      case 'repeatTurn': {
        const times = this.times.get(this.depth) ?? null
        if (next === instruction.exit) this.done({ deed: { kind: 'ended' } })
        else
          this.done({ deed: { kind: 'turn', left: f64[base + instruction.counter]!, times } }, times !== null)
        return
      }
      case 'forEachTurn': {
        const at = f64[memory.variables + instruction.variable]!
        const last = f64[base + instruction.last]!
        this.done({ deed: next === instruction.exit ? { kind: 'ended' } : { kind: 'cursor', at, last } })
        return
      }
      default:
        this.done({})
    }
  }

  private setDeed(value: NumberExpression, after: number): Deed {
    const left = this.heard.at(this.depth).numbers[0] ?? 0
    const isOwn = value.at === this.block.id && value.kind !== 'number'
    const work = !isOwn ? 'none' : value.kind === 'binary' && value.name === '+' ? 'sum' : 'other'
    return { kind: 'set', before: this.variable, after, work, left }
  }

  private decision(yes: boolean): Deed {
    for (const [{ kind, at }] of this.machine.code.places)
      if (kind === 'loop' && at === this.block.id) return { kind: 'asked', ends: yes }
    return { kind: 'decided', yes }
  }

  private changedList(memory: Memory): Deed | null {
    const heard = this.heard.at(this.depth)
    for (const value of [...heard.lists, ...heard.inside.values()]) {
      const now = typeof value === 'object' ? changedSince(value, memory) : null
      if (now) return { kind: 'list', now }
    }
    return null
  }

  private done(what: Partial<Evaluation>, isWhole = true): void {
    const { moment, depth } = this
    const { inside, lists } = this.heard.at(depth)
    this.heard.drop(depth)
    this.latest = { moment, inside, lists, result: null, deed: null, inputs: [], ...what }
    this.isWhole = isWhole
  }
}

function fits(value: Value, gives: Gives): boolean {
  return typeof value === (gives === 'list' ? 'object' : gives)
}
