/** Byte addresses of everything in a memory that stays where it is: registers, variables, the list table. */
import { type Memory, REGISTER } from '../../memory/memory'

export const AT = {
  random: REGISTER.random * 8,
  next: REGISTER.next * 8,
  frame: REGISTER.frame * 8,
  depth: REGISTER.depth * 8,
  fuel: REGISTER.fuel * 8,
  deepest: REGISTER.deepest * 8,
  result: REGISTER.result * 8,
} as const

/** The list table and the variables of one memory. */
export class Addresses {
  private readonly frames: number
  /** The number of the hidden list with the table of images. */
  readonly images: number
  /** That of the picture buffer. */
  readonly pictureBuffer: number

  constructor(private readonly memory: Memory) {
    this.frames = memory.frames
    this.images = memory.images
    this.pictureBuffer = memory.pictureBuffer
  }

  variable(variable: number): number {
    return (this.memory.variables + variable) * 8
  }

  /** Where a list starts: an int32, counted in slots. */
  start(list: number): number {
    return this.memory.entry(list) * 4
  }

  length(list: number): number {
    return this.start(list) + 4
  }

  get framesStart(): number {
    return this.start(this.frames)
  }

  get framesLength(): number {
    return this.framesStart + 4
  }

  get framesCapacity(): number {
    return this.framesStart + 8
  }
}
