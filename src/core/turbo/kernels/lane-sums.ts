/**
 * Sums in the order of maths/lanes.ts: four vectors are the eight lanes. `sum` and `dot` are functions of the
 * module; ops that give such a sum call them where their lists fit together.
 */

import type { ListExpression } from '../../program/ir'
import { evaluate } from '../codegen/interpreter-fallback'
import { type View, view } from '../codegen/lists'
import { pay } from '../fuel'
import type { OpNode } from '../regions/module-context'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { Assembler } from '../wasm/assembler'
import type { FunctionBody } from '../wasm/encoder'
import { TYPE } from '../wasm/opcodes'

const VECTORS = 4
const PAIR = 2 * BYTES

/** Takes the byte addresses of the first items, as many as there are `lists`, and their count. */
export function lanesFunction(lists: 1 | 2): FunctionBody {
  const asm = new Assembler(lists + 1)
  const count = lists
  const sums = Array.from({ length: VECTORS }, () => asm.local(TYPE.v128))
  const terms = (offset: number, load: (offset: number) => void) => {
    for (let list = 0; list < lists; list++) {
      asm.get(list)
      load(offset)
    }
    if (lists === 2) asm.simd('f64x2Mul')
  }
  const add = (sum: number, offset: number, load: (offset: number) => void) => {
    asm.get(sum)
    terms(offset, load)
    asm.simd('f64x2Add')
    asm.set(sum)
  }
  const whole = (offset: number) => asm.vectorLoad(offset)
  const half = (offset: number) => asm.halfLoad(offset)
  const goOn = (items: number) => {
    for (let list = 0; list < lists; list++) {
      asm.get(list)
      asm.i32(items * BYTES)
      asm.op('i32Add')
      asm.set(list)
    }
    asm.get(count)
    asm.i32(items)
    asm.op('i32Sub')
    asm.set(count)
  }
  const areLeft = (items: number) => {
    asm.get(count)
    asm.i32(items)
    asm.op('i32GeU')
  }

  areLeft(2 * VECTORS)
  asm.if()
  const next = asm.loop()
  for (const [i, sum] of sums.entries()) add(sum, i * PAIR, whole)
  goOn(2 * VECTORS)
  areLeft(2 * VECTORS)
  asm.brIf(next)
  asm.end()
  asm.end()
  // What is left goes to the first lanes; the other half of a half vector is 0, and a lane is never −0.
  const over = asm.block()
  for (const sum of sums) {
    areLeft(2)
    asm.if()
    add(sum, 0, whole)
    goOn(2)
    asm.else()
    areLeft(1)
    asm.if()
    add(sum, 0, half)
    asm.end()
    asm.br(over)
    asm.end()
  }
  asm.end()

  const all = sums[0]!
  asm.get(sums[0]!)
  asm.get(sums[1]!)
  asm.simd('f64x2Add')
  asm.get(sums[2]!)
  asm.get(sums[3]!)
  asm.simd('f64x2Add')
  asm.simd('f64x2Add')
  asm.tee(all)
  asm.lane(0)
  asm.get(all)
  asm.lane(1)
  asm.op('f64Add')
  return asm.finish()
}

/** Leaves the sum that the op stands for on the stack; false, and nothing done, where it is no such op. */
export function lanes(region: Region, node: OpNode): boolean {
  const { asm, shared } = region
  const fast = shared.language.ops.get(node.op)?.fast
  if (fast?.kind !== 'lanes') return false
  const views = fast.lists.map((position) => view(region, node.args[position]!.value as ListExpression))
  const [first, second] = views as [View, View | undefined]
  if (second) {
    const done = asm.block(TYPE.f64)
    const slow = asm.block()
    first.length()
    second.length()
    asm.op('i32Ne')
    asm.brIf(slow)
    callLanes(region, views, 'dot')
    asm.br(done)
    asm.end()
    evaluate(region, { gives: 'number', node })
    asm.end()
  } else callLanes(region, views, 'sum')
  for (const each of views) each.release()
  return true
}

function callLanes(region: Region, views: readonly View[], name: 'sum' | 'dot'): void {
  const { asm, shared } = region
  pay(region, () => views[0]!.length())
  for (const each of views) {
    each.start()
    asm.i32(3)
    asm.op('i32Shl')
  }
  views[0]!.length()
  asm.call(shared.functions[name])
}
