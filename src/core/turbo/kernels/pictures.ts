/**
 * Picture kernel: a list shown as a picture in compiled code, by a copy of its numbers into its slot of the picture
 * buffer. The first picture of a list, and one of another shape, is performed by the interpreter, which may refuse it.
 */

import type { FastForm } from '../../language/fast'
import type { OpStatement } from '../analysis/statement-kinds'
import { burnForItems, exitIfSpent } from '../fuel'
import { LANES } from '../loops/vector-expressions'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'
import { listArgument, numberArgument } from './op-arguments'
import { LARGEST_PICTURE, LENGTH, NUMBERS, PENDING, slotOffset, WIDTH } from './picture-buffer'

/** The unroll factor of the copy, in vectors. */
const VECTORS = 5

/** `perform` is the way of the interpreter. */
export function pictureKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'picture' }>,
  perform: () => void,
): void {
  const { asm, module } = region
  const shown = listArgument(node.args, fast.list)
  const slot = shown.kind === 'list' ? module.pictureSlotOf(shown.list) : -1
  if (shown.kind !== 'list' || slot < 0) {
    perform()
    return
  }
  const offset = slotOffset(slot)
  const width = asm.take(TYPE.f64)
  const buffer = asm.take(TYPE.i32)
  const length = asm.take(TYPE.i32)
  const from = asm.take(TYPE.i32)
  const to = asm.take(TYPE.i32)
  const left = asm.take(TYPE.i32)
  const address = (list: number, local: number) => {
    asm.loadFrom('i32', module.at.start(list))
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(local)
  }
  const loadFromSlot = (type: 'i32' | 'f64', field: number) => {
    asm.get(buffer)
    asm.load(type, offset + field)
  }
  const storeInSlot = (type: 'i32' | 'f64', field: number, value: () => void) => {
    asm.get(buffer)
    value()
    asm.store(type, offset + field)
  }
  const done = asm.block()
  const slow = asm.block()
  region.number(numberArgument(node.args, fast.width))
  asm.set(width)
  address(module.at.pictureBuffer, buffer)
  asm.loadFrom('i32', module.at.length(shown.list))
  asm.set(length)
  asm.get(length)
  asm.op('i32Eqz')
  asm.get(length)
  loadFromSlot('i32', LENGTH)
  asm.op('i32Ne', 'i32Or')
  asm.get(width)
  loadFromSlot('f64', WIDTH)
  asm.op('f64Ne', 'i32Or')
  asm.brIf(slow)
  address(shown.list, from)
  asm.get(buffer)
  asm.set(to)
  asm.get(length)
  asm.set(left)
  // Blocks of memory hold an even number of slots, so the last vector may reach over an odd end.
  for (const vectors of [VECTORS, 1]) copy(region, vectors, offset + NUMBERS, from, to, left)
  storeInSlot('i32', PENDING, () => asm.i32(1))
  asm.get(buffer)
  asm.i32(1)
  asm.store('i32', 0)
  burnForItems(region, () => asm.get(length))
  asm.br(done)
  asm.end()
  perform()
  // A slot that is too small says that it has none, and the next picture is performed as well.
  storeInSlot('i32', LENGTH, () => {
    asm.get(length)
    asm.i32(0)
    asm.get(length)
    asm.i32(LARGEST_PICTURE)
    asm.op('i32LeS', 'select')
  })
  storeInSlot('f64', WIDTH, () => asm.get(width))
  asm.end()
  asm.release(TYPE.f64, width)
  asm.release(TYPE.i32, buffer, length, from, to, left)
  exitIfSpent(region)
}

/** Copies so many vectors at a time, while `left` numbers are enough of them, or any where it is one. */
function copy(
  { asm }: Region,
  vectors: number,
  offset: number,
  from: number,
  to: number,
  left: number,
): void {
  const numbers = vectors * LANES
  const areLeft = () => {
    asm.get(left)
    asm.i32(vectors === 1 ? 1 : numbers)
    asm.op('i32GeS')
  }
  areLeft()
  asm.if()
  const next = asm.loop()
  for (let vector = 0; vector < vectors; vector++) {
    asm.get(to)
    asm.get(from)
    asm.vectorLoad(vector * LANES * BYTES)
    asm.vectorStore(offset + vector * LANES * BYTES)
  }
  for (const [local, by] of [
    [from, numbers * BYTES],
    [to, numbers * BYTES],
    [left, -numbers],
  ] as const) {
    asm.get(local)
    asm.i32(by)
    asm.op('i32Add')
    asm.set(local)
  }
  areLeft()
  asm.brIf(next)
  asm.end()
  asm.end()
}
