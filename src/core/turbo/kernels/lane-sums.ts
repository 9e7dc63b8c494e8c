/**
 * Lane reductions: sums and dot products in the fixed order of maths/lanes.ts, where four SIMD vectors are the eight
 * lanes. `sum` and `dot` are functions of the module; ops that give such a sum call them where their lists fit together.
 */

import { evaluate } from '../codegen/interpreted-expressions'
import { type View, view } from '../codegen/lists'
import { burnForItems } from '../fuel'
import type { OpNode } from '../regions/module-context'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { Assembler } from '../wasm/assembler'
import type { FunctionBody } from '../wasm/encoder'
import { TYPE } from '../wasm/opcodes'
import { listArgument } from './op-arguments'

/** Accumulators, so that four additions are under way at once. */
const VECTORS = 4
const PAIR = 2 * BYTES

/** Takes the byte addresses of the first items, as many as there are `lists`, and their count. */
export function laneReductionFunction(lists: 1 | 2): FunctionBody {
  const asm = new Assembler(lists + 1)
  const count = lists
  const vector = () => asm.local(TYPE.v128)
  const sums = [vector(), vector(), vector(), vector()] as const satisfies { length: typeof VECTORS }
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
  const advance = (items: number) => {
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
  advance(2 * VECTORS)
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
    advance(2)
    asm.else()
    areLeft(1)
    asm.if()
    add(sum, 0, half)
    asm.end()
    asm.br(over)
    asm.end()
  }
  asm.end()

  const [v0, v1, v2, v3] = sums
  asm.get(v0)
  asm.get(v1)
  asm.simd('f64x2Add')
  asm.get(v2)
  asm.get(v3)
  asm.simd('f64x2Add')
  asm.simd('f64x2Add')
  asm.tee(v0)
  asm.lane(0)
  asm.get(v0)
  asm.lane(1)
  asm.op('f64Add')
  return asm.finish()
}

/** Leaves the sum that the op stands for on the stack; false, and nothing done, where it is no such op. */
export function laneReduction(region: Region, node: OpNode): boolean {
  const { asm, module } = region
  const fast = module.language.ops.get(node.op)?.fast
  if (fast?.kind !== 'lanes') return false
  const [firstPosition, secondPosition] = fast.lists
  const first = view(region, listArgument(node.args, firstPosition))
  const second = secondPosition === undefined ? null : view(region, listArgument(node.args, secondPosition))
  if (second) {
    const done = asm.block(TYPE.f64)
    const slow = asm.block()
    first.length()
    second.length()
    asm.op('i32Ne')
    asm.brIf(slow)
    callReduction(region, 'dot', first, second)
    asm.br(done)
    asm.end()
    evaluate(region, { gives: 'number', node })
    asm.end()
  } else callReduction(region, 'sum', first)
  first.release()
  second?.release()
  return true
}

function callReduction(region: Region, name: 'sum' | 'dot', ...views: readonly [View, View?]): void {
  const { asm, module } = region
  const [first] = views
  burnForItems(region, () => first.length())
  for (const each of views) {
    each?.start()
    asm.i32(3)
    asm.op('i32Shl')
  }
  first.length()
  asm.call(module.functions[name])
}
