/**
 * JSON (RFC 8259): one list in [ ], or names with a list each in { }, as exported programs and `--lists` write them.
 * Lists inside a list are read row by row. What JSON lacks is taken as Python writes it (Infinity) and as project
 * files write it ("Infinity", "-0"). Read here and not by the host, so that each fault has a line.
 */
import { fromJsonNumber, toJsonNumber } from '../../core/project/json-numbers'
import { short } from '../../core/project/place'
import { type FoundList, inARow, ListFault, type ListFormat, refuseTooMany } from './list-file'
import { bytesOf, linesIn, textIn } from './utf'

export const json: ListFormat = {
  name: 'json',
  title: 'JSON',
  hint: 'the name and its numbers, as exported programs write them',
  type: 'application/json',
  holdsMany: true,
  read: (bytes) => new Reader(textIn(bytes)).lists(),
  write: (lists) => {
    const entries = lists.map(
      ({ name, values }) => `${JSON.stringify(name)}:${JSON.stringify(Array.from(values, toJsonNumber))}`,
    )
    return bytesOf(`{${entries.join(',')}}\n`)
  },
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y
const WORD = /[\w.+-]+/y
const BRACKETS: Readonly<Record<string, string>> = { '{': 'something in { }', '[': 'a list' }
const BARE: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

/** Its methods read on from `at`. */
class Reader {
  private at = 0
  private count = 0

  constructor(private readonly text: string) {}

  lists(): readonly FoundList[] {
    const lists: FoundList[] = []
    this.space()
    if (this.isAt('[')) lists.push(inARow(this.list('this list')))
    else if (this.takes('{')) this.named(lists)
    else this.fail(`expected [ or { at the beginning, found ${this.found()}.`)
    this.space()
    if (this.at < this.text.length) this.fail('there is something more behind the end.')
    return lists
  }

  private named(lists: FoundList[]): void {
    this.space()
    if (this.takes('}')) return
    const names = new Set<string>()
    do {
      this.space()
      if (!this.isAt('"')) this.fail(`expected a name in quotes, found ${this.found()}.`)
      const name = this.string()
      if (names.has(name)) this.fail(`“${short(name)}” is there twice.`)
      names.add(name)
      this.space()
      if (!this.takes(':')) this.fail(`expected : behind “${short(name)}”, found ${this.found()}.`)
      this.space()
      if (!this.isAt('['))
        this.fail(`“${short(name)}” must be a list of numbers in [ ], found ${this.found()}.`)
      lists.push(inARow(this.list(`“${short(name)}”`), name))
      this.space()
    } while (this.takes(','))
    if (!this.takes('}')) this.fail(`expected , or } here, found ${this.found()}.`)
  }

  /** A list that begins here, with all lists inside it. */
  private list(name: string): Float64Array {
    const values: number[] = []
    let depth = 0
    do {
      this.space()
      if (this.takes('[')) {
        depth++
        this.space()
        if (!this.takes(']')) continue
        depth--
      } else {
        values.push(this.number(values.length + 1, name))
        if (++this.count % 100_000 === 0) refuseTooMany(this.count)
      }
      this.space()
      while (depth > 0 && this.takes(']')) {
        depth--
        this.space()
      }
      if (depth > 0 && !this.takes(',')) this.fail(`expected , or ] here, found ${this.found()}.`)
    } while (depth > 0)
    refuseTooMany(this.count)
    return Float64Array.from(values)
  }

  private number(position: number, name: string): number {
    const begins = this.at
    const written = this.matches(NUMBER)
    const value = written === null ? this.odd() : fromJsonNumber(Number(written))
    if (value !== undefined) return value
    this.at = begins
    this.fail(
      written === null
        ? `number ${position} of ${name} is not a number: found ${this.found()}.`
        : `number ${position} of ${name}, ${short(written)}, is larger than any number that a computer knows.`,
    )
  }

  /** A number that JSON has no way to write. */
  private odd(): number | undefined {
    if (this.isAt('"')) return fromJsonNumber(this.string())
    const word = this.matches(WORD) ?? ''
    return Object.hasOwn(BARE, word) ? BARE[word] : undefined
  }

  private string(): string {
    const begins = this.at
    let end = begins + 1
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1
    if (end >= this.text.length) this.endsEarly()
    this.at = end + 1
    try {
      return JSON.parse(this.text.slice(begins, this.at))
    } catch {
      this.at = begins
      this.fail('a name in quotes is damaged here.')
    }
  }

  private get here(): string {
    return this.text[this.at] ?? ''
  }

  private isAt(mark: string): boolean {
    return this.here === mark
  }

  private takes(mark: string): boolean {
    if (!this.isAt(mark)) return false
    this.at++
    return true
  }

  private space(): void {
    this.matches(SPACE)
  }

  private matches(form: RegExp): string | null {
    form.lastIndex = this.at
    const match = form.exec(this.text)
    if (!match) return null
    this.at = form.lastIndex
    return match[0]
  }

  /** What stands here, in a word or two. */
  private found(): string {
    if (this.isAt('')) this.endsEarly()
    const bracket = BRACKETS[this.here]
    if (bracket) return bracket
    if (this.isAt('"')) return `the text “${short(this.string())}”`
    const word = this.matches(WORD)
    return word === null ? `“${short(this.here)}”` : `“${short(word)}”`
  }

  private endsEarly(): never {
    if (this.text.trim() === '') throw new ListFault('This file is empty.')
    throw new ListFault(
      `Line ${linesIn(this.text.trimEnd())}: the file stops in the middle. Its end is missing.`,
    )
  }

  private fail(what: string): never {
    throw new ListFault(`Line ${linesIn(this.text.slice(0, this.at))}: ${what}`)
  }
}
