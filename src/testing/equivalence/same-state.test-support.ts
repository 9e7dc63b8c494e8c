/** Looks for the moment of a stepwise run at which everything is as another machine has left it. */
import { REGISTER } from '../../core/memory/memory'
import { FRAME } from '../../core/run/interpreter/context'
import type { Machine } from '../../core/run/machine/machine'
import { type CapturedState, capturedState } from './captured-state.test-support'

/** What decides how a run goes on and no captured state shows. */
const HIDDEN = [REGISTER.next, REGISTER.random, REGISTER.frame, REGISTER.depth]

/**
 * The number of steps after which `stepwise` stands just where `other` does: at the next instruction, with the
 * variables and the frames with all counts of loops. The frame of an own block may also hold what nobody will read
 * any more; so where some are open and no moment is quite like it within so many steps, it is the first with the
 * same ones open. Null where there is none.
 */
export function stepsTo(stepwise: Machine, other: Machine, mostSteps: number): number | null {
  let alike: number | null = null
  for (let steps = 0; steps <= mostSteps && !stepwise.isOver; steps++) {
    if (standsLike(stepwise, other)) {
      if (areSame(framesOf(stepwise), framesOf(other))) return steps
      const calls = callsOf(other)
      if (alike === null && calls.length > 0 && areSame(callsOf(stepwise), calls)) alike = steps
    }
    stepwise.advance(1)
  }
  return alike
}

function standsLike({ memory: a }: Machine, { memory: b }: Machine): boolean {
  return (
    HIDDEN.every((register) => a.f64[register] === b.f64[register]) &&
    areSame(
      a.f64.subarray(a.variables, a.variables + a.variableCount),
      b.f64.subarray(b.variables, b.variables + b.variableCount),
    )
  )
}

const framesOf = ({ memory }: Machine) => memory.items(memory.frames)

/** Where each open own block was called, from the last one back. */
function callsOf(machine: Machine): readonly number[] {
  const { f64 } = machine.memory
  const frames = framesOf(machine)
  const calls: number[] = []
  let frame = f64[REGISTER.frame]!
  for (let depth = f64[REGISTER.depth]!; depth > 0; depth--) {
    calls.push(frames[frame + FRAME.returnAddress]!, frames[frame + FRAME.into]!)
    frame = frames[frame + FRAME.caller]!
  }
  return calls
}

const areSame = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  a.length === b.length && Array.prototype.every.call(a, (value, i) => Object.is(value, b[i]))

/** A captured state to compare with another mode's: only stepwise counts steps. */
export const uncounted = (machine: Machine): CapturedState => ({ ...capturedState(machine), steps: 0 })
