/** What a run has shown so far: pictures, charts, log, and which watchers are open. Bounded, however long it runs. */
import type { ImageSource, ListView, NetworkParts, Stage, Words } from '../../language/op'
import { message, type Title } from '../../message'
import type { ImageSetName } from '../../program/ir'
import { Halt } from '../interpreter/halt'
import { ChartLine } from './chart-line'
import { RecordedAnswers } from './recorded-answers'
import type { LogLine, Picture, StageView } from './snapshot'

const MOST_PICTURES = 64
/** In all pictures together: they are kept beside the run's own memory, and copied for each snapshot. */
const MOST_NUMBERS_IN_PICTURES = 1_000_000
const MOST_SERIES = 16
const MOST_LINES = 100_000
const LINES_IN_VIEW = 500

interface Shown {
  readonly variables: readonly boolean[]
  readonly lists: readonly boolean[]
}

/** A picture as it was shown, what stands above it, and the place that it was copied from: mostly that of the next one, too. */
interface Shot {
  readonly title: Title
  readonly values: Float64Array
  width: number
  from: Float64Array
}

/** Pictures of one title replace one another. A list's name is text and never looks like a message. */
const keyOf = (title: Title): string => (typeof title === 'string' ? title : `\n${JSON.stringify(title)}`)

export class StageRecord implements Stage {
  version = 0
  /** Only ever added to, so that a copy needs no more than to know how many there were. */
  private allLines: LogLine[] = []
  /** How many of these lines are this record's own: a copy that went on may have added others. */
  private kept = 0
  private lineCount = 0
  private readonly pictures = new Map<string, Shot>()
  private numbersInPictures = 0
  private readonly charts = new Map<string, ChartLine>()
  private said: Words | null = null
  /** Only which: the numbers stay in memory. */
  network: NetworkParts | null = null
  private readonly shownVariables: boolean[]
  private readonly shownLists: boolean[]
  /** They have a version of their own: a test answers for thousands of images, and nothing else changes. */
  answers = new RecordedAnswers()

  constructor(shown: Shown) {
    this.shownVariables = [...shown.variables]
    this.shownLists = [...shown.lists]
  }

  get lines(): readonly LogLine[] {
    return this.allLines.length === this.kept ? this.allLines : this.allLines.slice(0, this.kept)
  }

  say(words: Words): void {
    this.said = words
    this.log(words)
  }

  log(words: Words): void {
    this.version++
    this.lineCount++
    if (this.allLines.length !== this.kept) this.allLines = [...this.lines]
    this.allLines.push({ number: this.lineCount, words })
    this.kept++
    // Cut in large pieces: one line at a time would move the whole record for each new one.
    if (this.kept > MOST_LINES * 1.25) {
      this.allLines = this.allLines.slice(-MOST_LINES)
      this.kept = MOST_LINES
    }
  }

  plot(series: string, value: number): void {
    this.version++
    const line = this.charts.get(series)
    if (line) line.add(value)
    else {
      if (this.charts.size >= MOST_SERIES)
        throw new Halt(message('too-many-charts', { most: MOST_SERIES }), '')
      this.charts.set(series, new ChartLine(value))
    }
  }

  /** A training run shows a picture for each image, so the last one's room is used again. */
  picture(
    title: Title,
    f64: Float64Array,
    { start, length }: Pick<ListView, 'start' | 'length'>,
    width: number,
  ): void {
    this.version++
    const key = keyOf(title)
    const before = this.pictures.get(key)
    if (before?.values.length === length) {
      before.width = width
      if (before.from.buffer !== f64.buffer || before.from.byteOffset !== start * f64.BYTES_PER_ELEMENT)
        before.from = f64.subarray(start, start + length)
      before.values.set(before.from)
      return
    }
    if (!before && this.pictures.size >= MOST_PICTURES)
      throw new Halt(message('too-many-pictures', { most: MOST_PICTURES }), '')
    const others = this.numbersInPictures - (before?.values.length ?? 0)
    if (others + length > MOST_NUMBERS_IN_PICTURES)
      throw new Halt(message('picture-too-large', { title, length, most: MOST_NUMBERS_IN_PICTURES }), '')
    this.numbersInPictures = others + length
    const from = f64.subarray(start, start + length)
    this.pictures.set(key, { title, values: from.slice(), width, from })
  }

  showNetwork(parts: NetworkParts): void {
    this.version++
    this.network = parts
  }

  showVariable(variable: number, shown: boolean): void {
    this.version++
    this.shownVariables[variable] = shown
  }

  showList(list: number, shown: boolean): void {
    this.version++
    this.shownLists[list] = shown
  }

  recordAnswer(images: ImageSource, set: ImageSetName, position: number, answer: number): void {
    this.answers.record(images, set, position, answer)
  }

  accuracy(set: ImageSetName): number | null {
    return this.answers.accuracy(set)
  }

  /** Another record of the same, which goes its own way from here; perhaps for other variables and lists. */
  copy(shown: Shown = { variables: this.shownVariables, lists: this.shownLists }): StageRecord {
    const copy = new StageRecord(shown)
    copy.version = this.version
    copy.allLines = this.allLines
    copy.kept = this.kept
    copy.lineCount = this.lineCount
    for (const [key, { title, values, width, from }] of this.pictures)
      copy.pictures.set(key, { title, values: values.slice(), width, from })
    copy.numbersInPictures = this.numbersInPictures
    for (const [name, line] of this.charts) copy.charts.set(name, line.copy())
    copy.said = this.said
    copy.answers = this.answers.copy()
    copy.network = this.network
    return copy
  }

  /** How many numbers a copy of it takes. */
  get size(): number {
    let points = 0
    for (const line of this.charts.values()) points += line.length
    return this.numbersInPictures + points + this.answers.size
  }

  /** A copy, safe to hand out. */
  view(): StageView {
    return {
      pictures: [...this.pictures.values()].map(({ title, values, width }): Picture => {
        return { title, width, values: values.slice() }
      }),
      charts: [...this.charts].map(([name, line]) => line.series(name)),
      log: this.lines.slice(-LINES_IN_VIEW),
      logCount: this.lineCount,
      said: this.said,
      network: this.network,
      shownVariables: [...this.shownVariables],
      shownLists: [...this.shownLists],
    }
  }
}
