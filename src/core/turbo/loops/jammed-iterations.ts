/** Works the results of several lanes out side by side; see unroll-and-jam.ts. */

import type { ChunkPlan, Track } from '../analysis/strip-mining-plan'
import type { AheadPlan } from '../analysis/unroll-and-jam-plan'
import type { StandIns } from '../regions/locals'
import type { Pointer, Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { checkLeaves, exitUnlessWhole, precheck } from './bounds-check-hoisting'
import { accumulates, goOn } from './unrolling'

/** Turns of the inner loop in a round: first some, then what is left of them. */
const ROUNDS = [4, 1]
/** Inner loops of fewer turns gain little; longer ones would keep a pause waiting. */
const FEWEST = 4
const MOST = 4096

/** A turn of the outer loop that is worked out beside others. */
export interface Lane {
  readonly standIns: StandIns
  /** What it works out, by the order of `targets`. */
  readonly results: readonly number[]
}

/** Exits where any lane's result can't be known beforehand, or is not a number. */
export function workOut(
  region: Region,
  plan: ChunkPlan,
  ahead: AheadPlan,
  tracks: readonly Track[],
  lanes: readonly Lane[],
  count: number,
  turn: number,
): void {
  const { asm } = region
  const { inner, innerPlan, work } = ahead
  countTurns(region, ahead, count, turn)
  const placeOfMoving = (variable: number) => {
    const { loop } = plan.motion
    const isLoops = loop.kind === 'forEach' && loop.variable === variable
    return isLoops ? region.local(loop.cursor) : region.variable(variable)
  }
  for (const { variable } of ahead.moving)
    exitUnlessWhole(region, () => asm.get(placeOfMoving(variable)), turn)

  const left = asm.take(TYPE.i32)
  const suspect = asm.take(TYPE.f64)
  const prechecked = (accesses: ChunkPlan['accesses']): readonly Track[] => {
    asm.get(count)
    asm.set(left)
    const own = precheck(region, { ...innerPlan, accesses }, left, turn)
    region.exitIf(() => {
      asm.get(left)
      asm.get(count)
      asm.op('i32Ne')
    }, turn)
    return own
  }
  let common: readonly Track[] = []
  const prepared = lanes.map(({ standIns }, k) => {
    for (const { variable, step, by } of ahead.moving) {
      asm.get(placeOfMoving(variable))
      asm.f64(step * k)
      if (by === 'inner') {
        asm.get(count)
        asm.op('f64ConvertI32S', 'f64Mul')
      }
      asm.op('f64Add')
      asm.set(standIns.variables.get(variable)!)
    }
    if (inner.kind === 'forEach') {
      region.number(inner.from)
      asm.set(standIns.locals.get(inner.cursor)!)
    }
    return region.places.withStandIns(standIns, () => {
      beforeInner(region, ahead, tracks, k)
      checkLeaves(region, innerPlan, turn)
      if (k === 0) common = prechecked(ahead.common)
      const own = prechecked(ahead.others)
      return { standIns, tracks: own, pointers: takePointers(region, ahead) }
    })
  })
  for (const { pointer } of common) pointer.fetched = asm.take(TYPE.f64)
  for (const { pointers } of prepared.slice(1)) addAll(pointers, prepared[0]!.pointers)

  asm.f64(0)
  asm.set(suspect)
  asm.get(count)
  asm.set(left)
  for (const turns of ROUNDS) {
    asm.get(left)
    asm.i32(turns)
    asm.op('i32GeU')
    asm.if()
    const next = asm.loop()
    for (let i = 0; i < turns; i++) {
      for (const { pointer, stride } of common) {
        asm.get(pointer.local)
        asm.load('f64', i * (stride as number))
        asm.set(pointer.fetched!)
      }
      for (const statement of work)
        for (const { standIns, tracks: own, pointers } of prepared)
          region.places.withStandIns(standIns, () => {
            for (const { pointer, stride } of own) pointer.offset = i * (stride as number)
            region.pointers.set(statement, pointers.get(statement)!)
            region.suspect = accumulates(statement, work) ? 'later' : suspect
            region.sequence([statement])
          })
    }
    region.suspect = null
    for (const own of [common, ...prepared.map((each) => each.tracks)])
      for (const track of own) {
        track.pointer.offset = 0
        goOn(region, track, () => asm.i32(turns))
      }
    asm.get(left)
    asm.i32(turns)
    asm.op('i32Sub')
    asm.tee(left)
    asm.i32(turns)
    asm.op('i32GeU')
    asm.brIf(next)
    asm.end()
    asm.end()
  }
  for (const statement of work) region.pointers.delete(statement)

  asm.get(suspect)
  for (const { results } of lanes)
    for (const result of results) {
      asm.get(result)
      asm.op('f64Add')
    }
  asm.set(suspect)
  region.exitIf(() => {
    asm.get(suspect)
    asm.get(suspect)
    asm.op('f64Ne')
  }, turn)
  asm.release(TYPE.i32, left)
  asm.release(TYPE.f64, suspect)
  for (const { pointer } of [...common, ...prepared.flatMap((each) => each.tracks)])
    asm.release(TYPE.i32, pointer.local)
  for (const { pointer } of common) asm.release(TYPE.f64, pointer.fetched!)
}

type Places = Map<object, Map<object, Pointer>>

/** Adds the places that only the first lane has, because they are the same for all. */
function addAll(places: Places, first: Places): void {
  for (const [statement, known] of first) {
    const own = places.get(statement)!
    for (const [node, pointer] of known) if (pointer.fetched !== undefined) own.set(node, pointer)
  }
}

/** Puts the inner loop's number of turns, the same for all lanes, into `count`. */
function countTurns(region: Region, { inner }: AheadPlan, count: number, turn: number): void {
  const { asm } = region
  const turns = asm.take(TYPE.f64)
  if (inner.kind === 'repeat') region.number(inner.times)
  else {
    region.number(inner.to)
    region.number(inner.from)
    asm.op('f64Sub')
    asm.f64(1)
    asm.op('f64Add')
  }
  asm.tee(turns)
  asm.toWhole()
  asm.set(count)
  region.exitIf(() => {
    asm.get(count)
    asm.op('f64ConvertI32S')
    asm.get(turns)
    asm.op('f64Ne')
    asm.get(count)
    asm.i32(FEWEST)
    asm.op('i32Sub')
    asm.i32(MOST - FEWEST)
    asm.op('i32GtU', 'i32Or')
  }, turn)
  asm.release(TYPE.f64, turns)
}

/**
 * Writes what a turn does before its inner loop, for the turn that comes after `turns` more. What was checked for all
 * turns has moved on by then; where by how much is not known here, it is checked again.
 */
function beforeInner(region: Region, { before }: AheadPlan, tracks: readonly Track[], turns: number): void {
  const { pointers } = region
  for (const statement of before) {
    const known = pointers.get(statement)
    const follows = new Map<object, Pointer>()
    for (const { nodes, pointer, stride } of tracks)
      if (typeof stride === 'number' && stride >= 0)
        for (const node of nodes)
          if (known?.has(node)) follows.set(node, { local: pointer.local, offset: stride * turns })
    pointers.set(statement, follows)
    region.sequence([statement])
    if (known) pointers.set(statement, known)
    else pointers.delete(statement)
  }
}

/** Takes the places that were checked for the inner loop out of the region. */
function takePointers(region: Region, { innerPlan }: AheadPlan): Places {
  const taken: Places = new Map()
  for (const statement of innerPlan.motion.loop.body) {
    const own = region.pointers.get(statement)
    taken.set(statement, own ?? new Map())
    region.pointers.delete(statement)
  }
  return taken
}
