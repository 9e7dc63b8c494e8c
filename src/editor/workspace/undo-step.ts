/** Several changes as one step of the undo history, and changes that leave no trace in it. */
import * as B from 'blockly/core'

/** Runs `work` as one step, within the step at hand if there is one. */
export function asOneStep<T>(work: () => T): T {
  const outer = B.Events.getGroup()
  if (!outer) B.Events.setGroup(true)
  try {
    return work()
  } finally {
    B.Events.setGroup(outer)
  }
}

/** Runs `work` without a single event, so that neither listeners nor the undo history hear of it. */
export function unseen<T>(work: () => T): T {
  B.Events.disable()
  try {
    return work()
  } finally {
    B.Events.enable()
  }
}
