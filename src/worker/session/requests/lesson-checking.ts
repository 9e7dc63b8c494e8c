/**
 * The checks of a lesson, in slices beside whatever runs. They work on copies, so a run neither notices nor ends them; only
 * a wish or a newer check does.
 */
import type { CheckOutcome } from '../../../core/lessons'
import { type Message, message } from '../../../core/message'
import type { LessonCheckEnd, RunRequest } from '../../protocol'
import { note } from '../check-parts'
import type { Pictures } from '../image-loading'
import type { SessionParts } from '../run-state'

/** Milliseconds of work in a slice. */
const SLICE = 12

type CheckLesson = Extract<RunRequest, { kind: 'checkLesson' }>

/** Many run programs, and fewer take lessons: it comes when it is asked for first. */
const fetchEngine = () => import('../../../core/lessons').catch(note)

export class LessonChecking {
  private asked: CheckLesson | null = null
  /** Null while the engine or the images are on their way. */
  private check: Generator<void, CheckOutcome> | null = null

  constructor(
    private readonly parts: SessionParts,
    private readonly pictures: Pictures,
  ) {}

  async begin(asked: CheckLesson): Promise<void> {
    this.stop()
    this.asked = asked
    try {
      await this.prepare(asked)
    } catch (reason) {
      if (this.asked === asked) this.breakOff(reason)
    }
  }

  private async prepare(asked: CheckLesson): Promise<void> {
    const isWanted = () => this.asked === asked
    const { number, check, project, solution, slips } = asked
    const { language, host = null } = this.parts
    const engine = await fetchEngine()
    if (!isWanted()) return
    if (!engine) return this.fail(message('lessons-check-did-not-come'))
    const widths = engine.widthsFor([project, solution, slips], language)
    const images = await this.pictures.imagesFor(widths, project, isWanted)
    if (!isWanted()) return
    if (!images) return this.fail(message('lessons-check-no-images'))
    const fuel = engine.USUAL_FUEL
    // Another press of the button is held to other numbers.
    const seed = number
    this.check = engine.runCheck(check, { project, solution, slips, language, images, host, seed, fuel })
    this.parts.wake()
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
      if (step?.done) this.end({ kind: 'outcome', outcome: step.value })
    } catch (reason) {
      this.breakOff(reason)
    }
  }

  /** A mistake of ours. */
  private breakOff(reason: unknown): void {
    note(reason)
    this.fail(message('lessons-check-broke'))
  }

  private fail(words: Message): void {
    this.end({ kind: 'failed', message: words })
  }

  private end(end: LessonCheckEnd): void {
    const { asked } = this
    this.asked = null
    this.check = null
    if (asked) this.parts.send({ kind: 'lessonChecked', number: asked.number, end })
  }
}
