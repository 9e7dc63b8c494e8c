/**
 * Searches the record of a run backwards by replay: it runs the part behind the last checkpoint again while a probe
 * listens, then the part before that, until the probe has found what it looks for. So what happened just now is found
 * in a moment, and what happened long ago takes no more memory than one part.
 *
 * It works in slices, and after each the machine stands just where it stood.
 */

import type { Checkpoint, Timeline } from '../record/timeline'
import type { Tracer } from '../run/interpreter/tracer'
import type { Machine, SavedMachine } from '../run/machine/machine'

/** Listens to one part after another, the latest first. */
export interface Probe extends Tracer {
  /** Instructions run so far. It counts those that it hears; what comes from outside counts, too, and is told here. */
  moment: number
  /** A part begins; `machine` stands at its beginning. */
  begin(machine: Machine): void
  /** What it knows after a part: nothing yet, something that an earlier part may add to, or all. */
  readonly found: 'nothing' | 'part' | 'all'
}

/** Instructions between two looks at the clock. */
const CHUNK = 2_000
/** So much farther than to where something was found it looks for what is missing of it. */
const FARTHER = 100_000

export class Search {
  /** Where everything stands, and stays standing; null where there is nothing to go through again. */
  private readonly end: SavedMachine | null
  private readonly now: number
  /** The part that is listened to. */
  private part: Checkpoint | undefined
  private partEnd: number
  /** How the machine stood in the middle of that part when the last slice was over. */
  private middle: SavedMachine | null = null
  private foundAt: number | null = null
  /** The beginning of the earliest part that was looked at. */
  reached: number

  /** It looks back over at most `farthest` instructions. */
  constructor(
    private readonly machine: Machine,
    private readonly timeline: Timeline,
    private readonly probe: Probe,
    private readonly farthest: number,
  ) {
    this.now = machine.steps
    this.reached = this.now
    this.partEnd = this.now
    // A block that stopped the run is a part of what happened, too.
    this.part = timeline.checkpointBefore(this.now + 1)
    this.end = this.part ? machine.save() : null
  }

  /** How much of the way is behind it, 0 … 1. */
  get progress(): number {
    const way = Math.min(this.farthest, this.now - this.timeline.first)
    return way > 0 ? Math.min(1, (this.now - this.reached) / way) : 1
  }

  /** Goes on until `isLate`; gives whether it is over. */
  work(isLate: () => boolean): boolean {
    const { machine } = this
    try {
      while (this.part) {
        if (!this.listen(this.part, isLate)) return false
        this.turnBack(this.part)
        if (isLate()) return !this.part
      }
      return true
    } finally {
      if (this.end) machine.restore(this.end)
    }
  }

  /** Gives whether the part is over. */
  private listen(part: Checkpoint, isLate: () => boolean): boolean {
    const { machine, timeline, probe, partEnd } = this
    machine.restore(this.middle ?? part.state)
    if (!this.middle) probe.begin(machine)
    this.middle = null
    while (machine.steps < partEnd && !timeline.isAtEnd) {
      probe.moment = machine.steps
      timeline.advanceTraced(Math.min(CHUNK, partEnd - machine.steps), probe)
      if (machine.steps < partEnd && isLate()) {
        this.middle = machine.save()
        return false
      }
    }
    if (partEnd === this.now && this.end?.diagnostic) machine.advanceTraced(1, probe)
    return true
  }

  /** Chooses what comes next. What was found in part is looked for again from farther back, up to the same end. */
  private turnBack(part: Checkpoint): void {
    const { found } = this.probe
    this.reached = part.steps
    if (found === 'part') this.foundAt ??= part.steps
    else this.partEnd = part.steps
    const least = this.foundAt === null ? this.now - this.farthest : this.foundAt - FARTHER
    const isFarEnough = found === 'all' || part.steps <= least
    this.part = isFarEnough ? undefined : this.timeline.checkpointBefore(part.steps)
  }
}
