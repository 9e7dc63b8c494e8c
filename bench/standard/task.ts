/**
 * What everybody in the bench works on: the training images in the order and from the weights that the examples
 * themselves start with, as one file. Layout: int32 pixels of an image, hidden neurons, images in a pass, images in
 * all; float64 weights (w1, b1, w2, b2); int32 order (from 1); byte labels; byte pixels.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { DigitSet } from '../../src/data/mnist/digits'
import { type NetworkSize, weightCount } from '../networks/size'

/** Int32s before everything else. */
const HEADER = 4

export interface Task {
  readonly size: Pick<NetworkSize, 'pixels' | 'hidden'>
  readonly weights: Float64Array
  readonly order: Int32Array
  readonly training: DigitSet
}

export function writeTask(file: string, { size, weights, order, training }: Task): void {
  const { count, labels, pixels } = training
  const parts = [Int32Array.of(size.pixels, size.hidden, order.length, count), weights, order, labels, pixels]
  writeFileSync(
    file,
    Buffer.concat(parts.map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength))),
  )
}

export function readTask(file: string): Task {
  const { buffer, byteOffset } = readFileSync(file)
  const bytes = buffer.slice(byteOffset)
  const [pixels = 0, hidden = 0, images = 0, count = 0] = new Int32Array(bytes, 0, HEADER)
  let at = HEADER * Int32Array.BYTES_PER_ELEMENT
  const take = (length: number) => bytes.slice(at, (at += length))
  const weights = new Float64Array(take(weightCount({ pixels, hidden }) * Float64Array.BYTES_PER_ELEMENT))
  const order = new Int32Array(take(images * Int32Array.BYTES_PER_ELEMENT))
  const labels = new Uint8Array(take(count))
  return {
    size: { pixels, hidden },
    weights,
    order,
    training: { count, labels, pixels: new Uint8Array(take(count * pixels)) },
  }
}

/** The weights as four lists: w1, row by row, b1, w2, and b2 alone. */
export function weightLists({ size, weights }: Task): readonly [number[], number[], number[], number[]] {
  const { pixels, hidden } = size
  const all = Array.from(weights)
  const [w1, biases] = [hidden * pixels, hidden * (pixels + 1)]
  return [all.slice(0, w1), all.slice(w1, biases), all.slice(biases, -1), all.slice(-1)]
}
