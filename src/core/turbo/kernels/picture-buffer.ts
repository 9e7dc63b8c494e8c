/**
 * The picture buffer: pictures that compiled code took and nobody has looked at yet. A program may show a picture for
 * every image, and all but the last are gone before the screen is drawn again; so compiled code only copies the list's
 * numbers into a slot, where the latest overwrites the one before, and the stage gets it when the buffer is flushed.
 *
 * The buffer is a hidden list: its first float64 says whether any picture is pending, then each list that the program
 * shows as a picture has a slot. Only a picture that replaces one of the same shape can be pending, since nothing
 * about it can be refused.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a slot's fields are in the buffer, and its list in the program
import type { Context } from '../../run/interpreter/context'

/** Numbers in the largest picture that a slot holds: a 28×28 image is one. */
export const LARGEST_PICTURE = 1024
/** Programs with more lists to show do without slots for the others. */
const MOST_SLOTS = 16

/** Byte offsets in a slot: whether its picture is pending (int32), how many numbers (int32), the width, the numbers. */
export const PENDING = 0
export const LENGTH = 4
export const WIDTH = 8
export const NUMBERS = 16
/** In float64s. */
const SLOT_SIZE = NUMBERS / 8 + LARGEST_PICTURE

/** Byte offset of a slot from the buffer's start. */
export const slotOffset = (slot: number) => (1 + slot * SLOT_SIZE) * 8

/** A slot as it lies in memory. */
interface Slot {
  readonly list: number
  /** Its first float64. */
  readonly start: number
}

/** The pictures of one machine that are pending. */
export class PictureBuffer {
  private readonly lists: readonly number[]
  /** The stage's version when all that it had shown was known here. */
  private version = -1

  /** `lists` are those that the program shows as pictures. */
  constructor(
    private readonly context: Context,
    lists: readonly number[],
  ) {
    this.lists = lists.slice(0, MOST_SLOTS)
  }

  /** Makes empty slots; a run begins. */
  clear(): void {
    const { memory } = this.context
    const { length } = this.lists
    if (length > 0 && memory.resize(memory.pictureBuffer, 1 + length * SLOT_SIZE))
      memory.items(memory.pictureBuffer).fill(0)
  }

  /** The stage is another one now. */
  invalidate(): void {
    this.version = -1
  }

  /** The number of the list's slot, or −1. */
  slotOf(list: number): number {
    return this.lists.indexOf(list)
  }

  /** Before compiled code runs: what somebody else has shown meanwhile, no slot knows. */
  dropStale(): void {
    const { memory, stage } = this.context
    if (stage.version === this.version) return
    for (const { start } of this.slots()) memory.i32[start * 2 + LENGTH / 4] = 0
    this.version = stage.version
  }

  /** Before anybody looks, or shows something else: pending pictures are shown. */
  flush(): void {
    const { memory, stage, program } = this.context
    const { i32, f64 } = memory
    const first = memory.start(memory.pictureBuffer)
    if (memory.length(memory.pictureBuffer) > 0 && i32[first * 2] !== 0) {
      i32[first * 2] = 0
      for (const { list, start } of this.slots()) {
        if (i32[start * 2] === 0) continue
        i32[start * 2] = 0
        const { name } = program.lists[list]!
        const length = i32[start * 2 + LENGTH / 4]!
        const width = Math.min(f64[start + WIDTH / 8]!, length)
        stage.picture(name, f64, { start: start + NUMBERS / 8, length }, width)
      }
    }
    this.version = stage.version
  }

  private slots(): readonly Slot[] {
    const { memory } = this.context
    const first = memory.start(memory.pictureBuffer)
    if (memory.length(memory.pictureBuffer) === 0) return []
    return this.lists.map((list, slot) => ({ list, start: first + slotOffset(slot) / 8 }))
  }
}
