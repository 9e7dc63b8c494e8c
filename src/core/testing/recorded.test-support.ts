/** A run that was recorded as a session records it, with questions to its record. */
import { blockLanguage as language } from '../../../blocks/index'
import { type Answer, answerTo, type Question } from '../inspect/question'
import { lower } from '../program/lower'
import type { Machine } from '../run/machine'
import { Timeline } from '../timeline/timeline'
import { projectOf, type Spelled } from './project-of.test-support'
import { readyMachine } from './ways-to-run.test-support'

export class Recorded {
  readonly machine: Machine
  readonly timeline: Timeline
  private readonly project

  constructor(spelled: Spelled) {
    this.project = projectOf(spelled)
    this.machine = readyMachine(this.project, lower(this.project, language), language)
    this.timeline = new Timeline(this.machine)
    this.timeline.clear()
    this.timeline.note()
  }

  /** Runs so many blocks more, or to the end. */
  run(steps = Number.POSITIVE_INFINITY): this {
    const { machine, timeline } = this
    for (let i = 0; i < steps && !machine.isOver; i++) {
      timeline.note()
      machine.step()
    }
    timeline.note()
    return this
  }

  ask(question: Question, isLate = () => false): Answer {
    const { project, machine, timeline } = this
    const inquiry = answerTo(question, { machine, timeline, project, language, isWhole: true })
    while (!inquiry.work(isLate));
    return inquiry.answer
  }

  /** The formula of a block and what is said with it, numbers rounded to hundredths. */
  formula(blockId: string): readonly string[] {
    const answer = this.ask({ about: 'block', blockId })
    if (answer.kind !== 'did') return [answer.kind]
    return answer.report.map((sentence) =>
      sentence
        .map((part) => (typeof part === 'number' ? String(Math.round(part * 100) / 100) : part))
        .join(''),
    )
  }
}
