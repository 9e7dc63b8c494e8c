/** What is said about a block or a number of a run that stands still. */
import type { AloneOutcome } from '../../core/inspect/alone'
import type { Sentence } from '../../core/inspect/formula'
import type { Answer } from '../../core/inspect/question'
import { readable } from '../../panels/common/numbers'
import { parts, say, sentence } from '../../words'

/** The first line is the answer; the others are smaller. */
export interface AnswerWords {
  readonly main: Sentence
  readonly more: readonly Sentence[]
  readonly when: string
}

export const ago = (count: number): string => say('inspect-ago', { count })

export function aboutBlock(answer: Answer): AnswerWords | null {
  switch (answer.kind) {
    case 'did': {
      const [main, ...more] = answer.report
      return { main, more, when: ago(answer.ago) }
    }
    case 'didNothing':
      return {
        main: [
          answer.isAll ? say('inspect-not-run') : say('inspect-not-run-lately', { count: answer.lookedAt }),
        ],
        more: [],
        when: '',
      }
    default:
      return null
  }
}

/** `name` is what was asked about: “total”, “item 3 of w1”. `atWriter` where it is said at a block that can change it. */
export function aboutNumber(name: string, answer: Answer, atWriter = false): AnswerWords | null {
  switch (answer.kind) {
    case 'wrote': {
      const { before, after } = answer
      const when = ago(answer.ago)
      if (after === null) return { main: [say('inspect-went', { name })], more: [], when }
      if (before === null) return { main: parts('inspect-came', { after }, { name }), more: [], when }
      return { main: parts('inspect-changed', { before, after }, { name }), more: [], when }
    }
    case 'nobodyWrote': {
      if (answer.isAll)
        return {
          main: [say('inspect-unchanged', { name })],
          more: answer.value === null ? [] : [parts('inspect-started-with', { value: answer.value })],
          when: '',
        }
      const main =
        answer.lookedAt === 0
          ? say('inspect-no-record', { name })
          : say('inspect-unchanged-lately', { name, count: answer.lookedAt })
      const more = say(atWriter ? 'inspect-can-change' : 'inspect-forgotten')
      return { main: [main], more: [[more]], when: '' }
    }
    default:
      return null
  }
}

/** What a block gave that ran beside the run. */
export function aboutAlone({ report, changes, diagnostic }: AloneOutcome): AnswerWords {
  const when = say('inspect-tried')
  if (diagnostic) return { main: [sentence(diagnostic.message)], more: [], when }
  const nothing: readonly Sentence[] = [[say('inspect-changed-nothing')]]
  const [main = [], ...more] = changes.length > 0 ? changes : (report ?? nothing)
  return { main, more, when }
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
