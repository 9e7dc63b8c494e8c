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
import { fitsVectors } from '../analysis/vectorisation-plan'
import { checked } from '../codegen/expressions'
import { type View, view } from '../codegen/lists'
import { burnForItems, exitIfSpent } from '../fuel'
import {
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

/** `perform` is the way of the interpreter. */
export function elementwiseKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'map' }>,
  perform: () => void,
): void {
  const { asm, module } = region
  const numbers = new Map<NumberExpression, number>()
  /** By the node that stands for a list's item at hand: the list, and the local with that item's byte address. */
  const items = new Map<NumberExpression, { readonly list: View; readonly address: number }>()
  const choices: string[] = []
  const length = asm.take(TYPE.i32)
  const left = asm.take(TYPE.i32)
  const done = asm.block()
  const slow = asm.block()

  for (const arg of node.args) if (arg.type === 'choice') choices.push(arg.value)
  const scalars = node.args.map((arg, position): NumberExpression => {
    const local: NumberExpression = { kind: 'local', local: -1 - position, at: '' }
    if (arg.type === 'number') {
      const value = asm.take(TYPE.f64)
      checked(region, arg.value)
      asm.set(value)
      numbers.set(local, value)
    }
    return local
  })
  const target = view(region, listArgument(node.args, fast.target))
  target.length()
  asm.set(length)
  const views = node.args.map((arg, position) => {
    if (arg.type !== 'list') return null
    return position === fast.target ? target : view(region, arg.value)
  })
  const args = scalars.map((index, position): NumberExpression => {
    const list = views[position]
    if (!list) return index
    if (list !== target) {
      list.length()
      asm.get(length)
      asm.op('i32Ne')
      asm.brIf(slow)
    }
    const item: NumberExpression = { kind: 'item', list: { kind: 'list', list: 0, at: '' }, index, at: '' }
    items.set(item, { list, address: asm.take(TYPE.i32) })
    return item
  })
  const begin = () => {
    for (const { list, address } of items.values()) {
      list.start()
      asm.i32(3)
      asm.op('i32Shl')
      asm.set(address)
    }
    asm.get(length)
    asm.set(left)
  }
  const source: Source = {
    item(each) {
      const item = items.get(each)
      return item && { local: item.address, isInvariant: false }
    },
    leaf(each) {
      const number = numbers.get(each)
      return number === undefined ? undefined : () => asm.get(number)
    },
  }
  const value = fast.value(args, choices)
  const isVector = fitsVectors(value, {
    item: (each) => items.has(each),
    leaf: (each) => numbers.has(each),
  })
  const splats: Splats = isVector ? splatsOf(region, value, source) : new Map()
  const addresses = [...items.values()].map(({ address }) => address)
  const stored = [...items.values()].find(({ list }) => list === target)
  if (!stored) throw new Error('The target of an element-wise op is no list.')
  const code: ElementwiseCode = {
    value,
    source,
    splats,
    addresses,
    target: stored.address,
    left,
  }
  if (!fast.isNeverNaN && mayBeNaN(value, module.expand)) {
    begin()
    checkForNaN(region, code, isVector, slow)
  }
  begin()
  storeAll(region, code, isVector)
  burnForItems(region, () => asm.get(length))
  asm.br(done)
  asm.end()
  perform()
  asm.end()
  asm.release(TYPE.i32, length, left, ...addresses)
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
    const sums: number[] = []
    for (const [i, vector] of left.entries()) {
      const before = sums.at(-1)
      if (i % 2 === 0 || before === undefined) {
        sums.push(vector)
        continue
      }
      asm.get(before)
      asm.get(vector)
      asm.simd('f64x2Add')
      asm.set(before)
    }
    left = sums
  }
  for (const vector of left)
    for (const lane of [0, 1]) {
      asm.get(vector)
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
