/**
 * Pictures that compiled code took and nobody has looked at yet. A program may show a picture for every image, and
 * all but the last are gone before the screen is drawn again; so compiled code only copies the list's numbers into a
 * room of its own, and the stage gets the latest one when somebody looks.
 *
 * The rooms are a hidden list: the first slot says whether any picture waits, then each list that the program shows
 * as a picture has a room. Only a picture that replaces one of the same shape can wait, since nothing about it can
 * be refused.
 */
import type { Context } from '../../run/interpreter/context'

/** Numbers in the largest picture that has a room: a 28×28 image is one. */
export const MOST_NUMBERS = 1024
/** Programs with more lists to show do without rooms for the others. */
const MOST_ROOMS = 16

/** Byte offsets in a room: whether its picture waits (int32), how many numbers (int32), the width, the numbers. */
export const WAITS = 0
export const LENGTH = 4
export const WIDTH = 8
export const NUMBERS = 16
const ROOM = NUMBERS / 8 + MOST_NUMBERS

/** Byte offset of a room from the hidden list's start. */
export const roomOffset = (room: number) => (1 + room * ROOM) * 8

/** The pictures of one machine that wait. */
export class PictureBuffer {
  private readonly lists: readonly number[]
  /** The stage's version when all that it had shown was known here. */
  private version = -1

  /** `lists` are those that the program shows as pictures. */
  constructor(
    private readonly context: Context,
    lists: readonly number[],
  ) {
    this.lists = lists.slice(0, MOST_ROOMS)
  }

  /** Makes empty rooms; a run begins. */
  open(): void {
    const { memory } = this.context
    const { length } = this.lists
    if (length > 0 && memory.resize(memory.pictureBuffer, 1 + length * ROOM))
      memory.items(memory.pictureBuffer).fill(0)
  }

  /** The stage is another one now. */
  forget(): void {
    this.version = -1
  }

  /** The number of the list's room, or −1. */
  pictureSlotOf(list: number): number {
    return this.lists.indexOf(list)
  }

  /** Before compiled code runs: what somebody else has shown meanwhile, no room knows. */
  catchUp(): void {
    const { memory, stage } = this.context
    if (stage.version === this.version) return
    for (const slot of this.rooms()) memory.i32[slot * 2 + LENGTH / 4] = 0
    this.version = stage.version
  }

  /** Before anybody looks, or shows something else: what waits is shown. */
  show(): void {
    const { memory, stage, program } = this.context
    const { i32, f64 } = memory
    const start = memory.start(memory.pictureBuffer)
    if (memory.length(memory.pictureBuffer) > 0 && i32[start * 2] !== 0) {
      i32[start * 2] = 0
      for (const [room, slot] of this.rooms().entries()) {
        if (i32[slot * 2] === 0) continue
        i32[slot * 2] = 0
        const { name } = program.lists[this.lists[room]!]!
        const length = i32[slot * 2 + LENGTH / 4]!
        const width = Math.min(f64[slot + WIDTH / 8]!, length)
        stage.picture(name, f64, { start: slot + NUMBERS / 8, length }, width)
      }
    }
    this.version = stage.version
  }

  /** The rooms' first slots. */
  private rooms(): readonly number[] {
    const { memory } = this.context
    const start = memory.start(memory.pictureBuffer)
    return memory.length(memory.pictureBuffer) === 0
      ? []
      : this.lists.map((_, room) => start + roomOffset(room) / 8)
  }
}
