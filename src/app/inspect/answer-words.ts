/** What is said about a block or a number of a run that stands still, in words for a twelve-year-old. */

import type { AloneOutcome } from '../../core/inspect/alone'
import type { Sentence } from '../../core/inspect/formula'
import type { Answer } from '../../core/inspect/question'
import { grouped, readable } from '../../panels/common/numbers'
import { sentence } from '../../words'

/** The first line is the answer; the others are smaller. */
export interface AnswerWords {
  readonly main: Sentence
  readonly more: readonly Sentence[]
  readonly when: string
}

const CAN_CHANGE = 'But this block can change it. Pause here and start again, to see how.'

const blocks = (count: number) => `${grouped(String(count))} ${count === 1 ? 'block' : 'blocks'}`

export const ago = (count: number): string => (count === 0 ? 'just now' : `${blocks(count)} ago`)

export function aboutBlock(answer: Answer): AnswerWords | null {
  switch (answer.kind) {
    case 'did': {
      const [main, ...more] = answer.report
      return { main, more, when: ago(answer.ago) }
    }
    case 'didNothing':
      return answer.isAll
        ? { main: ['This block has not run yet.'], more: [], when: '' }
        : { main: [`This block did not run in the last ${blocks(answer.lookedAt)}.`], more: [], when: '' }
    default:
      return null
  }
}

/** `name` is what was asked about: “total”, “item 3 of w1”. `atWriter` where it is said at a block that can change it. */
export function aboutNumber(name: string, answer: Answer, atWriter = false): AnswerWords | null {
  switch (answer.kind) {
    case 'wrote': {
      const { before, after } = answer
      if (after === null) return { main: [`${name} went away here.`], more: [], when: ago(answer.ago) }
      if (before === null) return { main: [`${name} came here: `, after], more: [], when: ago(answer.ago) }
      return { main: [`${name}: `, before, ' → ', after], more: [], when: ago(answer.ago) }
    }
    case 'nobodyWrote': {
      if (answer.isAll)
        return {
          main: [`${name} has not changed in this run.`],
          more: answer.value === null ? [] : [['It started with ', answer.value, '.']],
          when: '',
        }
      const main =
        answer.lookedAt === 0
          ? `There is no record of what changed ${name}.`
          : `${name} did not change in the last ${blocks(answer.lookedAt)}.`
      const more = atWriter ? CAN_CHANGE : 'I do not remember what was before.'
      return { main: [main], more: [[more]], when: '' }
    }
    default:
      return null
  }
}

/** What a block gave that ran beside the run. */
export function aboutAlone({ report, changes, diagnostic }: AloneOutcome): AnswerWords {
  const when = 'Tried out. The run stays as it was.'
  if (diagnostic) return { main: [sentence(diagnostic.message)], more: [], when }
  if (changes.length === 0)
    return { main: report?.[0] ?? ['It changed nothing.'], more: report?.slice(1) ?? [], when }
  const [main, ...more] = changes
  return { main: main!, more, when }
}

export function spoken({ main, more, when }: AnswerWords): string {
  const sentences = [main, ...more].map((sentence) =>
    sentence.map((part) => (typeof part === 'number' ? readable(part) : part)).join(''),
  )
  return [...sentences, when]
    .filter((words) => words !== '')
    .join('. ')
    .replaceAll('..', '.')
}
