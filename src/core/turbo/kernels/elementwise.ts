/**
 * Element-wise kernel (a map): ops that give every item of a list a new value. One pass looks through all results for a
 * not-a-number, the next one stores, both in SIMD lanes where the arithmetic allows it. Where lengths differ or there
 * is a not-a-number, nothing is stored, and the interpreter performs the op.
 *
 * All lists have the target's length, so one that shares memory with the target starts where it starts: rows of
 * one list and one width are the same row or apart.
 */

import type { FastForm } from '../../language/fast'
import type { NumberExpression } from '../../program/ir'
import { mayBeNaN } from '../analysis/nan-analysis'
import type { OpStatement } from '../analysis/statement-kinds'
import { checked } from '../codegen/expressions'
import { view } from '../codegen/lists'
import { exitIfSpent, pay } from '../fuel'
import {
  fitsVectors,
  LANES,
  releaseSplats,
  type Source,
  type Splats,
  scalarOf,
  splatsOf,
  vectorOf,
} from '../loops/vector-expressions'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import type { Label } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import { listArgument } from './op-arguments'

/** Vectors at a time: so many independent sums hide the latency of an addition. */
const VECTORS = 4

interface ElementwiseCode {
  readonly value: NumberExpression
  readonly source: Source
  readonly splats: Splats
  /** Locals with the byte addresses of all lists, and of the target. */
  readonly addresses: readonly number[]
  readonly target: number
  /** Items left. */
  readonly left: number
}

/** `perform` does it the slow way. */
export function elementwiseKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'map' }>,
  perform: () => void,
): void {
  const { asm, module } = region
  const numbers = new Map<NumberExpression, number>()
  const items = new Map<NumberExpression, number>()
  const choices: string[] = []
  const length = asm.take(TYPE.i32)
  const left = asm.take(TYPE.i32)
  const starts: number[] = []
  const done = asm.block()
  const slow = asm.block()

  const args = node.args.map((arg, position): NumberExpression => {
    const stand: NumberExpression = { kind: 'local', local: -1 - position, at: '' }
    if (arg.type === 'number') {
      const local = asm.take(TYPE.f64)
      checked(region, arg.value)
      asm.set(local)
      numbers.set(stand, local)
    } else if (arg.type === 'choice') choices.push(arg.value)
    return stand
  })
  const target = view(region, listArgument(node.args, fast.target))
  target.length()
  asm.set(length)
  const views = node.args.map((arg, position) => {
    if (arg.type !== 'list') return null
    return position === fast.target ? target : view(region, arg.value)
  })
  for (const [position, each] of views.entries()) {
    if (!each) continue
    if (each !== target) {
      each.length()
      asm.get(length)
      asm.op('i32Ne')
      asm.brIf(slow)
    }
    const start = asm.take(TYPE.i32)
    starts.push(start)
    const item: NumberExpression = {
      kind: 'item',
      list: { kind: 'list', list: 0, at: '' },
      index: args[position]!,
      at: '',
    }
    args[position] = item
    items.set(item, starts.length - 1)
  }
  const addresses = starts.map(() => asm.take(TYPE.i32))
  const begin = () => {
    let i = 0
    for (const each of views) {
      if (!each) continue
      each.start()
      asm.i32(3)
      asm.op('i32Shl')
      asm.set(addresses[i++]!)
    }
    asm.get(length)
    asm.set(left)
  }
  const source: Source = {
    item: (each) => ({ local: addresses[items.get(each)!]!, isInvariant: false }),
    leaf: (each) => () => asm.get(numbers.get(each)!),
  }
  const value = fast.value(args, choices)
  const isVector = fitsVectors(value, source)
  const splats: Splats = isVector ? splatsOf(region, value, source) : new Map()
  const code: ElementwiseCode = {
    value,
    source,
    splats,
    addresses,
    target: addresses[items.get(args[fast.target]!)!]!,
    left,
  }
  if (!fast.isNeverNaN && mayBeNaN(value, module.expand)) {
    begin()
    checkForNaN(region, code, isVector, slow)
  }
  begin()
  storeAll(region, code, isVector)
  pay(region, () => asm.get(length))
  asm.br(done)
  asm.end()
  perform()
  asm.end()
  asm.release(TYPE.i32, length, left, ...starts, ...addresses)
  asm.release(TYPE.f64, ...numbers.values())
  for (const each of views) each?.release()
  releaseSplats(asm, splats)
  exitIfSpent(region)
}

/** Adds all results up: a sum of numbers that has no answer was made by one of them, or by ∞ − ∞, which is rare. */
function checkForNaN(region: Region, code: ElementwiseCode, isVector: boolean, slow: Label): void {
  const { asm } = region
  const sum = asm.take(TYPE.f64)
  asm.f64(0)
  asm.set(sum)
  if (isVector) {
    const sums = Array.from({ length: VECTORS }, () => asm.take(TYPE.v128))
    for (const each of sums) {
      asm.f64(0)
      asm.simd('f64x2Splat')
      asm.set(each)
    }
    unrolledLoop(region, code, sums.length * LANES, () => {
      for (const [i, each] of sums.entries()) {
        asm.get(each)
        vectorOf(region, code.value, code.source, code.splats, i * LANES * BYTES)
        asm.simd('f64x2Add')
        asm.set(each)
      }
    })
    addUp(region, sums, sum)
    asm.release(TYPE.v128, ...sums)
  }
  unrolledLoop(region, code, 1, () => {
    asm.get(sum)
    scalarOf(region, code.value, code.source)
    asm.op('f64Add')
    asm.set(sum)
  })
  asm.get(sum)
  asm.get(sum)
  asm.op('f64Ne')
  asm.brIf(slow)
  asm.release(TYPE.f64, sum)
}

/** Adds the lanes of all vectors to `sum`: in pairs, so that few additions wait for one another. */
function addUp({ asm }: Region, vectors: readonly number[], sum: number): void {
  let left = vectors
  while (left.length > 1) {
    for (let i = 1; i < left.length; i += 2) {
      asm.get(left[i - 1]!)
      asm.get(left[i]!)
      asm.simd('f64x2Add')
      asm.set(left[i - 1]!)
    }
    left = left.filter((_, i) => i % 2 === 0)
  }
  for (const lane of [0, 1]) {
    asm.get(left[0]!)
    asm.lane(lane)
  }
  asm.op('f64Add')
  asm.get(sum)
  asm.op('f64Add')
  asm.set(sum)
}

function storeAll(region: Region, code: ElementwiseCode, isVector: boolean): void {
  const { asm } = region
  if (isVector)
    unrolledLoop(region, code, VECTORS * LANES, () => {
      for (let offset = 0; offset < VECTORS * LANES * BYTES; offset += LANES * BYTES) {
        asm.get(code.target)
        vectorOf(region, code.value, code.source, code.splats, offset)
        asm.vectorStore(offset)
      }
    })
  unrolledLoop(region, code, 1, () => {
    asm.get(code.target)
    scalarOf(region, code.value, code.source)
    asm.store('f64', 0)
  })
}

/** A loop over so many items at a time, while there are enough. */
function unrolledLoop(
  { asm }: Region,
  { addresses, left }: ElementwiseCode,
  items: number,
  body: () => void,
): void {
  const areEnough = () => {
    asm.get(left)
    asm.i32(items)
    asm.op('i32GeU')
  }
  areEnough()
  asm.if()
  const next = asm.loop()
  body()
  for (const address of addresses) {
    asm.get(address)
    asm.i32(items * BYTES)
    asm.op('i32Add')
    asm.set(address)
  }
  asm.get(left)
  asm.i32(items)
  asm.op('i32Sub')
  asm.set(left)
  areEnough()
  asm.brIf(next)
  asm.end()
  asm.end()
}
