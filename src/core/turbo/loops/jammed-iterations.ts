/**
 * The jammed loop of unroll-and-jam.ts: the inner loops of several outer iterations, fused into one. Each statement is
 * written once for each outer iteration, with that iteration's private copies in place of variables and locals.
 *
 * It is speculative: whatever could exit is found out in front of it, and a not-a-number at its end. Either makes
 * `computeJammedIterations` exit with nothing changed but the copies.
 */

import type { Access } from '../analysis/affine-accesses'
import type { StripPlan } from '../analysis/strip-mining-plan'
import type { JamPlan } from '../analysis/unroll-and-jam-plan'
import { type Assignment, carriesNaN } from '../analysis/unrolling-plan'
import { toWhole } from '../codegen/whole-numbers'
import type { PrivateCopies } from '../regions/locals'
import type { Pointer, Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { type AccessStream, advance, constantStride } from './access-streams'
import { checkLeaves, exitUnlessWhole, hoistBoundsChecks } from './bounds-check-hoisting'
import { localOf } from './unrolling'

/** Unroll factors of the jammed loop: first some iterations at a time, then what is left of them. */
const FACTORS = [4, 1]
/** Inner loops of fewer iterations gain little; longer ones would keep a pause waiting. */
const SMALLEST_TRIP_COUNT = 4
const LARGEST_TRIP_COUNT = 4096

/** A jam while its code is written. */
export interface Jam {
  readonly plan: JamPlan
  /** The outer loop's plan, and its streams in the strip at hand. */
  readonly outer: StripPlan
  readonly outerStreams: readonly AccessStream[]
  /** One for each jammed iteration of the outer loop. */
  readonly copies: readonly PrivateCopies[]
  /** Each variable or local that the inner loop computes, by one assignment to it. */
  readonly targets: readonly Assignment[]
  /** The local with the inner loop's number of iterations. */
  readonly tripCount: number
  /** The inner loop's header, where exits are. */
  readonly header: number
}

type Pointers = Map<object, Map<object, Pointer>>

/** A jammed iteration that is about to run. */
interface Prepared {
  readonly copies: PrivateCopies
  readonly streams: readonly AccessStream[]
  readonly pointers: Pointers
}

/** Exits where an iteration's result can't be known beforehand, or is not a number. */
export function computeJammedIterations(region: Region, jam: Jam): void {
  const { asm } = region
  const { plan, copies, targets, tripCount, header } = jam
  computeTripCount(region, jam)
  for (const { variable } of plan.inductions)
    exitUnlessWhole(region, () => asm.get(localOfInduction(region, jam, variable)), header)

  const left = asm.take(TYPE.i32)
  const nanSum = asm.take(TYPE.f64)
  let common: readonly AccessStream[] = []
  const prepared = copies.map((own, k): Prepared => {
    startInductions(region, jam, own, k)
    return region.allocation.withPrivateCopies(own, () => {
      beforeInner(region, jam, k)
      checkLeaves(region, plan.innerPlan, header)
      if (k === 0) common = hoistedStreams(region, jam, plan.common, left)
      const streams = hoistedStreams(region, jam, plan.others, left)
      return { copies: own, streams, pointers: takePointers(region, plan) }
    })
  })
  for (const { pointer } of common) pointer.loaded = asm.take(TYPE.f64)
  for (const { pointers } of prepared.slice(1)) if (prepared[0]) addCommon(pointers, prepared[0].pointers)

  asm.f64(0)
  asm.set(nanSum)
  asm.get(tripCount)
  asm.set(left)
  for (const factor of FACTORS) jammedLoop(region, plan, factor, common, prepared, left, nanSum)
  for (const statement of plan.assignments) region.pointers.delete(statement)

  asm.get(nanSum)
  for (const own of copies)
    for (const target of targets) {
      asm.get(region.allocation.withPrivateCopies(own, () => localOf(region, target)))
      asm.op('f64Add')
    }
  asm.set(nanSum)
  region.sideExits.exitIf(() => {
    asm.get(nanSum)
    asm.get(nanSum)
    asm.op('f64Ne')
  }, header)
  asm.release(TYPE.i32, left)
  asm.release(TYPE.f64, nanSum)
  for (const { pointer } of [...common, ...prepared.flatMap(({ streams }) => streams)])
    asm.release(TYPE.i32, pointer.local)
  for (const { pointer } of common) if (pointer.loaded !== undefined) asm.release(TYPE.f64, pointer.loaded)
}

/** So many iterations of the jammed loop at a time, while there are enough left. */
function jammedLoop(
  region: Region,
  { assignments }: JamPlan,
  factor: number,
  common: readonly AccessStream[],
  prepared: readonly Prepared[],
  left: number,
  nanSum: number,
): void {
  const { asm } = region
  asm.get(left)
  asm.i32(factor)
  asm.op('i32GeU')
  asm.if()
  const next = asm.loop()
  for (let i = 0; i < factor; i++) {
    // Scalar replacement: what all jammed iterations read is loaded once.
    for (const stream of common) {
      const { pointer } = stream
      if (pointer.loaded === undefined) continue
      asm.get(pointer.local)
      asm.load('f64', i * constantStride(stream))
      asm.set(pointer.loaded)
    }
    for (const statement of assignments)
      for (const { copies, streams, pointers } of prepared)
        region.allocation.withPrivateCopies(copies, () => {
          for (const stream of streams) stream.pointer.offset = i * constantStride(stream)
          region.pointers.set(statement, pointersOf(pointers, statement))
          region.deferredNaN = carriesNaN(statement, assignments) ? 'in-target' : nanSum
          region.sequence([statement])
        })
  }
  region.deferredNaN = null
  for (const streams of [common, ...prepared.map((each) => each.streams)])
    for (const stream of streams) {
      stream.pointer.offset = 0
      advance(region, stream, () => asm.i32(factor))
    }
  asm.get(left)
  asm.i32(factor)
  asm.op('i32Sub')
  asm.tee(left)
  asm.i32(factor)
  asm.op('i32GeU')
  asm.brIf(next)
  asm.end()
  asm.end()
}

/** The inner loop's number of iterations, the same for all outer ones; exits where it is too small or too large. */
function computeTripCount(region: Region, { plan, tripCount, header }: Jam): void {
  const { asm } = region
  const { inner } = plan
  const count = asm.take(TYPE.f64)
  if (inner.kind === 'repeat') region.number(inner.times)
  else {
    region.number(inner.to)
    region.number(inner.from)
    asm.op('f64Sub')
    asm.f64(1)
    asm.op('f64Add')
  }
  asm.tee(count)
  toWhole(asm)
  asm.set(tripCount)
  region.sideExits.exitIf(() => {
    asm.get(tripCount)
    asm.op('f64ConvertI32S')
    asm.get(count)
    asm.op('f64Ne')
    asm.get(tripCount)
    asm.i32(SMALLEST_TRIP_COUNT)
    asm.op('i32Sub')
    asm.i32(LARGEST_TRIP_COUNT - SMALLEST_TRIP_COUNT)
    asm.op('i32GtU', 'i32Or')
  }, header)
  asm.release(TYPE.f64, count)
}

/** Where an induction variable's value for the outer iteration at hand is. */
function localOfInduction(region: Region, { outer }: Jam, variable: number): number {
  const { loop } = outer.evolution
  const isLoops = loop.kind === 'forEach' && loop.variable === variable
  return isLoops ? region.local(loop.cursor) : region.variable(variable)
}

/** The induction variables, as they are when the outer iteration begins that comes after `k` more. */
function startInductions(region: Region, jam: Jam, copies: PrivateCopies, k: number): void {
  const { asm } = region
  const { inductions, inner } = jam.plan
  for (const { variable, step, by } of inductions) {
    asm.get(localOfInduction(region, jam, variable))
    asm.f64(step * k)
    if (by === 'inner') {
      asm.get(jam.tripCount)
      asm.op('f64ConvertI32S', 'f64Mul')
    }
    asm.op('f64Add')
    asm.set(region.allocation.withPrivateCopies(copies, () => region.variable(variable)))
  }
  if (inner.kind === 'forEach') {
    region.number(inner.from)
    asm.set(region.allocation.withPrivateCopies(copies, () => region.local(inner.cursor)))
  }
}

/**
 * Writes what an outer iteration does before its inner loop, for the one that comes after `k` more. Streams of the
 * outer loop have advanced by then; where by how much is not known here, the access is checked again.
 */
function beforeInner(region: Region, { plan, outerStreams }: Jam, k: number): void {
  const { pointers } = region
  for (const statement of plan.before) {
    const known = pointers.get(statement)
    const follows = new Map<object, Pointer>()
    for (const { nodes, pointer, stride } of outerStreams)
      if (typeof stride === 'number' && stride >= 0)
        for (const node of nodes)
          if (known?.has(node)) follows.set(node, { local: pointer.local, offset: stride * k })
    pointers.set(statement, follows)
    region.sequence([statement])
    if (known) pointers.set(statement, known)
    else pointers.delete(statement)
  }
}

/** Streams of these accesses, checked for all iterations of the inner loop; exits where one leaves its list. */
function hoistedStreams(
  region: Region,
  { plan, tripCount, header }: Jam,
  accesses: readonly Access[],
  left: number,
): readonly AccessStream[] {
  const { asm } = region
  asm.get(tripCount)
  asm.set(left)
  const streams = hoistBoundsChecks(region, { ...plan.innerPlan, accesses }, left, header)
  region.sideExits.exitIf(() => {
    asm.get(left)
    asm.get(tripCount)
    asm.op('i32Ne')
  }, header)
  return streams
}

/** Takes the pointers that were checked for the inner loop out of the region. */
function takePointers(region: Region, { innerPlan }: JamPlan): Pointers {
  const taken: Pointers = new Map()
  for (const statement of innerPlan.evolution.loop.body) {
    const own = region.pointers.get(statement)
    taken.set(statement, own ?? new Map())
    region.pointers.delete(statement)
  }
  return taken
}

/** Adds the pointers that only the first jammed iteration has, because they are the same for all. */
function addCommon(pointers: Pointers, first: Pointers): void {
  for (const [statement, known] of first) {
    const own = pointersOf(pointers, statement)
    for (const [node, pointer] of known) if (pointer.loaded !== undefined) own.set(node, pointer)
  }
}

/** `takePointers` has an entry for every statement of the body. */
function pointersOf(pointers: Pointers, statement: object): Map<object, Pointer> {
  const own = pointers.get(statement)
  if (!own) throw new Error('A jammed statement is not of the inner loop.')
  return own
}
