/**
 * JSON (RFC 8259): one list in [ ], or names with a list each in { }, as exported programs and `--lists` write them.
 * Lists inside a list are read row by row. What JSON lacks is taken as Python writes it (Infinity) and as project
 * files write it ("Infinity", "-0"). Read here and not by the host, so that each fault has a line.
 */
import { type Message, message } from '../../core/message'
import { fromJsonNumber, toJsonNumber } from '../../core/project/json/numbers'
import { short } from '../../core/project/place'
import { type FoundList, faultAtLine, inARow, ListFault, type ListFormat, refuseTooMany } from './list-file'
import { bytesOf, linesIn, textIn } from './utf'

export const json: ListFormat = {
  name: 'json',
  title: message('list-json-title'),
  hint: message('list-json-hint'),
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
const BRACKETS: Readonly<Record<string, Message>> = {
  '{': message('list-json-found-braces'),
  '[': message('list-json-found-list'),
}
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
    if (this.isAt('[')) lists.push(inARow(this.list(message('list-json-this-list'))))
    else if (this.takes('{')) this.named(lists)
    else this.fail(message('list-json-no-beginning', { found: this.found() }))
    this.space()
    if (this.at < this.text.length) this.fail(message('list-json-behind-end'))
    return lists
  }

  private named(lists: FoundList[]): void {
    this.space()
    if (this.takes('}')) return
    const names = new Set<string>()
    do {
      this.space()
      if (!this.isAt('"')) this.fail(message('list-json-no-name', { found: this.found() }))
      const name = this.string()
      if (names.has(name)) this.fail(message('list-json-twice', { name: short(name) }))
      names.add(name)
      this.space()
      if (!this.takes(':'))
        this.fail(message('list-json-no-colon', { name: short(name), found: this.found() }))
      this.space()
      if (!this.isAt('[')) this.fail(message('list-json-no-list', { name: short(name), found: this.found() }))
      lists.push(inARow(this.list(message('list-json-list-called', { name: short(name) })), name))
      this.space()
    } while (this.takes(','))
    if (!this.takes('}')) this.fail(message('list-json-no-brace', { found: this.found() }))
  }

  /** A list that begins here, with all lists inside it. */
  private list(list: Message): Float64Array {
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
        values.push(this.number(values.length + 1, list))
        if (++this.count % 100_000 === 0) refuseTooMany(this.count)
      }
      this.space()
      while (depth > 0 && this.takes(']')) {
        depth--
        this.space()
      }
      if (depth > 0 && !this.takes(',')) this.fail(message('list-json-no-bracket', { found: this.found() }))
    } while (depth > 0)
    refuseTooMany(this.count)
    return Float64Array.from(values)
  }

  private number(position: number, list: Message): number {
    const begins = this.at
    const written = this.matches(NUMBER)
    const value = written === null ? this.odd() : fromJsonNumber(Number(written))
    if (value !== undefined) return value
    this.at = begins
    this.fail(
      written === null
        ? message('list-json-not-a-number', { position, list, found: this.found() })
        : message('list-json-too-large', { position, list, word: short(written) }),
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
      this.fail(message('list-json-damaged-name'))
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
  private found(): Message {
    if (this.isAt('')) this.endsEarly()
    const bracket = BRACKETS[this.here]
    if (bracket) return bracket
    if (this.isAt('"')) return message('list-json-found-text', { text: short(this.string()) })
    return message('list-json-found-word', { word: short(this.matches(WORD) ?? this.here) })
  }

  private endsEarly(): never {
    if (this.text.trim() === '') throw new ListFault(message('list-file-empty'))
    throw faultAtLine(linesIn(this.text.trimEnd()), message('list-file-stops'))
  }

  private fail(fault: Message): never {
    throw faultAtLine(linesIn(this.text.slice(0, this.at)), fault)
  }
}
