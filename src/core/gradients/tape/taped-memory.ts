/**
 * A copy of a machine's memory, with the node of the tape beside each number: what is read for the first time becomes a
 * leaf, and what is written is noted with the instruction that wrote it.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these numbers, so something is there
import type { Language } from '../../language/language'
import type { ImageSource } from '../../language/op'
import { Memory, REGISTER } from '../../memory/memory'
import { plainSpace } from '../../memory/space'
import { message } from '../../message'
import { Context } from '../../run/interpreter/context'
import { baseOf } from '../../run/interpreter/frames'
import { Halt } from '../../run/interpreter/halt'
import type { Machine } from '../../run/machine/machine'
import { StageRecord } from '../../run/stage/stage-record'
import { Leaves } from './leaves'
import { Shadow, UNREAD } from './shadow'
import { bitOfGroup, FROM, KIND, NO_IMAGE, Tape } from './tape'

/** An image that the run has loaded. */
export interface LoadedImage {
  readonly set: string
  readonly position: number
  readonly label: number
  /** How long the tape was when it came. */
  readonly at: number
}

/** What questions go by. */
export interface Asked {
  /** A node of pixels alone; 0 where there is none. */
  pixel: number
  low: number
}

export class TapedMemory {
  readonly tape: Tape
  readonly memory: Memory
  readonly shadow: Shadow
  readonly context: Context
  readonly leaves = new Leaves()
  /** In the order in which they were loaded; nodes number them from 1. */
  readonly images: LoadedImage[] = []
  /** By list, then by variable: the instructions that have written there. */
  readonly writers: readonly Set<number>[]
  /** By list, then by variable: how many instructions had been run when it was written last; 0 where it never was. */
  readonly writtenAt: Int32Array
  /** By list, then by variable: how long the tape was when a number there moved first; 0 where none did. */
  readonly movedAt: Int32Array
  /** By list, then by variable: how often a number there was moved. */
  readonly moves: Int32Array
  /** By list, then by variable: how often a number there was written, with what came of the turn. */
  readonly writes: Int32Array
  /** By instruction that went by the label, not in a number but in what to do next: how long the tape was when it first did. */
  readonly labelAsked = new Map<number, number>()
  /** How many instructions have been run. */
  now = 0
  /** By list, then by variable: what the questions depend on that were open when a number there moved (see FROM). */
  readonly askedToMove: Int32Array
  /** What the comparisons of a question have looked at: a pixel, or what was made of pixels alone, and all that it depends on. */
  readonly compared: Asked = { pixel: 0, low: 0 }
  /** The same of the questions that are open. What is written meanwhile comes from the image, if a pixel was asked. */
  asked: Asked = { pixel: 0, low: 0 }

  /** `nodes`: about as many will come. */
  constructor(from: Machine, language: Language, images: ImageSource, nodes: number) {
    const { program } = from.lowered
    this.tape = new Tape(nodes)
    this.memory = new Memory(program.variables.length, program.lists.length, plainSpace())
    this.memory.copyFrom(from.memory, false)
    this.shadow = new Shadow(this.memory)
    const stage = new StageRecord({ variables: [], lists: [] })
    stage.answers = from.stage.answers.copy()
    this.context = new Context(program, language, this.memory, images, stage)
    this.context.base = baseOf(this.context, this.memory.f64[REGISTER.frame]!)
    this.writers = Array.from(
      { length: program.lists.length + program.variables.length },
      () => new Set<number>(),
    )
    this.writtenAt = new Int32Array(this.writers.length)
    this.movedAt = new Int32Array(this.writers.length)
    this.moves = new Int32Array(this.writers.length)
    this.writes = new Int32Array(this.writers.length)
    this.askedToMove = new Int32Array(this.writers.length)
  }

  setVariable(variable: number, value: number, node: number): void {
    this.memory.f64[this.memory.variables + variable] = value
    this.shadow.variables[variable] = node
    this.wrote(this.groupOf(null, variable), node)
    this.noteMove(null, variable, node)
  }

  setLocal(local: number, value: number, node: number): void {
    const { memory, context } = this
    memory.f64[context.base + local] = value
    this.shadow.setItem(memory.frames, context.base + local - memory.start(memory.frames), node)
  }

  /** `index` counts from 0. */
  setItem(list: number, index: number, value: number, node: number): void {
    this.memory.f64[this.memory.start(list) + index] = value
    this.shadow.setItem(list, index, node)
    this.wrote(list, node)
    this.noteMove(list, index, node)
  }

  /** The instruction at hand has changed that list or variable. */
  wrote(group: number, node: number): void {
    this.writers[group]!.add(this.tape.at)
    this.writtenAt[group] = this.now
    if (node > 0) this.writes[group]!++
  }

  /** Where what it was is still in it, with something added: a sum may begin with a weight of the same list. */
  private noteMove(list: number | null, index: number, node: number): void {
    const { tape } = this
    const leaf = node > 0 ? tape.spine[node]! : 0
    if (leaf === 0 || leaf === node) return
    const from = this.leaves.get(leaf)!
    if (from.list !== list || from.index !== index) return
    const group = this.groupOf(list, index)
    this.moves[group]!++
    this.askedToMove[group]! |= this.asked.low
    if (this.movedAt[group] === 0) this.movedAt[group] = tape.length
  }

  readVariable(variable: number): number {
    const node = this.shadow.variables[variable]!
    if (node !== UNREAD) return node
    const leaf = this.leaf(null, variable, this.memory.f64[this.memory.variables + variable]!)
    this.shadow.variables[variable] = leaf
    return leaf
  }

  readLocal(local: number): number {
    const { memory, context } = this
    const index = context.base + local - memory.start(memory.frames)
    const node = this.shadow.item(memory.frames, index)
    // Numbers of open own blocks are what the turn began with, not what it may learn.
    return node === UNREAD ? 0 : node
  }

  readItem(list: number, index: number): number {
    const node = this.shadow.item(list, index)
    if (node !== UNREAD) return node
    const leaf = this.leaf(list, index, this.memory.f64[this.memory.start(list) + index]!)
    this.shadow.setItem(list, index, leaf)
    return leaf
  }

  private leaf(list: number | null, index: number, value: number): number {
    const node = this.tape.source(KIND.leaf, value, NO_IMAGE, bitOfGroup(this.groupOf(list, index)))
    this.leaves.add(node, list, index)
    return node
  }

  /** The instruction at hand goes by these nodes in what it does. */
  asks(a: number, b = 0): void {
    const { low, at, length } = this.tape
    if (((low[a]! | low[b]!) & FROM.label) !== 0 && !this.labelAsked.has(at)) this.labelAsked.set(at, length)
  }

  /** Two numbers are compared. A sum of weights is none of the image, whatever pixels went into it. */
  compares(a: number, b: number): void {
    this.asks(a, b)
    const pixel = this.tape.isOfImageAlone(a) ? a : this.tape.isOfImageAlone(b) ? b : 0
    if (pixel !== 0 && this.isPlain(pixel === a ? b : a)) this.compared.pixel = pixel
    this.compared.low |= this.tape.low[a]! | this.tape.low[b]!
  }

  /** A typed number, one from memory as it was, or one of the image: no sum of weights. */
  private isPlain(node: number): boolean {
    return node === 0 || this.tape.kind[node] === KIND.leaf || this.tape.isOfImageAlone(node)
  }

  /** The node of a number that is about to be written: a typed one has none, unless pixels have chosen it. */
  chosen(node: number, value: number): number {
    const { pixel } = this.asked
    return node === 0 && pixel !== 0 ? this.tape.unary(KIND.step, value, pixel, 0) : node
  }

  /** Lists, then variables. */
  groupOf(list: number | null, index: number): number {
    return list ?? this.context.program.lists.length + index
  }

  halt(at: string): Halt {
    return new Halt(message('gradients-stopped'), at)
  }
}
