/**
 * What everybody in the bench works on: the training images in the order and from the weights that the examples
 * themselves start with, as one file. Layout: int32 images in a pass, int32 images in all, float64 weights (w1, b1,
 * w2, b2), int32 order (from 1), byte labels, byte pixels.
 */
import { writeFileSync } from 'node:fs'
import type { Digits } from '../src/data/digits'

export interface Task {
  readonly weights: Float64Array
  readonly order: Int32Array
  readonly digits: Digits
}

export function writeTask(file: string, { weights, order, digits }: Task): void {
  const { count, labels, pixels } = digits.training
  const parts = [
    Int32Array.of(order.length, count),
    weights,
    order,
    labels.subarray(0, count),
    pixels.subarray(0, count * digits.width ** 2),
  ]
  writeFileSync(
    file,
    Buffer.concat(parts.map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength))),
  )
}
