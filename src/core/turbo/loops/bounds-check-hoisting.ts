/**
 * The checks in front of a chunk of turns: where each access begins, how far it moves with each turn, and for how
 * many turns it stays inside its list.
 */
import type { NumberExpression } from '../../program/ir'
import type { Access } from '../analysis/affine-accesses'
import { visitOperation } from '../analysis/effects'
import { LARGEST_LEAF, type Motion } from '../analysis/induction-variables'
import type { ChunkPlan, Track } from '../analysis/strip-mining-plan'
import type { Pointer, Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'

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

/** Variables that an index is worked out from must be whole and not too large, so that all of it is exact. */
export function checkLeaves(region: Region, { accesses, motion }: ChunkPlan, turn: number): void {
  const leaves = new Map<number, () => void>()
  for (const { index } of accesses) {
    if (isLeaf(index)) continue
    visitOperation(index, (each) => {
      if (each.kind === 'variable' || each.kind === 'local') {
        const local = placeOfLeaf(region, motion, each)
        leaves.set(local, () => region.asm.get(local))
      }
    })
  }
  for (const leaf of leaves.values()) exitUnlessWhole(region, leaf, turn)
}

/** Exits where the number that `leaf` leaves on the stack is not whole, or too large for exact arithmetic. */
export function exitUnlessWhole(region: Region, leaf: () => void, turn: number): void {
  const { asm } = region
  region.exitIf(() => {
    leaf()
    asm.op('f64Floor')
    leaf()
    asm.op('f64Ne')
    leaf()
    asm.op('f64Abs')
    asm.f64(LARGEST_LEAF)
    asm.op('f64Gt', 'i32Or')
  }, turn)
}

const isLeaf = (node: NumberExpression) => node.kind === 'variable' || node.kind === 'local'

/** Where a leaf's value at the chunk's beginning is; for the loop's own variable that is the cursor. */
function placeOfLeaf(
  region: Region,
  motion: Motion,
  leaf: Extract<NumberExpression, { kind: 'variable' | 'local' }>,
): number {
  if (leaf.kind === 'local') return region.local(leaf.local)
  const { loop } = motion
  const isLoops = motion.inductions.get(leaf.variable)?.position === -1
  return isLoops && loop.kind === 'forEach' ? region.local(loop.cursor) : region.variable(leaf.variable)
}

/** Finds every track's first place, shortens the chunk to what is safe, and exits where that is nothing. */
export function precheck(region: Region, plan: ChunkPlan, n: number, turn: number): readonly Track[] {
  const tracks = new Map<string, Track>()
  for (const access of plan.accesses) {
    const key = keyOf(access, plan.motion)
    const track = tracks.get(key) ?? trackOf(region, plan, access, n, turn)
    tracks.set(key, track)
    track.nodes.push(access.node)
    const { pointers } = region
    const known = pointers.get(access.statement) ?? new Map<object, Pointer>()
    known.set(access.node, track.pointer)
    pointers.set(access.statement, known)
  }
  return [...tracks.values()]
}

/** The same for accesses that are always at the same item of the same list. */
function keyOf({ list, index, position }: Access, motion: Motion): string {
  const write = (node: NumberExpression): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value)
      case 'variable':
        return `v${node.variable}:${phaseOf(motion, node.variable, position)}`
      case 'local':
        return `l${node.local}`
      case 'unary':
        return `-(${write(node.a)})`
      case 'binary':
        return `(${write(node.a)}${node.name}${write(node.b)})`
      default:
        throw new Error(`An index can't be followed through ${node.kind}.`)
    }
  }
  return `${list} ${write(index)}`
}

/** How many times a variable has moved on within a turn when the body's statement at `position` begins. */
function phaseOf(motion: Motion, variable: number, position: number): number {
  const induction = motion.inductions.get(variable)
  return induction && induction.position >= 0 && induction.position < position ? 1 : 0
}

function trackOf(region: Region, plan: ChunkPlan, access: Access, n: number, turn: number): Track {
  const { asm, shared } = region
  const { list, stride } = access
  const float = asm.take(TYPE.f64)
  const index = asm.take(TYPE.i32)
  const length = asm.take(TYPE.i32)
  const pointer = asm.take(TYPE.i32)
  indexIn(region, plan.motion, access, 0)
  asm.tee(float)
  asm.toWhole()
  asm.set(index)
  asm.loadFrom('i32', shared.at.length(list))
  asm.set(length)
  region.exitIf(() => {
    asm.get(index)
    asm.op('f64ConvertI32S')
    asm.get(float)
    asm.op('f64Ne')
    asm.get(index)
    asm.i32(1)
    asm.op('i32Sub')
    asm.get(length)
    asm.op('i32GeU', 'i32Or')
  }, turn)
  asm.loadFrom('i32', shared.at.start(list))
  asm.get(index)
  asm.op('i32Add')
  asm.i32(1)
  asm.op('i32Sub')
  asm.i32(3)
  asm.op('i32Shl')
  asm.set(pointer)

  let bytes: Track['stride']
  if (stride === 'fixed') {
    const step = asm.take(TYPE.i32)
    indexIn(region, plan.motion, access, 1)
    asm.get(float)
    asm.op('f64Sub')
    asm.truncate()
    asm.set(step)
    limitFixed(region, n, index, length, step)
    asm.get(step)
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(step)
    bytes = { local: step }
  } else {
    bytes = stride * BYTES
    if (stride !== 0) limit(region, n, index, length, stride)
  }
  asm.release(TYPE.f64, float)
  asm.release(TYPE.i32, index, length)
  return { list, nodes: [], pointer: { local: pointer, offset: 0 }, stride: bytes }
}

/** No more turns than the list has items in the direction of the stride. */
function limit(region: Region, n: number, index: number, length: number, stride: number): void {
  const { asm } = region
  atMost(region, n, () => {
    if (stride > 0) {
      asm.get(length)
      asm.get(index)
      asm.op('i32Sub')
    } else {
      asm.get(index)
      asm.i32(1)
      asm.op('i32Sub')
    }
    // A stride too large for an int32 leaves room for one turn, and so does any beyond the longest list.
    const size = Math.min(Math.abs(stride), 2 ** 30)
    if (size !== 1) {
      asm.i32(size)
      asm.op('i32DivU')
    }
    asm.i32(1)
    asm.op('i32Add')
  })
}

function limitFixed(region: Region, n: number, index: number, length: number, step: number): void {
  const { asm } = region
  asm.get(step)
  asm.if()
  atMost(region, n, () => {
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

/** Leaves the index that the access has after `turns` more turns on the stack, as a float64. */
function indexIn(region: Region, motion: Motion, { index, position }: Access, turns: number): void {
  const { asm } = region
  const write = (node: NumberExpression): void => {
    switch (node.kind) {
      case 'number':
        asm.f64(node.value)
        return
      case 'variable': {
        asm.get(placeOfLeaf(region, motion, node))
        const step = motion.inductions.get(node.variable)?.step ?? 0
        const ahead = step * (phaseOf(motion, node.variable, position) + turns)
        if (ahead === 0) return
        asm.f64(ahead)
        asm.op('f64Add')
        return
      }
      case 'local':
        asm.get(region.local(node.local))
        return
      case 'unary':
        write(node.a)
        asm.op('f64Neg')
        return
      case 'binary':
        write(node.a)
        write(node.b)
        asm.op(node.name === '+' ? 'f64Add' : node.name === '-' ? 'f64Sub' : 'f64Mul')
        return
      default:
        throw new Error(`An index can't be followed through ${node.kind}.`)
    }
  }
  write(index)
}
