/**
 * Vectorisation (SIMD): loops that do nothing but replace the items of one list, two iterations in the lanes of a
 * vector. Legality is in analysis/vectorisation-plan.ts.
 *
 * The NaN check is deferred, but not past the stores: the results of a few vectors are looked through first. Where
 * there is one, the scalar iterations take over, and they exit in the very iteration that makes it.
 */
import { mayBeNaN } from '../analysis/nan-analysis'
import type { StripPlan } from '../analysis/strip-mining-plan'
import { vectorisableStore } from '../analysis/vectorisation-plan'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import type { Label } from '../wasm/assembler'
import { TYPE } from '../wasm/opcodes'
import type { AccessStream } from './access-streams'
import { inductionStep, skipUnlessWhole } from './induction-step'
import { LANES, releaseSplats, type Source, splatsOf, vectorOf } from './vector-expressions'

/** Vectors in an iteration of the vector loop: first many, to spread its cost, then few. */
const VECTORS = [8, 2]

/**
 * Does as many of the strip's iterations as it can, with their induction steps, and takes them off `strip`.
 */
export function vectorisedIterations(
  region: Region,
  plan: StripPlan,
  streams: readonly AccessStream[],
  strip: number,
): void {
  const store = vectorisableStore(plan)
  if (!store) return
  const byNode = new Map(streams.flatMap((stream) => stream.nodes.map((node) => [node, stream] as const)))
  const target = byNode.get(store)
  if (!target) throw new Error('A vectorised loop stores into no stream.')
  const source = sourceOf(region, byNode)
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

/** An item is where its stream is; a leaf is where the region keeps it. */
function sourceOf(region: Region, streams: ReadonlyMap<object, AccessStream>): Source {
  const { asm } = region
  return {
    item(node) {
      const stream = streams.get(node)
      return stream && { local: stream.pointer.local, isInvariant: stream.stride === 0 }
    },
    leaf(node) {
      if (node.kind === 'variable') return () => asm.get(region.variable(node.variable))
      return node.kind === 'local' ? () => asm.get(region.local(node.local)) : undefined
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
