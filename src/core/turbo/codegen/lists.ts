/** List accesses: the bounds are checked at each one, unless the check was hoisted in front of the loop. */
import type { ListExpression, NumberExpression } from '../../program/ir'
import type { Pointer, Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { toWhole } from './whole-numbers'

/** A list or a row while code uses it; its two numbers are int32 on the stack when asked for. */
export interface View {
  /** Its first slot. */
  start(): void
  length(): void
  release(): void
}

/** Exits where the list or the row is not there. */
export function view(region: Region, list: ListExpression): View {
  const { asm, module } = region
  if (list.kind === 'missing') {
    region.sideExits.exit()
    const zero = () => asm.i32(0)
    return { start: zero, length: zero, release() {} }
  }
  const length = () => asm.loadFrom('i32', module.at.length(list.list))
  const start = () => asm.loadFrom('i32', module.at.start(list.list))
  if (list.kind === 'list') return { start, length, release() {} }
  return row(region, list, start, length)
}

function row(
  region: Region,
  { row, width }: Extract<ListExpression, { kind: 'row' }>,
  start: () => void,
  length: () => void,
): View {
  const { asm } = region
  const float = (node: NumberExpression) => {
    const local = asm.take(TYPE.f64)
    region.number(node)
    asm.set(local)
    return local
  }
  const rowFloat = float(row)
  const widthFloat = float(width)
  const r = whole(region, rowFloat)
  const w = whole(region, widthFloat)
  region.sideExits.exitIf(() => {
    // The row's last item; as floats, because the product may be huge.
    asm.get(rowFloat)
    asm.get(widthFloat)
    asm.op('f64Mul')
    length()
    asm.op('f64ConvertI32S', 'f64Gt')
    for (const each of [r, w]) {
      asm.get(each)
      asm.i32(1)
      asm.op('i32LtS', 'i32Or')
    }
  })
  const first = asm.take(TYPE.i32)
  start()
  asm.get(r)
  asm.i32(1)
  asm.op('i32Sub')
  asm.get(w)
  asm.op('i32Mul', 'i32Add')
  asm.set(first)
  asm.release(TYPE.f64, rowFloat, widthFloat)
  asm.release(TYPE.i32, r)
  return {
    start: () => asm.get(first),
    length: () => asm.get(w),
    release: () => asm.release(TYPE.i32, first, w),
  }
}

/** An int32 local with the same number; exits where it is not whole or too large. */
function whole(region: Region, float: number): number {
  const { asm } = region
  const local = asm.take(TYPE.i32)
  asm.get(float)
  toWhole(asm)
  asm.set(local)
  region.sideExits.exitIf(() => {
    asm.get(local)
    asm.op('f64ConvertI32S')
    asm.get(float)
    asm.op('f64Ne')
  })
  return local
}

/** The pointer to the item that `access` reaches for, if its bounds check was hoisted. */
export const pointerOf = (region: Region, access: object): Pointer | undefined =>
  (region.statement && region.pointers.get(region.statement))?.get(access)

/**
 * Leaves an item's byte address on the stack, and gives the offset that belongs to it. `access` is the node that
 * reaches for the item.
 */
export function itemAddress(
  region: Region,
  list: ListExpression,
  index: NumberExpression,
  access: object,
): number {
  const { asm } = region
  const pointer = pointerOf(region, access)
  if (pointer) {
    asm.get(pointer.local)
    return pointer.offset
  }
  const float = asm.take(TYPE.f64)
  region.number(index)
  asm.set(float)
  const items = view(region, list)
  const i = asm.take(TYPE.i32)
  asm.get(float)
  toWhole(asm)
  asm.set(i)
  region.sideExits.exitIf(() => {
    asm.get(i)
    asm.op('f64ConvertI32S')
    asm.get(float)
    asm.op('f64Ne')
    asm.get(i)
    asm.i32(1)
    asm.op('i32Sub')
    items.length()
    asm.op('i32GeU', 'i32Or')
  })
  items.start()
  asm.get(i)
  asm.op('i32Add')
  asm.i32(1)
  asm.op('i32Sub')
  asm.i32(3)
  asm.op('i32Shl')
  items.release()
  asm.release(TYPE.i32, i)
  asm.release(TYPE.f64, float)
  return 0
}
