/** The induction step of many iterations at once, for those ways to run a loop that do many at once. */
import type { Access } from '../analysis/affine-accesses'
import type { StripPlan } from '../analysis/strip-mining-plan'
import type { Region } from '../regions/region'
import type { Label } from '../wasm/assembler'

/**
 * Jumps to `over` unless one step of many iterations is the same as many steps: while all of it is whole and exact.
 */
export function skipUnlessWhole(region: Region, { evolution, accesses }: StripPlan, over: Label): void {
  const { asm } = region
  for (const { variable, position } of evolution.inductions.values()) {
    if (position < 0 || isIndex(accesses, variable, position)) continue
    asm.get(region.variable(variable))
    asm.op('f64Floor')
    asm.get(region.variable(variable))
    asm.op('f64Ne')
    asm.get(region.variable(variable))
    asm.op('f64Abs')
    asm.f64(2 ** 50)
    asm.op('f64Gt', 'i32Or')
    asm.brIf(over)
  }
}

/** Whether the variable itself is an index before its step: then it was found to be a list's position. */
const isIndex = (accesses: readonly Access[], variable: number, stepsAt: number) =>
  accesses.some(
    ({ index, position }) => index.kind === 'variable' && index.variable === variable && position < stepsAt,
  )

/** Counters and induction variables step by as many iterations as `done` leaves on the stack; at least one. */
export function inductionStep(region: Region, { evolution }: StripPlan, done: () => void): void {
  const { asm } = region
  const { loop } = evolution
  for (const { variable, step, position } of evolution.inductions.values()) {
    if (position < 0) continue
    const local = region.variable(variable)
    asm.get(local)
    done()
    asm.f64(step)
    asm.op('f64Mul', 'f64Add')
    asm.set(local)
  }
  if (loop.kind === 'repeat') {
    const counter = region.local(loop.counter)
    asm.get(counter)
    done()
    asm.op('f64Sub')
    asm.set(counter)
  } else {
    // The variable has the number of the last iteration.
    const cursor = region.local(loop.cursor)
    asm.get(cursor)
    done()
    asm.op('f64Add')
    asm.set(cursor)
    asm.get(cursor)
    asm.f64(1)
    asm.op('f64Sub')
    asm.set(region.variable(loop.variable))
  }
}
