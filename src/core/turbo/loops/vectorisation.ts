/**
 * Vectorisation (SIMD): loops that do nothing but replace the items of one list, two iterations in the lanes of a
 * vector. Legal because no iteration depends on another: there is no reduction, and what the loop stores it reads at
 * the same item only (Allen and Kennedy, Optimizing Compilers for Modern Architectures, 2002, chapter 2).
 *
 * The NaN check is deferred, but not past the stores: the results of a few vectors are looked through first. Where
 * there is one, the scalar iterations take over, and they exit in the very iteration that makes it.
 */
import type { Statement } from '../../program/ir'
import { mayBeNaN } from '../analysis/nan-analysis'
import type { StripPlan } from '../analysis/strip-mining-plan'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import type { Label } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import type { AccessStream } from './access-streams'
import { inductionStep, skipUnlessWhole } from './induction-step'
import { fitsVectors, LANES, releaseSplats, type Source, splatsOf, vectorOf } from './vector-expressions'

/** Vectors in an iteration of the vector loop: first many, to spread its cost, then few. */
const VECTORS = [8, 2]

type SetItem = Extract<Statement, { kind: 'setItem' }>

/**
 * Does as many of the strip's iterations as it can, with their induction steps, and takes them off `strip`.
 */
export function vectorisedIterations(
  region: Region,
  plan: StripPlan,
  streams: readonly AccessStream[],
  strip: number,
): void {
  const store = storeOf(plan)
  const byNode = new Map(streams.flatMap((stream) => stream.nodes.map((node) => [node, stream] as const)))
  const target = store && byNode.get(store)
  if (!target || target.stride !== BYTES) return
  const source = sourceOf(region, plan, byNode, target)
  if (!fitsVectors(store.value, source)) return
  const { asm, module } = region
  const splats = splatsOf(region, store.value, source)
  const left = asm.take(TYPE.i32)
  asm.get(strip)
  asm.set(left)
  const over = asm.block()
  skipUnlessWhole(region, plan, over)
  const value = (offset: number) => vectorOf(region, store.value, source, splats, offset)
  const leaveAtNaN = mayBeNaN(store.value, module.expand) ? over : null
  for (const vectors of VECTORS) vectorLoop(region, vectors, left, streams, target, value, leaveAtNaN)
  asm.end()
  const done = asm.take(TYPE.f64)
  asm.get(strip)
  asm.get(left)
  asm.op('i32Sub', 'f64ConvertI32S')
  asm.tee(done)
  // After no iterations there is no step; adding 0 would make 0 of −0.
  asm.f64(0)
  asm.op('f64Gt')
  asm.if()
  inductionStep(region, plan, () => asm.get(done))
  asm.end()
  asm.get(left)
  asm.set(strip)
  asm.release(TYPE.f64, done)
  asm.release(TYPE.i32, left)
  releaseSplats(asm, splats)
}

/** The one statement that replaces an item, where all others are induction steps. */
function storeOf({ evolution, hasStaticCost }: StripPlan): SetItem | null {
  const steps = new Set([...evolution.inductions.values()].map(({ position }) => position))
  const [store, ...more] = evolution.loop.body.filter((_, i) => !steps.has(i))
  return hasStaticCost && store?.kind === 'setItem' && more.length === 0 ? store : null
}

function sourceOf(
  region: Region,
  { evolution }: StripPlan,
  streams: ReadonlyMap<object, AccessStream>,
  target: AccessStream,
): Source {
  return {
    item(node) {
      const stream = streams.get(node)
      if (stream === undefined) return undefined
      // No loop-carried dependence: what this loop stores may only be read at the same item.
      if (stream.list === target.list && stream !== target) return undefined
      if (stream.stride !== BYTES && stream.stride !== 0) return undefined
      return { local: stream.pointer.local, isInvariant: stream.stride === 0 }
    },
    leaf(node) {
      if (!evolution.isInvariant(node)) return undefined
      if (node.kind === 'variable') return () => region.asm.get(region.variable(node.variable))
      if (node.kind === 'local') return () => region.asm.get(region.local(node.local))
      return undefined
    },
  }
}

/** A loop over so many vectors at a time, while there are iterations enough left. */
function vectorLoop(
  region: Region,
  vectors: number,
  left: number,
  streams: readonly AccessStream[],
  target: AccessStream,
  value: (offset: number) => void,
  leaveAtNaN: Label | null,
): void {
  const { asm } = region
  const iterations = vectors * LANES
  const areEnough = () => {
    asm.get(left)
    asm.i32(iterations)
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
    // A sum of numbers that has no answer was made by one of them, or by ∞ − ∞: the scalar iterations will tell.
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
  for (const { pointer, stride } of streams) {
    if (stride === 0) continue
    asm.get(pointer.local)
    asm.i32(iterations * BYTES)
    asm.op('i32Add')
    asm.set(pointer.local)
  }
  asm.get(left)
  asm.i32(iterations)
  asm.op('i32Sub')
  asm.set(left)
  areEnough()
  asm.brIf(next)
  asm.end()
  asm.end()
}
