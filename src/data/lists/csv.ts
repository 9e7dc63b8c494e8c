/**
 * Tables as spreadsheets write them (RFC 4180): commas, semicolons or tabs between the columns, quotes around what
 * holds one of them, perhaps a line of headings. A table with headings is a list for each column; one without is one
 * list, row by row.
 *
 * Where people write 0,5 a spreadsheet parts columns with semicolons. So a comma is part of a number there; and where
 * a file could be meant either way, it is refused.
 */
import { type Message, message } from '../../core/message'
import {
  type FoundList,
  faultAtLine,
  inARow,
  ListFault,
  type ListFormat,
  onlyOf,
  refuseTooMany,
} from './list-file'
import { looksLikeANumber, numberIn, wordFor } from './number-words'
import { bytesOf, textIn } from './utf'

export const csv: ListFormat = {
  name: 'csv',
  title: message('list-csv-title'),
  hint: message('list-csv-hint'),
  type: 'text/csv',
  holdsMany: false,
  read(bytes) {
    const text = withoutEmptyEnd(textIn(bytes))
    const separator = separatorIn(text)
    const rows = withoutEmptyColumn(rowsIn(text, separator))
    const [first] = rows
    if (!first) return [inARow(new Float64Array(0))]
    const hasHeadings =
      first.fields.every((field) => field === '' || !looksLikeANumber(field)) &&
      first.fields.some((field) => field !== '')
    const body = hasHeadings ? rows.slice(1) : rows
    if (body.length === 0) throw faultAtLine(1, message('list-csv-only-words'))
    const columns = first.fields.length
    refuseTooMany(body.length * columns)
    const values = numbersIn(body, columns, separator)
    if (!hasHeadings) {
      if (separator === ',') refuseTwoMeanings(body)
      return [{ name: null, values, shape: columns === 1 ? [values.length] : [body.length, columns] }]
    }
    const lists = first.fields.map((name, column) =>
      inARow(
        // biome-ignore lint/style/noNonNullAssertion: there is a value for each column of each row
        Float64Array.from(body, (_, row) => values[row * columns + column]!),
        name || null,
      ),
    )
    return columns === 1 ? lists : [...lists, wholeTable(values, body.length, columns)]
  },
  write(lists) {
    const { name, values } = onlyOf(lists)
    // A name that could be a number would be read as one, and a heading with nothing below it is no list.
    const heading = looksLikeANumber(name) || values.length === 0 ? [] : [quoted(name)]
    return bytesOf([...heading, ...Array.from(values, wordFor)].map((line) => `${line}\r\n`).join(''))
  },
}

const wholeTable = (values: Float64Array, rows: number, columns: number): FoundList => ({
  name: null,
  values,
  shape: [rows, columns],
})

const quoted = (name: string) => (/[",;\t]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)

interface Row {
  /** Counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
  /** As it stands in the file. */
  readonly text: string
}

type Separator = ',' | ';' | '\t'

/** A regular expression would begin anew at each blank of a file that is full of them. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && '\r\n '.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

/** The mark that parts columns: what a comma means depends on whether there is another one. */
function separatorIn(text: string): Separator {
  const outside = text.replace(/"[^"]*"/g, '')
  return outside.includes(';') ? ';' : outside.includes('\t') ? '\t' : ','
}

function rowsIn(text: string, separator: Separator): readonly Row[] {
  const rows: Row[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const start = at
    const began = line
    const fields: string[] = []
    for (;;) {
      const field = fieldAt(text, at, separator, line)
      fields.push(field.value)
      line += field.lineEnds
      at = field.end
      if (text[at] !== separator) break
      at++
    }
    rows.push({ line: began, fields, text: text.slice(start, at) })
    // Too many is told apart before a row for each has been made.
    refuseTooMany(rows.length * Math.max(1, fields.length - 1))
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
  }
  return rows
}

/** One field from `at` up to the separator or line end behind it, without the spaces around it. */
function fieldAt(text: string, at: number, separator: Separator, line: number) {
  const isEnd = (c: string | undefined) => c === undefined || c === separator || c === '\n' || c === '\r'
  let from = at
  while (text[from] === ' ') from++
  if (text[from] !== '"') {
    let end = from
    while (!isEnd(text[end])) end++
    return { value: text.slice(from, end).trim(), end, lineEnds: 0 }
  }
  let value = ''
  for (;;) {
    const close = text.indexOf('"', from + 1)
    if (close < 0) throw faultAtLine(line, message('list-csv-open-quote'))
    value += text.slice(from + 1, close)
    from = close + 1
    if (text[from] !== '"') break
    value += '"'
  }
  while (text[from] === ' ') from++
  if (!isEnd(text[from])) throw faultAtLine(line, message('list-csv-behind-quote'))
  return { value: value.trim(), end: from, lineEnds: value.split('\n').length - 1 }
}

/** Some programs end every line with a separator. */
function withoutEmptyColumn(rows: readonly Row[]): readonly Row[] {
  const isSuperfluous = rows.every(({ fields }) => fields.length > 1 && fields.at(-1) === '')
  return isSuperfluous ? rows.map((row) => ({ ...row, fields: row.fields.slice(0, -1) })) : rows
}

function numbersIn(rows: readonly Row[], columns: number, separator: Separator): Float64Array {
  const values = new Float64Array(rows.length * columns)
  let withPoint = 0
  let withComma = 0
  for (const [r, { line, fields }] of rows.entries()) {
    if (fields.length !== columns && fields.join('') !== '')
      throw faultAtLine(line, message('list-csv-other-length', { columns, found: fields.length }))
    for (let c = 0; c < columns; c++) {
      const field = fields[c] ?? ''
      const column = columns === 1 ? null : c + 1
      if (field === '') throw faultAt(line, column, message('list-number-missing'))
      if (field.includes('.')) withPoint ||= line
      if (field.includes(',')) withComma ||= line
      const value = numberIn(separator === ',' ? field : field.replace(',', '.'))
      if (typeof value !== 'number') throw faultAt(line, column, value)
      values[r * columns + c] = value
    }
  }
  if (withPoint && withComma)
    throw withPoint > withComma
      ? faultAtLine(withPoint, message('list-csv-point-after-comma', { earlier: withComma }))
      : faultAtLine(withComma, message('list-csv-comma-after-point', { earlier: withPoint }))
  return values
}

const faultAt = (line: number, column: number | null, fault: Message): ListFault =>
  column === null
    ? faultAtLine(line, fault)
    : new ListFault(message('list-csv-at-column', { line, column, fault }))

/** 0,5 may be one number or two: where nothing in the whole file tells, nobody should guess. */
function refuseTwoMeanings(rows: readonly Row[]): void {
  const [first] = rows
  if (!first || !rows.every(({ text }) => /^\s*[+-]?\d+,\d+\s*$/.test(text))) return
  const [a = '', b = ''] = first.fields
  throw faultAtLine(first.line, message('list-csv-one-or-two', { a, b }))
}
