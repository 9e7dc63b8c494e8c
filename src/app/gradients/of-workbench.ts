/** The one check of a page. It outlives the stage, which may be folded away and come again. */
import type { Workbench } from '../workbench'
import { type Checking, createChecking } from './checking'

const made = new WeakMap<Workbench, Checking>()

export function checkingOf(workbench: Workbench): Checking {
  const known = made.get(workbench)
  if (known) return known
  const checking = createChecking(workbench)
  made.set(workbench, checking)
  return checking
}
