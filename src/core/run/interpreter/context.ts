/**
 * What the interpreter's closures share: the memory, the frame at hand, and the program's names.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these numbers, so something is there

import { noSuchItem } from '../../language/faults'
import type { Language } from '../../language/language'
import type { ImageSource, ListView, OpMachine, Stage } from '../../language/op'
import { next } from '../../maths/random'
import { drawnPixels } from '../../memory/drawing'
import { type Memory, REGISTER } from '../../memory/memory'
import { type Message, message, type Title } from '../../message'
import type { ImageWidth, Program } from '../../program/ir'
import { Halt } from './halt'
import type { Tracer } from './tracer'

/** Slots at the start of a frame: where to go on, the caller's frame, and the caller's local for the result. */
export const FRAME = { returnAddress: 0, caller: 1, into: 2, locals: 3 } as const

export class Context implements OpMachine {
  /** Slot of local 0 of the frame at hand. */
  base = 0
  /**
   * List items that ops were given or made since the engine last looked. One op on a huge list can take as long
   * as thousands of blocks, so engines end a slice early when this grows large.
   */
  work = 0
  /** The block whose op is at work. */
  site = ''

  constructor(
    readonly program: Program,
    readonly language: Language,
    readonly memory: Memory,
    public images: ImageSource,
    public stage: Stage,
    readonly tracer: Tracer | null = null,
  ) {}

  get f64(): Float64Array {
    return this.memory.f64
  }

  nextRandom(): number {
    const { f64 } = this.memory
    return (f64[REGISTER.random] = next(f64[REGISTER.random]!))
  }

  drawing(width: ImageWidth): Uint8Array | null {
    return drawnPixels(this.memory, width)
  }

  resize(view: ListView, length: number): void {
    if (view.isRow) {
      if (length !== view.length)
        this.stop(
          message('row-keeps-its-length', {
            row: this.listName(view),
            length: view.length,
            wanted: length,
          }),
        )
      return
    }
    if (!this.memory.resize(view.list, length)) this.stop(outOfMemory(this.listName(view)))
    view.start = this.memory.start(view.list)
    view.length = length
    this.work += length
  }

  listName(view: ListView): Title {
    const { name } = this.program.lists[view.list]!
    return view.isRow ? message('row-of-list', { row: view.row, list: name }) : name
  }

  stop(reason: Message): never {
    throw new Halt(reason, this.site)
  }

  /** The slot of the item at `index` (from 1) of the list whose table entry stands at `entry`; stops at `blockId`. */
  slotOf(entry: number, index: number, list: number, blockId: string): number {
    const { i32 } = this.memory
    const length = i32[entry + 1]!
    // `| 0` keeps just the whole numbers of the int32 range, and no list is longer.
    if ((index | 0) !== index || index < 1 || index > length)
      throw new Halt(noSuchItem(this.program.lists[list]!.name, index, length), blockId)
    return i32[entry]! + index - 1
  }
}

/** `what` grew: a list, or the program's own blocks. */
export const outOfMemory = (what: Title): Message => message('out-of-memory', { what })

export const THE_PROGRAM = message('the-program')
