/**
 * What everybody in the bench works on: the training images in the order and from the weights that the examples
 * themselves start with, as one file. Layout: int32 pixels of an image, hidden neurons, images in a pass, images in
 * all; float64 weights (w1, b1, w2, b2); int32 order (from 1); byte labels; byte pixels.
 */
import { writeFileSync } from 'node:fs'
import type { DigitSet } from '../src/data/digits'
import type { NetworkSize } from './size'

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
