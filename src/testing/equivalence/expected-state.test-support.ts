/**
 * What a way to run a program must have ended with: the state of a stepwise run, taken where the other one ended or
 * was cut. A stepwise run tells where that is by its steps; turbo counts none, so its state is looked for.
 */
import type { Machine } from '../../core/run/machine/machine'
import { type CapturedState, capturedState, variablesOf } from './captured-state.test-support'
import { inOneGo, readyMachine, type Task, type WayToRun } from './ways-to-run.test-support'

/** Instructions in which a program must end that has ended in turbo, or it is not compared. */
const PATIENCE = 2_000_000

/** `whole` is the run within the task's limit. Null where there is nothing to compare with. */
export function expectedState(
  way: WayToRun,
  whole: CapturedState,
  result: CapturedState,
  task: Task,
): CapturedState | null {
  const { steps } = result
  if (!way.isTurbo) return whole.isOver ? whole : asFarAs(result, task)
  if (!result.isOver) return way.isLostWhenCut ? null : stepwiseStateLike(task, result)
  const patient = whole.isOver ? whole : inOneGo({ ...task, limit: PATIENCE })
  return patient.isOver ? { ...patient, steps } : null
}

/**
 * A program that did not end within the limit is compared as it stands where the other way was cut, which may be
 * a little later; if it has just ended there, the instruction that ended it may have been one that was not counted.
 */
const asFarAs = ({ steps, isOver }: CapturedState, task: Task) =>
  inOneGo({ ...task, limit: steps + (isOver ? 1 : 0) })

/** Far fewer instructions than a turbo run of that much fuel can have done. */
const STATES = 100_000

/**
 * The state of a stepwise run that a cut run in turbo should have reached: the first that looks like it, to be
 * compared in all that it has.
 */
function stepwiseStateLike({ project, lowered, language }: Task, cut: CapturedState): CapturedState {
  const machine = readyMachine(project, lowered, language)
  for (let steps = 0; steps < STATES && !machine.isOver; steps++) {
    if (machine.nextBlock === cut.nextBlock && machine.random === cut.random && hasVariables(machine, cut)) {
      const state = { ...capturedState(machine), steps: cut.steps }
      if (JSON.stringify(state) === JSON.stringify(cut)) return state
    }
    machine.advance(1)
  }
  return capturedState(machine)
}

/** A quick look, because a loop has many states that look alike from afar. */
const hasVariables = (machine: Machine, { variables }: CapturedState) =>
  Object.entries(variablesOf(machine)).every(([id, bits]) => bits === variables[id])
