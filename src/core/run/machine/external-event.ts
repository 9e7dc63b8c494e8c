/**
 * A drawing on its way into a run: an external event, which no program could foresee. It comes in between two blocks,
 * and counts as an instruction of its own, so that it has its moment.
 */
import type { Drawing } from '../../memory/drawing'

export interface Arrival {
  readonly drawing: Drawing
  /** Whether the scripts under “when I draw” begin; else it only lies there. */
  readonly starts: boolean
  /** Whether they are all that runs from here: what was under way is over. */
  readonly afresh: boolean
}
