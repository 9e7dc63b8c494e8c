/**
 * Text with one number a line, as Scratch writes a list that is exported from its monitor: lines parted by CR LF, and
 * none after the last (scratch-gui, src/containers/list-monitor.jsx and src/lib/import-csv.js). Scratch would take a
 * line end after the last number for one more, empty item.
 */
import { type Message, message } from '../../core/message'
import { MOST_NUMBERS } from '../../core/project/limits'
import { faultAtLine, inARow, type ListFormat, onlyOf, refuseTooMany } from './list-file'
import { numberIn, wordFor } from './number-words'
import { bytesOf, textIn } from './utf'

export const text: ListFormat = {
  name: 'txt',
  title: message('list-txt-title'),
  hint: message('list-txt-hint'),
  type: 'text/plain',
  holdsMany: false,
  read(bytes) {
    const lines = textIn(bytes)
      .trimEnd()
      .split(/\r\n|\r|\n/, MOST_NUMBERS + 1)
    if (lines.length === 1 && lines[0] === '') return [inARow(new Float64Array(0))]
    refuseTooMany(lines.length)
    return [inARow(Float64Array.from(lines, (line, i) => numberOn(line.trim(), i + 1)))]
  },
  write: (lists) => bytesOf(Array.from(onlyOf(lists).values, wordFor).join('\r\n')),
}

function numberOn(word: string, line: number): number {
  const value = numberIn(word)
  if (typeof value === 'number') return value
  throw faultAtLine(line, word === '' ? message('list-number-missing') : within(word, value))
}

/** Several numbers on a line are a table, and which mark parts them is for the reader of tables to find out. */
function within(word: string, why: Message): Message {
  const parts = word.split(/[\s,;]+/)
  const isTable = parts.length > 2 || (parts.length === 2 && /[\s;]/.test(word))
  return isTable && parts.every((part) => typeof numberIn(part) === 'number')
    ? message('list-txt-several-on-a-line')
    : why
}
