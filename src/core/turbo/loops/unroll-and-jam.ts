/**
 * Unroll and jam (Allen and Kennedy, Optimizing Compilers for Modern Architectures, 2002, chapter 8): the outer loop is
 * unrolled, and the copies of its inner loop are fused into one that does several outer iterations side by side.
 * Legality is in analysis/unroll-and-jam-plan.ts, the fused loop in jammed-iterations.ts.
 *
 * Only the inner loop is jammed, and speculatively: each outer iteration has private copies of what its inner loop
 * writes, so no variable changes until the iteration takes its result. It does all the rest itself, and in order; where
 * it exits, the results of the iterations behind it are dropped.
 *
 * Sums that must keep their order are bound by the latency of one addition after another. Side by side, the processor
 * has something else to add while it waits.
 */

import { costOf } from '../analysis/cost'
import type { StripPlan } from '../analysis/strip-mining-plan'
import { type JamPlan, jamPlan } from '../analysis/unroll-and-jam-plan'
import { burnForIterations } from '../fuel'
import type { PrivateCopies } from '../regions/locals'
import { headerOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import type { AccessStream } from './access-streams'
import { inductionStep } from './induction-step'
import { computeJammedIterations, type Jam } from './jammed-iterations'
import { localOf } from './unrolling'

/** The unroll factor of the outer loop: a divisor of the ten neurons that most learners begin with. */
const FACTOR = 5

export interface JammedResults {
  /** At the start of an outer iteration: computes the next results, where none is left. */
  refill(): void
  release(): void
}

/** Null where the loop holds none that can be jammed. `strip` is the local with the iterations left. */
export function unrollAndJam(
  region: Region,
  plan: StripPlan,
  streams: readonly AccessStream[],
  strip: number,
): JammedResults | null {
  const jammed = jamPlan(region.module, plan)
  if (!jammed) return null
  const { asm } = region
  const { inner, innerPlan, assignments } = jammed
  const targets = firsts(assignments, (statement) => localOf(region, statement))
  const copies = Array.from({ length: FACTOR }, () => copiesFor(region, jammed))
  /** Results that wait to be taken; below 0 where these iterations can't be jammed. */
  const ready = asm.take(TYPE.i32)
  const tripCount = asm.take(TYPE.i32)
  const jam: Jam = {
    plan: jammed,
    outer: plan,
    outerStreams: streams,
    copies,
    targets,
    tripCount,
    header: headerOf(region.module, inner),
  }
  asm.i32(0)
  asm.set(ready)

  const refill = () => {
    asm.get(ready)
    asm.op('i32Eqz')
    asm.get(strip)
    asm.i32(FACTOR)
    asm.op('i32GeU', 'i32And')
    asm.if()
    region.sideExits.attempt(
      () => {
        computeJammedIterations(region, jam)
        asm.i32(FACTOR)
        asm.set(ready)
      },
      () => {
        asm.i32(-1)
        asm.set(ready)
      },
    )
    asm.end()
  }

  const take = (iterations: () => void) => {
    asm.get(ready)
    asm.i32(0)
    asm.op('i32GtS')
    asm.if()
    burnForIterations(region, costOf(inner), tripCount)
    inductionStep(region, innerPlan, () => {
      asm.get(tripCount)
      asm.op('f64ConvertI32S')
    })
    for (const target of targets) {
      // The results move up, as in a queue.
      let into = localOf(region, target)
      for (const own of copies) {
        const result = region.allocation.withPrivateCopies(own, () => localOf(region, target))
        asm.get(result)
        asm.set(into)
        into = result
      }
    }
    asm.get(ready)
    asm.i32(1)
    asm.op('i32Sub')
    asm.set(ready)
    asm.else()
    iterations()
    asm.end()
  }
  region.jammed.set(inner, { take })

  const release = () => {
    region.jammed.delete(inner)
    asm.release(TYPE.i32, ready, tripCount)
    for (const { variables, locals } of copies)
      asm.release(TYPE.f64, ...variables.values(), ...locals.values())
  }
  return { refill, release }
}

/** Private copies of all that a jammed iteration writes, and of the induction variables at its beginning. */
function copiesFor(region: Region, { inner, before, assignments, inductions }: JamPlan): PrivateCopies {
  const { asm } = region
  const copies: PrivateCopies = { variables: new Map(), locals: new Map() }
  const add = (to: Map<number, number>, key: number) => {
    if (!to.has(key)) to.set(key, asm.take(TYPE.f64))
  }
  for (const statement of [...before, ...assignments])
    if (statement.kind === 'setVariable') add(copies.variables, statement.variable)
    else add(copies.locals, statement.local)
  for (const { variable } of inductions) add(copies.variables, variable)
  if (inner.kind === 'forEach') add(copies.locals, inner.cursor)
  return copies
}

/** Of those with the same key, the first. */
function firsts<T>(all: readonly T[], keyOf: (each: T) => unknown): readonly T[] {
  const keys = new Set<unknown>()
  return all.filter((each) => !keys.has(keyOf(each)) && keys.add(keyOf(each)))
}
