/** The one check of a page, and the one watch over its run. They outlive the stage, which may be folded away and come again. */
import type { Workbench } from '../workbench'
import { createChecking } from './checking'
import { createLive } from './live/live'

const once = <T>(create: (workbench: Workbench) => T): ((workbench: Workbench) => T) => {
  const made = new WeakMap<Workbench, T>()
  return (workbench) => {
    const known = made.get(workbench)
    if (known) return known
    const fresh = create(workbench)
    made.set(workbench, fresh)
    return fresh
  }
}

export const checkingOf = once(createChecking)
export const liveOf = once(createLive)
