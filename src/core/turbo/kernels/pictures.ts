/**
 * A list shown as a picture in compiled code: its numbers go into the list's room of the pictureBuffer. The first picture of
 * a list, and one of another shape, is performed by the interpreter, which may refuse it.
 */

import type { FastForm } from '../../language/fast'
import type { ListExpression, NumberExpression } from '../../program/ir'
import type { OpStatement } from '../analysis/statement-kinds'
import { exitIfSpent, pay } from '../fuel'
import { LANES } from '../loops/vector-expressions'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'
import { LENGTH, MOST_NUMBERS, NUMBERS, roomOffset, WAITS, WIDTH } from './picture-buffer'

/** Vectors in a round. */
const VECTORS = 5

/** `perform` does it the slow way. */
export function pictureKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'picture' }>,
  perform: () => void,
): void {
  const { asm, module } = region
  const shown = node.args[fast.list]!.value as ListExpression
  const room = shown.kind === 'list' ? module.pictureSlotOf(shown.list) : -1
  if (shown.kind !== 'list' || room < 0) {
    perform()
    return
  }
  const offset = roomOffset(room)
  const width = asm.take(TYPE.f64)
  const [pictureBuffer, length, from, to, left] = Array.from({ length: 5 }, () => asm.take(TYPE.i32)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const address = (list: number, local: number) => {
    asm.loadFrom('i32', module.at.start(list))
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(local)
  }
  const inRoom = (type: 'i32' | 'f64', place: number) => {
    asm.get(pictureBuffer)
    asm.load(type, offset + place)
  }
  const setInRoom = (type: 'i32' | 'f64', place: number, value: () => void) => {
    asm.get(pictureBuffer)
    value()
    asm.store(type, offset + place)
  }
  const done = asm.block()
  const slow = asm.block()
  region.number(node.args[fast.width]!.value as NumberExpression)
  asm.set(width)
  address(module.at.pictureBuffer, pictureBuffer)
  asm.loadFrom('i32', module.at.length(shown.list))
  asm.set(length)
  asm.get(length)
  asm.op('i32Eqz')
  asm.get(length)
  inRoom('i32', LENGTH)
  asm.op('i32Ne', 'i32Or')
  asm.get(width)
  inRoom('f64', WIDTH)
  asm.op('f64Ne', 'i32Or')
  asm.brIf(slow)
  address(shown.list, from)
  asm.get(pictureBuffer)
  asm.set(to)
  asm.get(length)
  asm.set(left)
  // Blocks of memory hold an even number of slots, so the last vector may reach over an odd end.
  for (const vectors of [VECTORS, 1]) copy(region, vectors, offset + NUMBERS, from, to, left)
  setInRoom('i32', WAITS, () => asm.i32(1))
  asm.get(pictureBuffer)
  asm.i32(1)
  asm.store('i32', 0)
  pay(region, () => asm.get(length))
  asm.br(done)
  asm.end()
  perform()
  // A room that is too small says that it has none, and the next picture is performed as well.
  setInRoom('i32', LENGTH, () => {
    asm.get(length)
    asm.i32(0)
    asm.get(length)
    asm.i32(MOST_NUMBERS)
    asm.op('i32LeS', 'select')
  })
  setInRoom('f64', WIDTH, () => asm.get(width))
  asm.end()
  asm.release(TYPE.f64, width)
  asm.release(TYPE.i32, pictureBuffer, length, from, to, left)
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
