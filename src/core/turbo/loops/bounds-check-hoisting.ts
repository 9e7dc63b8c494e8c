/**
 * Bounds-check (range-check) hoisting: the checks in front of a strip of iterations. They find where each access
 * stream begins, what its stride is, and for how many iterations it stays inside its list; the strip is made no longer
 * than that, and inside it no access is checked again (V. Markstein, J. Cocke, P. Markstein, Optimization of range
 * checking, SIGPLAN Symposium on Compiler Construction, 1982).
 *
 * Legal because indexes are affine, lists keep their length in the loop, and no index's arithmetic rounds within the
 * bounds of scalar-evolution.ts, which are checked here for its leaves.
 */
import { type Access, keyOf } from '../analysis/affine-accesses'
import { visitOperation } from '../analysis/effects'
import { LARGEST_LEAF } from '../analysis/scalar-evolution'
import type { StripPlan } from '../analysis/strip-mining-plan'
import { toWhole } from '../codegen/whole-numbers'
import type { Pointer, Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'
import { type AccessStream, indexAfter, localOfLeaf } from './access-streams'

/** `local` becomes the smaller of itself and what `limit` leaves on the stack; neither is below 0. */
export function atMost({ asm }: Region, local: number, limit: () => void): void {
  const most = asm.take(TYPE.i32)
  limit()
  asm.set(most)
  asm.get(local)
  asm.get(most)
  asm.get(local)
  asm.get(most)
  asm.op('i32LtS', 'select')
  asm.set(local)
  asm.release(TYPE.i32, most)
}

/** The leaves of an index must be whole and not too large, so that all of its arithmetic is exact. */
export function checkLeaves(region: Region, { accesses, evolution }: StripPlan, header: number): void {
  const leaves = new Map<number, () => void>()
  for (const { index } of accesses) {
    // Alone, a leaf is checked as the index that it is.
    if (index.kind === 'variable' || index.kind === 'local') continue
    visitOperation(index, (each) => {
      if (each.kind === 'variable' || each.kind === 'local') {
        const local = localOfLeaf(region, evolution, each)
        leaves.set(local, () => region.asm.get(local))
      }
    })
  }
  for (const leaf of leaves.values()) exitUnlessWhole(region, leaf, header)
}

/** Exits where the number that `leaf` leaves on the stack is not whole, or too large for exact arithmetic. */
export function exitUnlessWhole(region: Region, leaf: () => void, header: number): void {
  const { asm } = region
  region.sideExits.exitIf(() => {
    leaf()
    asm.op('f64Floor')
    leaf()
    asm.op('f64Ne')
    leaf()
    asm.op('f64Abs')
    asm.f64(LARGEST_LEAF)
    asm.op('f64Gt', 'i32Or')
  }, header)
}

/**
 * Finds every stream's first address, shortens the strip (`strip` is the local with its iterations) to what is safe,
 * and exits at the loop's header where that is nothing.
 */
export function hoistBoundsChecks(
  region: Region,
  plan: StripPlan,
  strip: number,
  header: number,
): readonly AccessStream[] {
  const streams = new Map<string, AccessStream>()
  for (const access of plan.accesses) {
    const key = keyOf(access, plan.evolution)
    const stream = streams.get(key) ?? streamOf(region, plan, access, strip, header)
    streams.set(key, stream)
    stream.nodes.push(access.node)
    const { pointers } = region
    const known = pointers.get(access.statement) ?? new Map<object, Pointer>()
    known.set(access.node, stream.pointer)
    pointers.set(access.statement, known)
  }
  return [...streams.values()]
}

function streamOf(
  region: Region,
  plan: StripPlan,
  access: Access,
  strip: number,
  header: number,
): AccessStream {
  const { asm, module } = region
  const { list, stride } = access
  const float = asm.take(TYPE.f64)
  const index = asm.take(TYPE.i32)
  const length = asm.take(TYPE.i32)
  const pointer = asm.take(TYPE.i32)
  indexAfter(region, plan.evolution, access, 0)
  asm.tee(float)
  toWhole(asm)
  asm.set(index)
  asm.loadFrom('i32', module.at.length(list))
  asm.set(length)
  region.sideExits.exitIf(() => {
    asm.get(index)
    asm.op('f64ConvertI32S')
    asm.get(float)
    asm.op('f64Ne')
    asm.get(index)
    asm.i32(1)
    asm.op('i32Sub')
    asm.get(length)
    asm.op('i32GeU', 'i32Or')
  }, header)
  asm.loadFrom('i32', module.at.start(list))
  asm.get(index)
  asm.op('i32Add')
  asm.i32(1)
  asm.op('i32Sub')
  asm.i32(3)
  asm.op('i32Shl')
  asm.set(pointer)

  let bytes: AccessStream['stride']
  if (stride === 'invariant') {
    const step = asm.take(TYPE.i32)
    indexAfter(region, plan.evolution, access, 1)
    asm.get(float)
    asm.op('f64Sub')
    asm.truncate()
    asm.set(step)
    limitByInvariantStride(region, strip, index, length, step)
    asm.get(step)
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(step)
    bytes = { local: step }
  } else {
    bytes = stride * BYTES
    if (stride !== 0) limitByStride(region, strip, index, length, stride)
  }
  asm.release(TYPE.f64, float)
  asm.release(TYPE.i32, index, length)
  return { list, nodes: [], pointer: { local: pointer, offset: 0 }, stride: bytes }
}

/** No more iterations than the list has items in the direction of the stride. */
function limitByStride(region: Region, strip: number, index: number, length: number, stride: number): void {
  const { asm } = region
  atMost(region, strip, () => {
    if (stride > 0) {
      asm.get(length)
      asm.get(index)
      asm.op('i32Sub')
    } else {
      asm.get(index)
      asm.i32(1)
      asm.op('i32Sub')
    }
    // A stride too large for an int32 allows for one iteration, and so does any beyond the longest list.
    const size = Math.min(Math.abs(stride), 2 ** 30)
    if (size !== 1) {
      asm.i32(size)
      asm.op('i32DivU')
    }
    asm.i32(1)
    asm.op('i32Add')
  })
}

/** The same for a stride that only run time knows; 0 is no limit. */
function limitByInvariantStride(
  region: Region,
  strip: number,
  index: number,
  length: number,
  step: number,
): void {
  const { asm } = region
  asm.get(step)
  asm.if()
  atMost(region, strip, () => {
    // Upwards there is the rest of the list, downwards what is before.
    asm.get(length)
    asm.get(index)
    asm.op('i32Sub')
    asm.get(index)
    asm.i32(1)
    asm.op('i32Sub')
    asm.get(step)
    asm.i32(0)
    asm.op('i32GtS', 'select')
    asm.get(step)
    asm.i32(0)
    asm.get(step)
    asm.op('i32Sub')
    asm.get(step)
    asm.i32(0)
    asm.op('i32GtS', 'select', 'i32DivU')
    asm.i32(1)
    asm.op('i32Add')
  })
  asm.end()
}
