/**
 * The check of gradients, in slices beside whatever runs. It works on copies, so a run neither notices nor ends it;
 * only a wish or a newer check does.
 */
import type { GradientReport, Progress } from '../../../core/gradients/index'
import { type Message, message } from '../../../core/message'
import { FLAG } from '../../../core/program/events'
import { lower } from '../../../core/program/lowering/lower'
import type { Project } from '../../../core/project/project'
import type { Machine } from '../../../core/run/machine/machine'
import type { CheckOutcome, RunRequest } from '../../protocol'
import { checkParts, note } from '../check-parts'
import type { Pictures } from '../image-loading'
import type { RunState, SessionParts } from '../run-state'
import type { ProgramLoading } from './program-loading'

/** Milliseconds of work in a slice. */
const SLICE = 12

type CheckGradients = Extract<RunRequest, { kind: 'checkGradients' }>

export class GradientChecking {
  private asked: CheckGradients | null = null
  /** Null while the engine or the images are on their way. */
  private check: Generator<Progress, GradientReport> | null = null
  /** How far it is, as the page knows it. */
  private told: number | null = null

  constructor(
    private readonly state: RunState,
    private readonly parts: SessionParts,
    private readonly pictures: Pictures,
    private readonly programs: ProgramLoading,
  ) {}

  async begin(asked: CheckGradients): Promise<void> {
    this.stop()
    this.asked = asked
    this.tell({ done: 0, of: 1 })
    try {
      await this.prepare(asked)
    } catch (reason) {
      if (this.asked === asked) this.breakOff(reason)
    }
  }

  private async prepare(asked: CheckGradients): Promise<void> {
    const isWanted = () => this.asked === asked
    const { project } = asked
    const { language } = this.parts
    const lowered = lower(project, language)
    const needed = await checkParts(lowered, project, this.pictures, isWanted)
    if (!needed) return
    if (needed.kind === 'failed') return this.fail(needed.message)
    const { engine, images } = needed
    const from = this.runOf(project)
    const begins = { lowered: from?.lowered ?? lowered, language, images, starting: project, from }
    this.check = engine.checkGradients(begins)
    // The run may go on before the next slice, and it is to be copied as it stands now.
    this.goOn()
    this.parts.wake()
  }

  /** The machine to go on from; null where it has not done anything yet, or has other blocks. */
  private runOf(project: Project): Machine | null {
    const machine = this.state.isUnderWay ? this.programs.machineOf(project) : null
    return machine && machine.next !== machine.code.entries.get(FLAG) ? machine : null
  }

  stop(): void {
    if (this.asked) this.end({ kind: 'stopped' })
  }

  /** Does a slice of the work. Gives whether there is more to do. */
  work(): boolean {
    const { now } = this.parts
    const end = now() + SLICE
    while (this.check && now() < end) this.goOn()
    return this.check !== null
  }

  private goOn(): void {
    try {
      const step = this.check?.next()
      if (step?.done) this.end({ kind: 'report', report: step.value })
      else if (step) this.tell(step.value)
    } catch (reason) {
      this.breakOff(reason)
    }
  }

  private tell(progress: Progress): void {
    const { asked } = this
    // While it looks for the next turn, it does not know how many it has.
    if (!asked || (this.told !== null && progress.done <= this.told)) return
    this.told = progress.done
    this.parts.send({ kind: 'checking', number: asked.number, progress })
  }

  /** A mistake of ours. */
  private breakOff(reason: unknown): void {
    note(reason)
    this.fail(message('gradients-failed'))
  }

  private fail(message: Message): void {
    this.end({ kind: 'failed', message })
  }

  private end(outcome: CheckOutcome): void {
    const { asked } = this
    this.asked = null
    this.check = null
    this.told = null
    if (asked) this.parts.send({ kind: 'checked', number: asked.number, outcome })
  }
}
