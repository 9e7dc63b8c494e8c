/**
 * Several turns of a loop inside a loop worked out side by side: see unroll-and-jam-plan.ts. Each of these lanes has stand-ins
 * for what it writes, so nothing real changes until a turn takes its lane's result. A turn does all the rest
 * itself, and in order; where it exits, the results of the turns behind it are forgotten.
 *
 * Sums that must keep their order are as slow as one addition after another. Side by side, the processor has
 * something else to add while it waits.
 */

import { costOf } from '../analysis/cost'
import type { ChunkPlan, Track } from '../analysis/strip-mining-plan'
import { type AheadPlan, aheadPlan } from '../analysis/unroll-and-jam-plan'
import { burnAll } from '../fuel'
import type { StandIns } from '../regions/locals'
import { placeOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { moveOn } from './induction-step'
import { type Lane, workOut } from './jammed-iterations'
import { type Assignment, localOf } from './unrolling'

/** Turns of the outer loop side by side: a divisor of the ten neurons that most learners begin with. */
const LANES = 5
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
    burnAll(region, costOf(inner), count)
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

function firsts<T>(all: readonly T[], keyOf: (each: T) => unknown): readonly T[] {
  const keys = new Set<unknown>()
  return all.filter((each) => !keys.has(keyOf(each)) && keys.add(keyOf(each)))
}
