/**
 * All state of a run, in one block of bytes: registers, variables, lists, and the frames of own blocks.
 *
 * Nothing of a run lives in closures or on the host's stack while it is at rest, so any engine can go on from
 * here, and a copy of the used bytes is a copy of the run. Addresses are counted in float64 slots, except in the list
 * table, whose entries are four int32 each: start (a slot), length, capacity (both in items), and one to spare.
 *
 * Layout: registers · heads of the free lists · list table · variables · heap. The heap is allocated by size class
 * (simple segregated storage; P. R. Wilson and others, Dynamic storage allocation: a survey and critical review, 1995):
 * blocks are powers of two, and one that a list has outgrown is kept for the next list of its class, never split or
 * joined. Behind the program's own lists there are hidden ones: the frames, which grow like any other, the table of
 * images, the picture buffer, and the learner's drawing.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each slot is one of these, so within the bytes, which an array's type can't say
import type { Space } from './space'

/** Slots of the registers. At rest they hold everything that an engine needs in order to go on. */
export const REGISTER = {
  /** State of the random generator, 1 … 2³¹−2. */
  random: 0,
  /** Number of the next instruction. */
  next: 1,
  /** First slot of the frame at hand, counted from the start of the frames. */
  frame: 2,
  /** How many own blocks are open. */
  depth: 3,
  /** Instructions run so far. */
  steps: 4,
  /** First slot of the heap that was never used. */
  heapTop: 5,
  /** Turbo only, an int32: how much work is left in this slice, counted in nanoseconds or so. */
  fuel: 6,
  /** Turbo only: how deep own blocks may call own blocks before compiled code must leave the host's stack. */
  deepest: 7,
  /** Turbo only: what the own block that returned last gave back. */
  result: 8,
  /** 1 while scripts that came in between are at work, as far as nothing has ended the run. */
  between: 9,
  /** Which drawing is at hand; 0 is none. See drawing.ts. */
  drawing: 10,
} as const

const REGISTERS = 16
const SIZE_CLASSES = 32
const FREE_HEADS = REGISTERS
const LIST_TABLE = FREE_HEADS + SIZE_CLASSES
const SLOTS_PER_LIST = 2
const SMALLEST_CLASS = 4

/** No program may use more than this many slots (512 MiB): a runaway list must stop before the tab is in danger. */
export const MEMORY_LIMIT = 2 ** 26

export interface SavedMemory {
  readonly before: Float64Array
  readonly after: Float64Array
}

export class Memory {
  f64: Float64Array
  i32: Int32Array
  /** Slot of variable 0. */
  readonly variables: number
  /** The number of the list that holds the frames. */
  readonly frames: number
  /** The number of the list that holds the labelled images; see image-table.ts. */
  readonly images: number
  /** The number of the list that holds pictures on their way to the stage; see turbo/kernels/picture-buffer.ts. */
  readonly pictureBuffer: number
  /** The number of the list that holds what the learner has drawn; see drawing.ts. */
  readonly drawing: number
  private readonly heap: number

  constructor(
    readonly variableCount: number,
    readonly listCount: number,
    private readonly space: Space,
  ) {
    this.frames = listCount
    this.images = listCount + 1
    this.pictureBuffer = listCount + 2
    this.drawing = listCount + 3
    this.variables = LIST_TABLE + (listCount + 4) * SLOTS_PER_LIST
    this.heap = this.variables + variableCount
    space.grow(this.heap * 8)
    this.f64 = new Float64Array(space.buffer)
    this.i32 = new Int32Array(space.buffer)
    this.clear()
  }

  /** Everything back to zero and empty. */
  clear(): void {
    this.f64.fill(0, 0, this.heap)
    this.f64[REGISTER.random] = 1
    this.f64[REGISTER.heapTop] = this.heap
  }

  /** The int32 index of a list's entry in the table: start, length and capacity stand at +0, +1 and +2. */
  entry(list: number): number {
    return (LIST_TABLE + list * SLOTS_PER_LIST) * 2
  }

  start(list: number): number {
    return this.i32[this.entry(list)]!
  }

  length(list: number): number {
    return this.i32[this.entry(list) + 1]!
  }

  /** A live view of a list's items; growing any list may end its life. */
  items(list: number): Float64Array {
    const start = this.start(list)
    return this.f64.subarray(start, start + this.length(list))
  }

  /**
   * Gives a list `length` items. Items that were there stay, as many as fit; new ones hold whatever was in
   * memory, so write them. False where the memory's limit is reached; nothing changed then.
   */
  resize(list: number, length: number): boolean {
    const entry = this.entry(list)
    if (length > this.i32[entry + 2]! && !this.move(list, length)) return false
    this.i32[entry + 1] = length
    return true
  }

  /** Sets a list to a copy of `values`. False where they do not fit. */
  assign(list: number, values: ArrayLike<number>): boolean {
    if (!this.resize(list, values.length)) return false
    this.f64.set(values, this.start(list))
    return true
  }

  /** Numbers in a copy of all that a run can change. */
  get changingSize(): number {
    const { from, to } = this.unchanging()
    return this.f64[REGISTER.heapTop]! - (to - from)
  }

  /** A copy of all that a run can change: every used slot but the table of images. */
  save(): SavedMemory {
    const { from, to } = this.unchanging()
    const top = this.f64[REGISTER.heapTop]!
    return { before: this.f64.slice(0, from), after: this.f64.slice(to, top) }
  }

  /** Everything as it was when `saved` was made, in the same run of this memory. */
  restore({ before, after }: SavedMemory): void {
    this.f64.set(before)
    this.f64.set(after, this.unchanging().to)
  }

  /**
   * Everything as it stands in another memory for as many variables and lists. Without its table of images it is for no
   * turbo, in which alone programs look there, and costs far less.
   */
  copyFrom(other: Memory, withImages: boolean): void {
    const top = other.f64[REGISTER.heapTop]!
    if (!this.space.grow(top * 8)) throw new Error('There is no room for a copy of a memory.')
    this.f64 = new Float64Array(this.space.buffer)
    this.i32 = new Int32Array(this.space.buffer)
    const { from, to } = withImages ? { from: top, to: top } : other.unchanging()
    this.f64.set(other.f64.subarray(0, from))
    this.f64.set(other.f64.subarray(to, top), to)
  }

  /** Slots that hold the same as long as a run lasts. */
  unchanging(): { readonly from: number; readonly to: number } {
    const entry = this.entry(this.images)
    const capacity = this.i32[entry + 2]!
    const from = capacity > 0 ? this.i32[entry]! : this.heap
    return { from, to: from + capacity }
  }

  private move(list: number, length: number): boolean {
    if (length > MEMORY_LIMIT) return false
    const sizeClass = Math.max(SMALLEST_CLASS, 32 - Math.clz32(length - 1))
    const block = this.allocate(sizeClass)
    if (block < 0) return false
    const entry = this.entry(list)
    const start = this.i32[entry]!
    this.f64.copyWithin(block, start, start + this.i32[entry + 1]!)
    const capacity = this.i32[entry + 2]!
    if (capacity > 0) this.release(start, 31 - Math.clz32(capacity))
    this.i32[entry] = block
    this.i32[entry + 2] = 2 ** sizeClass
    return true
  }

  private allocate(sizeClass: number): number {
    const head = this.f64[FREE_HEADS + sizeClass]!
    if (head > 0) {
      this.f64[FREE_HEADS + sizeClass] = this.f64[head]!
      return head
    }
    const block = this.f64[REGISTER.heapTop]!
    const top = block + 2 ** sizeClass
    if (top > MEMORY_LIMIT || !this.space.grow(top * 8)) return -1
    if (this.f64.buffer !== this.space.buffer) {
      this.f64 = new Float64Array(this.space.buffer)
      this.i32 = new Int32Array(this.space.buffer)
    }
    this.f64[REGISTER.heapTop] = top
    return block
  }

  private release(block: number, sizeClass: number): void {
    this.f64[block] = this.f64[FREE_HEADS + sizeClass]!
    this.f64[FREE_HEADS + sizeClass] = block
  }
}
