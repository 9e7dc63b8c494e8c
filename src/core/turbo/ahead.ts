/**
 * Several turns of a loop inside a loop worked out side by side: see ahead-plan.ts. Each of these lanes has stand-ins
 * for what it writes, so nothing real changes until a turn takes its lane's result. A turn does all the rest
 * itself, and in order; where it exits, the results of the turns behind it are forgotten.
 *
 * Sums that must keep their order are as slow as one addition after another. Side by side, the processor has
 * something else to add while it waits.
 */
import { AT } from './addresses'
import { type AheadPlan, aheadPlan } from './ahead-plan'
import { costOf } from './cost'
import { moveOn } from './move-on'
import { TYPE } from './opcodes'
import type { ChunkPlan, Track } from './plan'
import { checkLeaves, exitUnlessWhole, precheck } from './precheck'
import { type Assignment, accumulates, goOn, localOf } from './quick'
import type { Pointer, Region, StandIns } from './region'
import { placeOf } from './shared'

/** Turns of the outer loop side by side: a divisor of the ten neurons that most learners begin with. */
const LANES = 5
/** Turns of the inner loop in a round: first some, then what is left of them. */
const ROUNDS = [4, 1]
/** Inner loops of fewer turns gain little; longer ones would keep a pause waiting. */
const FEWEST = 4
const MOST = 4096

interface Lane {
  readonly standIns: StandIns
  /** What it works out, by the order of `targets`. */
  readonly results: readonly number[]
}

export interface WorkAhead {
  /** At the start of a turn: works the next turns' results out, where none is left. */
  refill(): void
  release(): void
}

/** Null where the loop holds no other that can be worked out ahead. `n` is the local with the turns left. */
export function workAhead(
  region: Region,
  plan: ChunkPlan,
  tracks: readonly Track[],
  n: number,
): WorkAhead | null {
  const ahead = aheadPlan(region.shared, plan)
  if (!ahead) return null
  const { asm } = region
  const { inner, innerPlan, work } = ahead
  const { turn } = placeOf(region.shared, inner)
  const targets = firsts(work, (statement) => localOf(region, statement))
  const lanes = Array.from({ length: LANES }, () => laneOf(region, ahead, targets))
  /** Results that wait to be taken; below 0 where these turns can't be worked out ahead. */
  const ready = asm.take(TYPE.i32)
  const count = asm.take(TYPE.i32)
  asm.i32(0)
  asm.set(ready)

  const refill = () => {
    asm.get(ready)
    asm.op('i32Eqz')
    asm.get(n)
    asm.i32(LANES)
    asm.op('i32GeU', 'i32And')
    asm.if()
    region.attempt(
      () => {
        workOut(region, plan, ahead, tracks, lanes, count, turn)
        asm.i32(LANES)
        asm.set(ready)
      },
      () => {
        asm.i32(-1)
        asm.set(ready)
      },
    )
    asm.end()
  }

  const take = (turns: () => void) => {
    asm.get(ready)
    asm.i32(0)
    asm.op('i32GtS')
    asm.if()
    asm.i32(0)
    asm.loadFrom('i32', AT.fuel)
    asm.get(count)
    asm.i32(costOf(inner))
    asm.op('i32Mul', 'i32Sub')
    asm.store('i32', AT.fuel)
    moveOn(region, innerPlan, () => {
      asm.get(count)
      asm.op('f64ConvertI32S')
    })
    for (const [i, statement] of targets.entries()) {
      asm.get(lanes[0]!.results[i]!)
      asm.set(localOf(region, statement))
      for (const [k, lane] of lanes.slice(1).entries()) {
        asm.get(lane.results[i]!)
        asm.set(lanes[k]!.results[i]!)
      }
    }
    asm.get(ready)
    asm.i32(1)
    asm.op('i32Sub')
    asm.set(ready)
    asm.else()
    turns()
    asm.end()
  }
  region.ahead.set(inner, { take })

  const release = () => {
    region.ahead.delete(inner)
    asm.release(TYPE.i32, ready, count)
    for (const { standIns } of lanes)
      asm.release(TYPE.f64, ...standIns.variables.values(), ...standIns.locals.values())
  }
  return { refill, release }
}

/** Stand-ins for all that a lane writes, and for the variables that have moved on by then. */
function laneOf(
  region: Region,
  { inner, before, work, moving }: AheadPlan,
  targets: readonly Assignment[],
): Lane {
  const { asm } = region
  const standIns: StandIns = { variables: new Map(), locals: new Map() }
  const add = (to: Map<number, number>, key: number) => {
    if (!to.has(key)) to.set(key, asm.take(TYPE.f64))
  }
  for (const statement of [...before, ...work])
    if (statement.kind === 'setVariable') add(standIns.variables, statement.variable)
    else add(standIns.locals, statement.local)
  for (const { variable } of moving) add(standIns.variables, variable)
  if (inner.kind === 'forEach') add(standIns.locals, inner.cursor)
  const results = targets.map((statement) =>
    statement.kind === 'setVariable'
      ? standIns.variables.get(statement.variable)!
      : standIns.locals.get(statement.local)!,
  )
  return { standIns, results }
}

/** Exits where any lane's result can't be known beforehand, or is not a number. */
function workOut(
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
    return region.withStandIns(standIns, () => {
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
          region.withStandIns(standIns, () => {
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

function firsts<T>(all: readonly T[], keyOf: (each: T) => unknown): readonly T[] {
  const keys = new Set<unknown>()
  return all.filter((each) => !keys.has(keyOf(each)) && keys.add(keyOf(each)))
}
