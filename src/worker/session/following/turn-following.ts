/**
 * Follows a run of the flag through the turns of its training, wherever it rests or goes slowly enough for eyes: finds out
 * once how the program trains, as a check of gradients does, and then which turn the run is in. All of it is done in
 * slices and on copies, so that the run is the same as without.
 *
 * Start reading here; turn-at.ts looks for the turn.
 */
import type { Checked, Progress, TurnFollower } from '../../../core/gradients/index'
import { message } from '../../../core/message'
import type { LoweredProject } from '../../../core/program/lowering/lower'
import type { Project } from '../../../core/project/project'
import type { Machine } from '../../../core/run/machine/machine'
import type { Following } from '../../protocol'
import { checkParts, note } from '../check-parts'
import type { Driver } from '../driver'
import type { Pictures } from '../image-loading'
import type { ProgramLoading } from '../requests/program-loading'
import type { Loaded, RunState, SessionParts } from '../run-state'
import { type AtHand, covers, turnAt } from './turn-at'

/** Milliseconds of work in a slice. */
const SLICE = 12

/** What a follower is made for. */
interface Subject {
  readonly lowered: LoweredProject
  readonly images: Project['images']
}

type CopyMachine = (machine: Machine) => Machine

export class TurnFollowing {
  private subject: Subject | null = null
  private copyMachine: CopyMachine | null = null
  /** Null while the engine or the images are on their way, and when it is done. */
  private check: Generator<Progress, Checked> | null = null
  private follower: TurnFollower | null = null
  private search: Generator<void, AtHand> | null = null
  /** What was found last, in this version of the record. */
  private known: AtHand | null = null
  private version = 0
  private told: Following['kind'] | null = null

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly pictures: Pictures,
    private readonly programs: ProgramLoading,
  ) {}

  /** Somebody wants it who knows nothing, or nobody does any more. What was found out of the program is kept. */
  beginAnew(): void {
    this.known = null
    this.search = null
    if (!this.follower) this.forgetProgram()
  }

  private forgetProgram(): void {
    this.subject = null
    this.check = null
    this.follower = null
    this.known = null
    this.search = null
  }

  /** Does a slice of the work. Gives whether there is more to do. */
  work(): boolean {
    const { now } = this.parts
    const end = now() + SLICE
    try {
      do {
        const loaded = this.inSight
        if (!loaded || !this.goOn(loaded)) return false
      } while (now() < end)
    } catch (reason) {
      this.breakOff(reason)
    }
    return true
  }

  /** The run of the flag, where eyes can follow it. */
  private get inSight(): Loaded | null {
    const { state, programs } = this
    const loaded = programs.underFlag
    if (!loaded || loaded.driver.isBusy) return null
    const isSlow = state.status === 'running' ? !loaded.driver.isHurried(state.pace) : state.mayLookBack
    return isSlow ? loaded : null
  }

  /** A bit of the work. Gives whether there is more to do. */
  private goOn({ driver, project }: Loaded): boolean {
    const { lowered } = driver.machine
    if (this.subject?.lowered !== lowered || this.subject.images !== project.images) {
      this.forgetProgram()
      this.subject = { lowered, images: project.images }
      void this.prepare(this.subject, project)
      return false
    }
    if (this.check) this.goOnWith(this.check)
    else if (!this.follower || !this.look(driver, this.follower)) return false
    return true
  }

  private async prepare(subject: Subject, project: Project): Promise<void> {
    const { parts, pictures } = this
    const { lowered } = subject
    const isWanted = () => this.subject === subject
    this.tell({ kind: 'preparing' })
    try {
      const needed = await checkParts(lowered, project, pictures, isWanted)
      if (!needed) return
      if (needed.kind === 'failed') return this.tell(needed)
      const { engine, images } = needed
      const circumstances = { lowered, language: parts.language, images }
      this.copyMachine = (machine) => engine.copyMachine(circumstances, machine)
      // From the beginning, so that it is the same wherever the run is.
      this.check = engine.checkAndFollow({ ...circumstances, starting: project })
      parts.wake()
    } catch (reason) {
      if (isWanted()) this.breakOff(reason)
    }
  }

  private goOnWith(check: Generator<Progress, Checked>): void {
    const step = check.next()
    if (!step.done) return
    this.check = null
    this.follower = step.value.follower
    this.tell({ kind: this.follower ? 'looking' : 'cannot' })
  }

  /** Looks for the turn that the run is in, where it is not known. Gives whether there is more to do. */
  private look({ machine, timeline }: Driver, follower: TurnFollower): boolean {
    if (this.version !== timeline.version) {
      this.version = timeline.version
      this.known = null
      this.search = null
    }
    if (!this.search) {
      const { known, copyMachine } = this
      if (!copyMachine || (known && covers(known, machine.steps))) return false
      if (!known) this.tell({ kind: 'looking' })
      this.search = turnAt(machine.steps, { copy: copyMachine(machine), timeline, follower }, known)
    }
    const step = this.search.next()
    if (!step.done) return true
    this.search = null
    const isOther = this.known?.turn !== step.value.turn || this.known === null
    this.known = step.value
    if (isOther) this.tell({ kind: 'found', turn: step.value.turn })
    return true
  }

  /** A mistake of ours. It is not tried again before somebody switches it on again. */
  private breakOff(reason: unknown): void {
    note(reason)
    const { subject } = this
    this.forgetProgram()
    this.subject = subject
    this.tell({ kind: 'failed', message: message('gradients-failed') })
  }

  private tell(following: Following): void {
    if (following.kind === 'looking' && this.told === 'looking') return
    this.told = following.kind
    this.parts.send({ kind: 'following', following })
  }
}
