/**
 * Files that are made to keep a reader busy: a megabyte of one thing. A reader that goes over its text once is done in a
 * moment; one whose work grows with the square would take minutes, which the time for a test ends.
 */
import { expect, it } from 'vitest'
import { sentence } from '../../words'
import { readLists } from './index'

const MEGABYTE = 1_000_000
const of = (unit: string) => unit.repeat(Math.floor(MEGABYTE / unit.length))

const KINDS: Readonly<Record<string, string>> = {
  blanks: of(' '),
  'blanks before a letter': `${of(' ')}x`,
  'blanks between numbers': `1${of(' ')}2`,
  'line ends before a letter': `${of('\n')}x`,
  digits: of('1'),
  'digits before a letter': `${of('1')}x`,
  'digits and points': of('1.'),
  'a point and digits, before a letter': `1.${of('1')}x`,
  'a power without an end': `1e${of('1')}x`,
  commas: of(','),
  'commas before a letter': `${of(',')}x`,
  'digits with a comma, before a letter': `1,${of('1')}x`,
  'pairs with a comma': `${of('1,2\n')}x`,
  semicolons: of(';'),
  tabs: of('\t'),
  quotes: of('"'),
  'quotes apart': of('" '),
  'one open quote': `"${of('a')}`,
  signs: of('-'),
  brackets: of('['),
  braces: of('{'),
  'brackets and blanks': of('[ '),
  'a string without an end': `["${of('a')}`,
  backslashes: `["${of('\\\\')}`,
  'an npy header of blanks': `\x93NUMPY\x01\x00v\x00${of(' ')}`,
  'a zip of nothing': `PK\x03\x04${of('\0')}`,
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

it.each(Object.entries(KINDS))('reads or refuses a megabyte of %s at once', (_, text) => {
  const bytes = bytesOf(text)
  for (const ending of ['csv', 'txt', 'json', 'npy', 'npz', 'dat']) {
    const read = readLists(bytes, `a.${ending}`)
    if (!read.ok) expect(sentence(read.message)).toMatch(/\w/)
  }
})
