/** Image kernels: labels and pixels from the table of images. An image that is not in it is left to the interpreter. */

import type { FastForm } from '../../language/fast'
import { COUNT, headerOfImages, LABELS, NUMBERS, PIXELS } from '../../memory/image-table'
import type { NumberExpression } from '../../program/ir'
import type { OpStatement } from '../analysis/statement-kinds'
import { view } from '../codegen/lists'
import { toWhole } from '../codegen/whole-numbers'
import { burnForItems, exitIfSpent } from '../fuel'
import type { OpNode } from '../regions/module-context'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'
import { choicesOf, listArgument, numberArgument } from './op-arguments'

/** The unroll factor of the copy: a divisor of how many pixels an image has. */
const FACTOR = 4

/** Leaves the label that the op stands for on the stack; false, and nothing done, where it is no such op. */
export function imageLabel(region: Region, node: OpNode): boolean {
  const { asm, module } = region
  const fast = module.language.ops.get(node.op)?.fast
  if (fast?.kind !== 'label') return false
  const header = headerOfImages(10, fast.of(choicesOf(node.args)))
  const table = asm.take(TYPE.i32)
  const index = asm.take(TYPE.i32)
  region.sideExits.exitIf(() =>
    askForImage(region, numberArgument(node.args, fast.image), header, table, index),
  )
  asm.get(table)
  asm.get(table)
  asm.load('i32', header + LABELS)
  asm.op('i32Add')
  asm.get(index)
  asm.op('i32Add')
  asm.loadByte(0)
  asm.op('f64ConvertI32S')
  asm.release(TYPE.i32, table, index)
  return true
}

/** `perform` is the way of the interpreter. */
export function pixelsKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'pixels' }>,
  perform: () => void,
): void {
  const { asm } = region
  const { width, set } = fast.of(choicesOf(node.args))
  const header = headerOfImages(width, set)
  const size = width * width
  const table = asm.take(TYPE.i32)
  const index = asm.take(TYPE.i32)
  const pixel = asm.take(TYPE.i32)
  const to = asm.take(TYPE.i32)
  const left = asm.take(TYPE.i32)
  const done = asm.block()
  const slow = asm.block()
  askForImage(region, numberArgument(node.args, fast.image), header, table, index)
  asm.brIf(slow)
  const target = view(region, listArgument(node.args, fast.target))
  target.length()
  asm.i32(size)
  asm.op('i32Ne')
  asm.brIf(slow)
  asm.get(table)
  asm.get(table)
  asm.load('i32', header + PIXELS)
  asm.op('i32Add')
  asm.get(index)
  asm.i32(size)
  asm.op('i32Mul', 'i32Add')
  asm.set(pixel)
  target.start()
  asm.i32(3)
  asm.op('i32Shl')
  asm.set(to)
  asm.i32(size / FACTOR)
  asm.set(left)
  const next = asm.loop()
  for (let i = 0; i < FACTOR; i++) {
    asm.get(to)
    asm.get(pixel)
    asm.loadByte(i)
    asm.i32(3)
    asm.op('i32Shl')
    asm.get(table)
    asm.op('i32Add')
    asm.load('f64', NUMBERS)
    asm.store('f64', i * BYTES)
  }
  const advance = (local: number, by: number) => {
    asm.get(local)
    asm.i32(by)
    asm.op('i32Add')
    asm.tee(local)
  }
  advance(pixel, FACTOR)
  asm.op('drop')
  advance(to, FACTOR * BYTES)
  asm.op('drop')
  advance(left, -1)
  asm.brIf(next)
  asm.end()
  target.release()
  burnForItems(region, () => asm.i32(size))
  asm.br(done)
  asm.end()
  perform()
  asm.end()
  asm.release(TYPE.i32, table, index, pixel, to, left)
  exitIfSpent(region)
}

/**
 * Leaves on the stack whether the table can't help: it is empty, or has no such image. Where it can, `table` gets
 * its byte address and `index` the image's number in its set, from 0.
 */
function askForImage(
  region: Region,
  image: NumberExpression,
  header: number,
  table: number,
  index: number,
): void {
  const { asm, module } = region
  const { images } = module.at
  const number = asm.take(TYPE.f64)
  region.number(image)
  asm.tee(number)
  toWhole(asm)
  asm.set(index)
  asm.loadFrom('i32', module.at.start(images))
  asm.i32(3)
  asm.op('i32Shl')
  asm.set(table)
  asm.get(number)
  asm.get(index)
  asm.op('f64ConvertI32S', 'f64Ne')
  asm.get(index)
  asm.i32(1)
  asm.op('i32Sub')
  asm.tee(index)
  // An empty table starts at 0, where other things are; so its count does not count.
  asm.get(table)
  asm.load('i32', header + COUNT)
  asm.i32(0)
  asm.loadFrom('i32', module.at.length(images))
  asm.op('select')
  asm.op('i32GeU', 'i32Or')
  asm.release(TYPE.f64, number)
}
