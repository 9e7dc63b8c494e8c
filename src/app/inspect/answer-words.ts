/** What is said about a block or a number of a run that stands still. */
import type { AloneOutcome, Change } from '../../core/inspect/alone'
import type { Answer } from '../../core/inspect/question'
import { readable } from '../../panels/common/numbers'
import { parts, say, sentence } from '../../words'
import { type Report, reportOf, type Sentence, type Wording } from './formula'

/** The first line is the answer; the others are smaller. */
export interface AnswerWords {
  readonly main: Sentence
  readonly more: readonly Sentence[]
  readonly when: string
}

export const ago = (count: number): string => say('inspect-ago', { count })

/** `blockId` was asked about. */
export function aboutBlock(blockId: string, answer: Answer, wording: Wording): AnswerWords | null {
  switch (answer.kind) {
    case 'did': {
      const report = reportOf(blockId, answer.evaluation, wording)
      if (!report) return null
      const [main, ...more] = report
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
export function aboutAlone(
  blockId: string,
  { evaluation, changes, diagnostic }: AloneOutcome,
  wording: Wording,
): AnswerWords {
  const when = say('inspect-tried')
  if (diagnostic) return { main: [sentence(diagnostic.message)], more: [], when }
  const nothing: readonly Sentence[] = [[say('inspect-changed-nothing')]]
  const report: Report | null = evaluation && reportOf(blockId, evaluation, wording)
  const [main = [], ...more] = changes.length > 0 ? changes.map(changeText) : (report ?? nothing)
  return { main, more, when }
}

function changeText(change: Change): Sentence {
  switch (change.kind) {
    case 'variable': {
      const { name, before, after } = change
      return parts('tried-variable', { before, after }, { name })
    }
    case 'length': {
      const { name, before, after } = change
      return parts('tried-length', { before, after }, { name })
    }
    case 'numbers': {
      const { name, changed, length } = change
      return parts('tried-numbers', { changed, length }, { name })
    }
    case 'item': {
      const { name, position, before, after } = change
      return parts('tried-item', { before, after }, { name, position })
    }
    case 'more':
      return parts('tried-more', { count: change.count })
  }
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
