/**
 * Unrolling with a deferred NaN check, for loops of nothing but assignments: nothing is stored in a list, nothing is
 * decided, and every bounds check was hoisted. Such a loop can exit for one reason only, a not-a-number. So it runs
 * speculatively and looks once, at the end; where there is one, it rolls back and the plain iterations find it.
 * Induction variables take one step for all. Sums keep their order: iteration follows iteration.
 *
 * Legality is in analysis/unrolling-plan.ts. Unrolling: Allen and Kennedy, Optimizing Compilers for Modern
 * Architectures, 2002.
 */
import type { StripPlan } from '../analysis/strip-mining-plan'
import { type Assignment, carriesNaN, unrollableBody } from '../analysis/unrolling-plan'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { type AccessStream, advance, constantStride } from './access-streams'
import { inductionStep, skipUnlessWhole } from './induction-step'

/** Unroll factors: first many iterations at a time, then what is left of them. */
const FACTORS = [8, 4] as const
const [, SMALLEST_FACTOR] = FACTORS

/** Does as many of the strip's iterations as it can, and takes them off `strip`. */
export function unrolledIterations(
  region: Region,
  plan: StripPlan,
  streams: readonly AccessStream[],
  strip: number,
): void {
  const { asm } = region
  const assignments = unrollableBody(plan)
  if (!assignments) return
  const targets = [...new Set(assignments.map((statement) => localOf(region, statement)))]
  const saved = targets.map((local) => ({ local, copy: asm.take(TYPE.f64) }))
  const nanSum = asm.take(TYPE.f64)
  const left = asm.take(TYPE.i32)
  const done = asm.take(TYPE.f64)
  const over = asm.block()
  asm.get(strip)
  asm.i32(SMALLEST_FACTOR)
  asm.op('i32LtU')
  asm.brIf(over)
  skipUnlessWhole(region, plan, over)
  for (const { local, copy } of saved) {
    asm.get(local)
    asm.set(copy)
  }
  asm.f64(0)
  asm.set(nanSum)
  asm.get(strip)
  asm.set(left)
  for (const factor of FACTORS) unrolledLoop(region, factor, assignments, streams, left, nanSum)

  asm.get(strip)
  asm.get(left)
  asm.op('i32Sub', 'f64ConvertI32S')
  asm.set(done)
  asm.get(nanSum)
  for (const statement of assignments) {
    if (!carriesNaN(statement, assignments)) continue
    asm.get(localOf(region, statement))
    asm.op('f64Add')
  }
  asm.tee(nanSum)
  asm.get(nanSum)
  asm.op('f64Eq')
  asm.if()
  inductionStep(region, plan, () => asm.get(done))
  asm.get(left)
  asm.set(strip)
  asm.else()
  // Roll back: the plain iterations will find the place.
  for (const { local, copy } of saved) {
    asm.get(copy)
    asm.set(local)
  }
  for (const stream of streams) {
    advance(region, stream, () => {
      asm.get(left)
      asm.get(strip)
      asm.op('i32Sub')
    })
  }
  asm.end()
  asm.end()
  asm.release(TYPE.f64, nanSum, done, ...saved.map(({ copy }) => copy))
  asm.release(TYPE.i32, left)
}

/** A loop of so many iterations at a time, while there are enough left. */
function unrolledLoop(
  region: Region,
  factor: number,
  assignments: readonly Assignment[],
  streams: readonly AccessStream[],
  left: number,
  nanSum: number,
): void {
  const { asm } = region
  const areEnough = () => {
    asm.get(left)
    asm.i32(factor)
    asm.op('i32GeU')
  }
  areEnough()
  asm.if()
  const next = asm.loop()
  for (let i = 0; i < factor; i++) {
    for (const stream of streams) stream.pointer.offset = i * constantStride(stream)
    for (const statement of assignments) {
      region.deferredNaN = carriesNaN(statement, assignments) ? 'in-target' : nanSum
      region.sequence([statement])
    }
  }
  region.deferredNaN = null
  for (const stream of streams) {
    stream.pointer.offset = 0
    advance(region, stream, () => asm.i32(factor))
  }
  asm.get(left)
  asm.i32(factor)
  asm.op('i32Sub')
  asm.set(left)
  areEnough()
  asm.brIf(next)
  asm.end()
  asm.end()
}

/** The local that the assignment sets. */
export function localOf(region: Region, statement: Assignment): number {
  return statement.kind === 'setVariable'
    ? region.variable(statement.variable)
    : region.local(statement.local)
}
