/** Test reports as panels and the command line show them: a copy of the counts, and the worst mistakes with pixels. */
import type { ImageSource } from '../../language/op'
import type { ImageSetName, ImageWidth } from '../../program/ir'
import { type AnsweredImage, CLASSES, COLUMNS, type RecordedAnswers } from './recorded-answers'

/** Mistakes in a report, at most. The counts know of all. */
const MOST_MISTAKES = 200

/** The order of reports: what matters most comes first. */
const SETS: readonly ImageSetName[] = ['test', 'development', 'training', 'all']

export interface TestReport {
  readonly set: ImageSetName
  readonly answered: number
  readonly right: number
  /**
   * The confusion matrix: a row for each digit up to the largest label, at least 0 and 1: how often it was taken for 0, for 1 and so on up
   * to the largest label or answer, and last, how often for none of 0 … 9.
   */
  readonly table: readonly (readonly number[])[]
  /** The farthest from right first. */
  readonly mistakes: readonly AnsweredImage[]
  /** Their pixels, one after the other, row by row: bytes from 0, paper, to 255, ink. */
  readonly pixels: Uint8Array
  readonly width: ImageWidth
}

/**
 * One for each set that was answered for. Pixels come in the larger width that the program uses, or in another one that is at hand:
 * the answers may be those of a program whose blocks have changed since. Without any images there is no report.
 */
export function testReports(
  answers: RecordedAnswers,
  images: ImageSource,
  widths: readonly ImageWidth[],
): readonly TestReport[] {
  const { widths: loaded = widths } = images
  const width = widths.findLast((each) => loaded.includes(each)) ?? loaded.at(-1)
  if (!width) return []
  return SETS.flatMap((set) => {
    const counts = answers.of(set)
    if (!counts) return []
    const mistakes = answers.mistakes(set).sort(byDistance).slice(0, MOST_MISTAKES)
    const pixels = new Uint8Array(mistakes.length * width * width)
    for (const [i, { position }] of mistakes.entries())
      pixels.set(images.pixels(width, set, position), i * width * width)
    const { answered, right } = counts
    return [{ set, answered, right, table: tableOf(counts.confusion), mistakes, pixels, width }]
  })
}

const byDistance = (a: AnsweredImage, b: AnsweredImage) =>
  distance(b) - distance(a) || a.position - b.position

/** Capped, because two answers that are infinitely far away differ by not-a-number. */
const distance = ({ label, answer }: AnsweredImage) => Math.min(Math.abs(answer - label), Number.MAX_VALUE)

/** `counts` has a row for each digit. What stands behind the last row and the last column that hold something is left out. */
function tableOf(counts: Uint32Array): readonly (readonly number[])[] {
  // biome-ignore lint/style/noNonNullAssertion: the counts have a field for each label and each answer
  const count = (label: number, said: number) => counts[label * COLUMNS + said]!
  const digits = Array.from({ length: CLASSES }, (_, digit) => digit)
  const labels = digits.filter(
    (label) => digits.some((_, said) => count(label, said) > 0) || count(label, CLASSES) > 0,
  )
  const answers = digits.filter((said) => digits.some((label) => count(label, said) > 0))
  const rows = Math.max(2, ...labels.map((label) => label + 1))
  const columns = Math.max(rows, ...answers.map((said) => said + 1))
  return digits
    .slice(0, rows)
    .map((label) => [...digits.slice(0, columns).map((said) => count(label, said)), count(label, CLASSES)])
}
