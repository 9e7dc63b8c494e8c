/**
 * An external event: a drawing on its way into a run, which no program could foresee and no replay could make up, so
 * the record keeps it (record/timeline.ts). It comes in between two blocks, and counts as an instruction of its own, so
 * that it has its moment. The scripts that it starts are those of program/events.ts.
 */
import type { Drawing } from '../../memory/drawing'

export interface ExternalEvent {
  readonly drawing: Drawing
  /** Whether the scripts under “when I draw” begin; else it only lies there. */
  readonly starts: boolean
  /** Whether they are all that runs from here: what was under way is over. */
  readonly afresh: boolean
}
