/**
 * Tables as spreadsheets write them (RFC 4180): commas, semicolons or tabs between the columns, quotes around what
 * holds one of them, perhaps a line of headings. A table with headings is a list for each column; one without is one
 * list, row by row.
 *
 * Where people write 0,5 a spreadsheet parts columns with semicolons. So a comma is part of a number there; and where
 * a file could be meant either way, it is refused.
 */
import { counted } from '../../core/language/words'
import { type FoundList, inARow, ListFault, type ListFormat, refuseTooMany } from './list-file'
import { looksLikeANumber, numberIn, wordFor } from './number-words'
import { bytesOf, textIn } from './utf'

export const csv: ListFormat = {
  name: 'csv',
  title: 'CSV',
  hint: 'a column with the name above it, for spreadsheets',
  type: 'text/csv',
  holdsMany: false,
  read(bytes) {
    const text = textIn(bytes).replace(/[\r\n ]+$/, '')
    const separator = separatorIn(text)
    const rows = withoutEmptyColumn(rowsIn(text, separator))
    const [first] = rows
    if (!first) return [inARow(new Float64Array(0))]
    const hasHeadings =
      first.fields.every((field) => field === '' || !looksLikeANumber(field)) &&
      first.fields.some((field) => field !== '')
    const body = hasHeadings ? rows.slice(1) : rows
    if (body.length === 0) throw new ListFault('Line 1: there are words here, and no numbers below them.')
    const columns = first.fields.length
    refuseTooMany(body.length * columns)
    const values = numbersIn(body, columns, separator)
    if (!hasHeadings) {
      if (separator === ',') refuseTwoMeanings(body)
      return [{ name: null, values, shape: columns === 1 ? [values.length] : [body.length, columns] }]
    }
    const lists = first.fields.map((name, column) =>
      inARow(
        Float64Array.from(body, (_, row) => values[row * columns + column]!),
        name || null,
      ),
    )
    return columns === 1 ? lists : [...lists, wholeTable(values, body.length, columns)]
  },
  write([list]) {
    const { name, values } = list!
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
    if (close < 0) throw new ListFault(`Line ${line}: a quotation mark is opened here and never closed.`)
    value += text.slice(from + 1, close)
    from = close + 1
    if (text[from] !== '"') break
    value += '"'
  }
  while (text[from] === ' ') from++
  if (!isEnd(text[from]))
    throw new ListFault(`Line ${line}: there is something behind a closing quotation mark.`)
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
      throw new ListFault(
        `Line ${line}: expected ${counted(columns, 'column')} as in the first line, found ${fields.length}.`,
      )
    for (let c = 0; c < columns; c++) {
      const field = fields[c] ?? ''
      const where = columns === 1 ? `Line ${line}` : `Line ${line}, column ${c + 1}`
      if (field === '') throw new ListFault(`${where}: a number is missing here.`)
      if (field.includes('.')) withPoint ||= line
      if (field.includes(',')) withComma ||= line
      const value = numberIn(separator === ',' ? field : field.replace(',', '.'))
      if (typeof value === 'string') throw new ListFault(`${where}: ${value}`)
      values[r * columns + c] = value
    }
  }
  if (withPoint && withComma)
    throw new ListFault(
      `Line ${Math.max(withPoint, withComma)}: there is a ${withPoint > withComma ? 'point' : 'comma'} in a number here, and a ${withPoint > withComma ? 'comma' : 'point'} in line ${Math.min(withPoint, withComma)}. Use only one of them.`,
    )
  return values
}

/** 0,5 may be one number or two: where nothing in the whole file tells, nobody should guess. */
function refuseTwoMeanings(rows: readonly Row[]): void {
  const [first] = rows
  if (!first || !rows.every(({ text }) => /^\s*[+-]?\d+,\d+\s*$/.test(text))) return
  const [a, b] = first.fields
  throw new ListFault(
    `Line ${first.line}: “${a},${b}” could be one number or two. Write ${a}.${b} if it is one, and put a ; between them if they are two.`,
  )
}
