/**
 * Loops that do nothing but replace the items of one list, two items at a time: no sum, so no order to keep. The
 * results of a few vectors are looked through for a not-a-number before any of them is stored; where there is one,
 * the scalar turns take over, and they exit in the very turn that makes it.
 */
import type { Statement } from '../../program/ir'
import { mayBeNaN } from '../analysis/nan-analysis'
import type { ChunkPlan, Track } from '../analysis/strip-mining-plan'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import type { Label } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import { leaveUnlessWhole, moveOn } from './induction-step'
import { fitsVectors, LANES, releaseSplats, type Source, splatsOf, vectorOf } from './vector-expressions'

/** Vectors in a round: first many, to spread the cost of the round, then one by one. */
const ROUNDS = [8, 2]

type SetItem = Extract<Statement, { kind: 'setItem' }>

/**
 * Does as many of the `n` turns as it can, moves counters and variables on with them, and leaves
 * the rest in `n`.
 */
export function vectorTurns(region: Region, plan: ChunkPlan, tracks: readonly Track[], n: number): void {
  const store = storeOf(plan)
  const byNode = new Map(tracks.flatMap((track) => track.nodes.map((node) => [node, track] as const)))
  const target = store && byNode.get(store)
  if (!target || target.stride !== BYTES) return
  const source = sourceOf(region, plan, byNode, target)
  if (!fitsVectors(store.value, source)) return
  const { asm, shared } = region
  const splats = splatsOf(region, store.value, source)
  const left = asm.take(TYPE.i32)
  asm.get(n)
  asm.set(left)
  const over = asm.block()
  leaveUnlessWhole(region, plan, over)
  const value = (offset: number) => vectorOf(region, store.value, source, splats, offset)
  const leaveAtNaN = mayBeNaN(store.value, shared.expand) ? over : null
  for (const vectors of ROUNDS) rounds(region, vectors, left, tracks, target, value, leaveAtNaN)
  asm.end()
  const done = asm.take(TYPE.f64)
  asm.get(n)
  asm.get(left)
  asm.op('i32Sub', 'f64ConvertI32S')
  asm.tee(done)
  // After no turns nothing moves; adding 0 would make 0 of −0.
  asm.f64(0)
  asm.op('f64Gt')
  asm.if()
  moveOn(region, plan, () => asm.get(done))
  asm.end()
  asm.get(left)
  asm.set(n)
  asm.release(TYPE.f64, done)
  asm.release(TYPE.i32, left)
  releaseSplats(asm, splats)
}

/** The one statement that replaces an item, where all others move variables on. */
function storeOf({ motion, isLight }: ChunkPlan): SetItem | null {
  const moves = new Set([...motion.inductions.values()].map(({ position }) => position))
  const [store, ...more] = motion.loop.body.filter((_, i) => !moves.has(i))
  return isLight && store?.kind === 'setItem' && more.length === 0 ? store : null
}

function sourceOf(
  region: Region,
  { motion }: ChunkPlan,
  tracks: ReadonlyMap<object, Track>,
  target: Track,
): Source {
  return {
    item(node) {
      const track = tracks.get(node)
      if (track === undefined) return undefined
      // What this loop writes may only be read at the very place that it writes.
      if (track.list === target.list && track !== target) return undefined
      if (track.stride !== BYTES && track.stride !== 0) return undefined
      return { local: track.pointer.local, moves: track.stride !== 0 }
    },
    leaf(node) {
      if (!motion.isInvariant(node)) return undefined
      if (node.kind === 'variable') return () => region.asm.get(region.variable(node.variable))
      if (node.kind === 'local') return () => region.asm.get(region.local(node.local))
      return undefined
    },
  }
}

/** Rounds of so many vectors, while there are turns enough left. */
function rounds(
  region: Region,
  vectors: number,
  left: number,
  tracks: readonly Track[],
  target: Track,
  value: (offset: number) => void,
  leaveAtNaN: Label | null,
): void {
  const { asm } = region
  const turns = vectors * LANES
  const areEnough = () => {
    asm.get(left)
    asm.i32(turns)
    asm.op('i32GeU')
  }
  areEnough()
  asm.if()
  const next = asm.loop()
  const results = Array.from({ length: vectors }, (_, i) => {
    const result = asm.take(TYPE.v128)
    value(i * LANES * BYTES)
    asm.set(result)
    return result
  })
  if (leaveAtNaN !== null) {
    // A sum of numbers that has no answer was made by one of them, or by ∞ − ∞: the scalar turns will tell.
    const sum = asm.take(TYPE.v128)
    for (const [i, result] of results.entries()) {
      asm.get(result)
      if (i > 0) asm.simd('f64x2Add')
    }
    asm.tee(sum)
    asm.get(sum)
    asm.simd('f64x2Ne')
    asm.simd('v128AnyTrue')
    asm.brIf(leaveAtNaN)
    asm.release(TYPE.v128, sum)
  }
  for (const [i, result] of results.entries()) {
    asm.get(target.pointer.local)
    asm.get(result)
    asm.vectorStore(i * LANES * BYTES)
  }
  asm.release(TYPE.v128, ...results)
  for (const { pointer, stride } of tracks) {
    if (stride === 0) continue
    asm.get(pointer.local)
    asm.i32(turns * BYTES)
    asm.op('i32Add')
    asm.set(pointer.local)
  }
  asm.get(left)
  asm.i32(turns)
  asm.op('i32Sub')
  asm.set(left)
  areEnough()
  asm.brIf(next)
  asm.end()
  asm.end()
}
