/** Labels and pixels from the table of images. Where an image is not in it, the interpreter does the work. */

import type { FastForm } from '../../language/fast'
import { COUNT, LABELS, NUMBERS, PIXELS, placeOfImages } from '../../memory/image-table'
import type { ListExpression, NumberExpression, OpArgument } from '../../program/ir'
import type { OpStatement } from '../analysis/statement-kinds'
import { view } from '../codegen/lists'
import { exitIfSpent, pay } from '../fuel'
import type { OpNode } from '../regions/module-context'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'

/** Pixels in a round: a divisor of how many an image has. */
const ROUND = 4

const choicesOf = (args: readonly OpArgument[]) =>
  args.flatMap((arg) => (arg.type === 'choice' ? arg.value : []))

/** Leaves the label that the op stands for on the stack; false, and nothing done, where it is no such op. */
export function label(region: Region, node: OpNode): boolean {
  const { asm, shared } = region
  const fast = shared.language.ops.get(node.op)?.fast
  if (fast?.kind !== 'label') return false
  const place = placeOfImages(10, fast.of(choicesOf(node.args)))
  const table = asm.take(TYPE.i32)
  const index = asm.take(TYPE.i32)
  region.exitIf(() =>
    askForImage(region, node.args[fast.image]!.value as NumberExpression, place, table, index),
  )
  asm.get(table)
  asm.get(table)
  asm.load('i32', place + LABELS)
  asm.op('i32Add')
  asm.get(index)
  asm.op('i32Add')
  asm.loadByte(0)
  asm.op('f64ConvertI32S')
  asm.release(TYPE.i32, table, index)
  return true
}

/** `perform` does it the slow way. */
export function pixelsKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'pixels' }>,
  perform: () => void,
): void {
  const { asm } = region
  const { width, set } = fast.of(choicesOf(node.args))
  const place = placeOfImages(width, set)
  const size = width * width
  const [table, index, pixel, to, left] = Array.from({ length: 5 }, () => asm.take(TYPE.i32)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const done = asm.block()
  const slow = asm.block()
  askForImage(region, node.args[fast.image]!.value as NumberExpression, place, table, index)
  asm.brIf(slow)
  const target = view(region, node.args[fast.target]!.value as ListExpression)
  target.length()
  asm.i32(size)
  asm.op('i32Ne')
  asm.brIf(slow)
  asm.get(table)
  asm.get(table)
  asm.load('i32', place + PIXELS)
  asm.op('i32Add')
  asm.get(index)
  asm.i32(size)
  asm.op('i32Mul', 'i32Add')
  asm.set(pixel)
  target.start()
  asm.i32(3)
  asm.op('i32Shl')
  asm.set(to)
  asm.i32(size / ROUND)
  asm.set(left)
  const next = asm.loop()
  for (let i = 0; i < ROUND; i++) {
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
  const moveOn = (local: number, by: number) => {
    asm.get(local)
    asm.i32(by)
    asm.op('i32Add')
    asm.tee(local)
  }
  moveOn(pixel, ROUND)
  asm.op('drop')
  moveOn(to, ROUND * BYTES)
  asm.op('drop')
  moveOn(left, -1)
  asm.brIf(next)
  asm.end()
  target.release()
  pay(region, () => asm.i32(size))
  asm.br(done)
  asm.end()
  perform()
  asm.end()
  asm.release(TYPE.i32, table, index, pixel, to, left)
  exitIfSpent(region)
}

/**
 * Leaves on the stack whether the table can't help: it is empty, or has no such image. Where it can, `table` gets
 * its byte address and `index` the image's place in its set, from 0.
 */
function askForImage(
  region: Region,
  image: NumberExpression,
  place: number,
  table: number,
  index: number,
): void {
  const { asm, shared } = region
  const { images } = shared.at
  const number = asm.take(TYPE.f64)
  region.number(image)
  asm.tee(number)
  asm.toWhole()
  asm.set(index)
  asm.loadFrom('i32', shared.at.start(images))
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
  asm.load('i32', place + COUNT)
  asm.i32(0)
  asm.loadFrom('i32', shared.at.length(images))
  asm.op('select')
  asm.op('i32GeU', 'i32Or')
  asm.release(TYPE.f64, number)
}
