/**
 * The answers that a program gave for labelled images, with their confusion matrix for each set of images: what a test
 * report is made from. An image that is answered again replaces its earlier answer, so a test after every epoch needs no reset.
 *
 * The record of a run copies this often, so arrays are copied on write: copies share them until one of them changes.
 */
// biome-ignore-all lint/style/noNonNullAssertion: labels and answers are as long as the set, and the matrix has a field for each pair
import type { ImageSource } from '../../language/op'
import { roundHalfUp } from '../../maths/rounding'
import type { ImageSetName } from '../../program/ir'

/** Labels are digits. */
export const CLASSES = 10
/** A row of the confusion matrix: what was said, and behind the digits all that is near none of them. */
export const COLUMNS = CLASSES + 1
const ELSEWHERE = CLASSES

const UNANSWERED = 255

export interface AnsweredImage {
  /** Counts from 1. */
  readonly position: number
  readonly label: number
  readonly answer: number
}

interface SetAnswers {
  /** By image: the right answer, or UNANSWERED. */
  readonly labels: Uint8Array
  readonly answers: Float64Array
  /** How often, row by row: what it is, column by column: what was said. */
  readonly confusion: Uint32Array
  answered: number
  right: number
  /** Whether a copy has these arrays, too. */
  isShared: boolean
}

export class RecordedAnswers {
  /** Goes up with every answer. */
  version = 0
  private readonly sets = new Map<ImageSetName, SetAnswers>()

  /** The image must be there; its label and how many there are come from `images`. */
  record(images: ImageSource, set: ImageSetName, position: number, answer: number): void {
    this.version++
    const kept = this.own(images, set)
    const { labels, answers } = kept
    const at = position - 1
    if (labels[at] !== UNANSWERED) count(kept, labels[at]!, answers[at]!, -1)
    const label = images.label(set, position)
    labels[at] = label
    answers[at] = answer
    count(kept, label, answer, 1)
  }

  /** How many of 100 answers are right, or null where there are none. */
  accuracy(set: ImageSetName): number | null {
    const kept = this.sets.get(set)
    return kept ? (100 * kept.right) / kept.answered : null
  }

  of(set: ImageSetName): Readonly<Pick<SetAnswers, 'confusion' | 'answered' | 'right'>> | undefined {
    return this.sets.get(set)
  }

  /** Every wrong answer, in the order of the images. */
  mistakes(set: ImageSetName): AnsweredImage[] {
    const wrong: AnsweredImage[] = []
    const { labels, answers } = this.sets.get(set) ?? NOTHING
    for (let at = 0; at < labels.length; at++) {
      const label = labels[at]!
      if (label !== UNANSWERED && classOf(answers[at]!) !== label)
        wrong.push({ position: at + 1, label, answer: answers[at]! })
    }
    return wrong
  }

  /** Another record of the same, which goes its own way from here. */
  copy(): RecordedAnswers {
    const copy = new RecordedAnswers()
    copy.version = this.version
    for (const [set, kept] of this.sets) {
      kept.isShared = true
      copy.sets.set(set, { ...kept })
    }
    return copy
  }

  /** How many numbers a copy takes once it goes its own way. */
  get size(): number {
    let bytes = 0
    for (const { answers, labels, confusion } of this.sets.values())
      bytes += answers.byteLength + labels.byteLength + confusion.byteLength
    return Math.ceil(bytes / 8)
  }

  /** The set's answers, to write into. */
  private own(images: ImageSource, set: ImageSetName): SetAnswers {
    const known = this.sets.get(set)
    if (known && !known.isShared) return known
    const own = known ? unshared(known) : unanswered(images.count(set))
    this.sets.set(set, own)
    return own
  }
}

function count(kept: SetAnswers, label: number, answer: number, by: number): void {
  const said = classOf(answer)
  kept.confusion[label * COLUMNS + said]! += by
  kept.answered += by
  if (said === label) kept.right += by
}

/** The digit that an answer is nearest to, halves upwards as the block “round” has it. */
function classOf(answer: number): number {
  const nearest = roundHalfUp(answer)
  return nearest >= 0 && nearest < CLASSES ? nearest : ELSEWHERE
}

const unanswered = (images: number): SetAnswers => ({
  labels: new Uint8Array(images).fill(UNANSWERED),
  answers: new Float64Array(images),
  confusion: new Uint32Array(CLASSES * COLUMNS),
  answered: 0,
  right: 0,
  isShared: false,
})

const unshared = (kept: SetAnswers): SetAnswers => ({
  ...kept,
  labels: kept.labels.slice(),
  answers: kept.answers.slice(),
  confusion: kept.confusion.slice(),
  isShared: false,
})

const NOTHING = unanswered(0)
