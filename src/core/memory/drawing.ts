/**
 * What the learner has drawn, as a running program finds it: bytes in a hidden list of its memory, so that going back
 * in a run brings back the drawing of that moment, too.
 *
 * Layout in bytes from the list's start: the 28×28 pixels, then the 10×10 pixels. The list is empty where nothing is
 * drawn.
 */
import type { ImageWidth } from '../program/ir'
import { type Memory, REGISTER } from './memory'

/** A drawing at both widths: bytes, 0 paper to 255 ink, row by row. */
export interface DrawnPixels {
  readonly large: Uint8Array
  readonly small: Uint8Array
}

export interface Drawing {
  /** Tells drawings apart, counted from 1: a page knows by it which one a run has at hand. */
  readonly id: number
  /** Null where the pad is empty. */
  readonly pixels: DrawnPixels | null
}

const LARGE = 28 * 28
const SMALL = 10 * 10
const SLOTS = Math.ceil((LARGE + SMALL) / 8)

/** Reserves a block, so that a drawing fits even where a program has taken all that there is. */
export function reserveDrawing(memory: Memory): void {
  const length = memory.length(memory.drawing)
  memory.resize(memory.drawing, SLOTS)
  memory.resize(memory.drawing, length)
}

export function writeDrawing(memory: Memory, { id, pixels }: Drawing): void {
  memory.f64[REGISTER.drawing] = id
  if (!memory.resize(memory.drawing, pixels ? SLOTS : 0) || !pixels) return
  const bytes = bytesOf(memory)
  bytes.set(pixels.large)
  bytes.set(pixels.small, LARGE)
}

/** A live view of the drawing's bytes, or null where nothing is drawn. */
export function drawnPixels(memory: Memory, width: ImageWidth): Uint8Array | null {
  if (memory.length(memory.drawing) === 0) return null
  const bytes = bytesOf(memory)
  return width === 28 ? bytes.subarray(0, LARGE) : bytes.subarray(LARGE, LARGE + SMALL)
}

function bytesOf(memory: Memory): Uint8Array {
  const items = memory.items(memory.drawing)
  return new Uint8Array(items.buffer, items.byteOffset, items.byteLength)
}
