/** Text, tables and JSON as people and programs write them: what each means, and where each fault is said to be. */

import { describe, expect, it } from 'vitest'
import { sentence } from '../../words'
import { readLists } from './index'

const bytes = (text: string) => new TextEncoder().encode(text)

function read(text: string | Uint8Array, fileName: string): unknown {
  const result = readLists(typeof text === 'string' ? bytes(text) : text, fileName)
  if (!result.ok) return sentence(result.message)
  return result.lists.map(({ name, values, shape }) => ({ name, values: [...values], shape }))
}

/** One list without a name, in a row. */
const row = (...values: readonly number[]) => [{ name: null, values, shape: [values.length] }]
const table = (shape: readonly number[], ...values: readonly number[]) => [{ name: null, values, shape }]
const many = 1_500_001

describe('text', () => {
  it.each([
    ['as Scratch writes it', '1\r\n-0.5\r\n2e3', row(1, -0.5, 2000)],
    ['with line ends of any kind, spaces, and empty lines at the end', ' 1\r2 \n3\n\n \n', row(1, 2, 3)],
    ['with a mark at its beginning', '\ufeff1\n2', row(1, 2)],
    ['with endless numbers', '∞\n-inf\nInfinity\n+Infinity', row(Infinity, -Infinity, Infinity, Infinity)],
    ['with points at either end', '.5\n5.\n+1', row(0.5, 5, 1)],
    ['with nothing in it', '', row()],
  ])('%s', (_, text, lists) => expect(read(text, 'a.txt')).toEqual(lists))

  it.each([
    ['a word', '1\n2\ntwo', 'Line 3: “two” is not a number.'],
    ['an empty line in the middle', '1\n\n2', 'Line 2: a number is missing here.'],
    ['a comma in a number', '1\n0,5', 'Line 2: “0,5” has a comma. Write a point: 0.5'],
    [
      'several numbers on a line',
      '1\n2 3',
      'Line 2: there is more than one number on this line. Put each on a line of its own, or save a table as .csv.',
    ],
    [
      'commas between numbers',
      '1, 2, 3',
      'Line 1: there is more than one number on this line. Put each on a line of its own, or save a table as .csv.',
    ],
    ['not-a-number', '1\nnan', 'Line 2: “nan” means “not a number”, and a list can only hold numbers.'],
    ['a number that is too large', '1e999', 'Line 1: 1e999 is larger than any number that a computer knows.'],
    ['a number cut off', '1\n2e', 'Line 2: “2e” is not a number.'],
    ['hexadecimal digits', '0x10', 'Line 1: “0x10” is not a number.'],
    ['digits with gaps', '1_000', 'Line 1: “1_000” is not a number.'],
    [
      'too many lines',
      '1\n'.repeat(many),
      'There are 1,500,001 numbers in it, and that is too many: lists can start with at most 1,500,000 numbers.',
    ],
    [
      'bytes that are no text',
      Uint8Array.of(49, 10, 0xff, 0x80),
      'Line 2: there is something that is no text. Is this another kind of file?',
    ],
  ])('with %s is refused', (_, text, message) => expect(read(text, 'a.txt')).toBe(message))

  it('in UTF-16 is text, too', () => {
    const units = [...'1\n2'].flatMap((letter) => [letter.charCodeAt(0), 0])
    expect(read(Uint8Array.of(0xff, 0xfe, ...units), 'a.txt')).toEqual(row(1, 2))
    expect(read(Uint8Array.of(0xfe, 0xff, 0, ...units.slice(0, -1)), 'a.txt')).toEqual(row(1, 2))
  })
})

describe('tables', () => {
  it.each([
    ['one column', '1\n2\n', row(1, 2)],
    ['one line', '1.5,2,3\n', table([1, 3], 1.5, 2, 3)],
    ['rows', '1, 2, 3\r\n4, 5, 6\r\n', table([2, 3], 1, 2, 3, 4, 5, 6)],
    ['a comma at the end of each line', '1,2,\n3,4,\n', table([2, 2], 1, 2, 3, 4)],
    ['semicolons and points', '1.5;2\n3;4', table([2, 2], 1.5, 2, 3, 4)],
    ['semicolons and decimal commas', '1,5;2\n3;0,25', table([2, 2], 1.5, 2, 3, 0.25)],
    ['tabs and decimal commas', '1,5\t2', table([1, 2], 1.5, 2)],
    ['quotes', '"1","2"\n"3" , 4', table([2, 2], 1, 2, 3, 4)],
    ['a heading', 'w1\n0.5\n1', [{ name: 'w1', values: [0.5, 1], shape: [2] }]],
    ['a quoted heading', '"a ""b"";c"\n0.5', [{ name: 'a "b";c', values: [0.5], shape: [1] }]],
    ['two whole numbers a line, told apart by a space', '0, 5\n1, 7', table([2, 2], 0, 5, 1, 7)],
    [
      'headings',
      'x,y\n1,2\n3,4\n',
      [
        { name: 'x', values: [1, 3], shape: [2] },
        { name: 'y', values: [2, 4], shape: [2] },
        { name: null, values: [1, 2, 3, 4], shape: [2, 2] },
      ],
    ],
    [
      'a column without a heading, as pandas writes its index',
      ',w1\n0,0.5\n1,0.75\n',
      [
        { name: null, values: [0, 1], shape: [2] },
        { name: 'w1', values: [0.5, 0.75], shape: [2] },
        { name: null, values: [0, 0.5, 1, 0.75], shape: [2, 2] },
      ],
    ],
  ])('with %s', (_, text, lists) => expect(read(text, 'a.csv')).toEqual(lists))

  it.each([
    ['a word among numbers', '1,2\n3,x', 'Line 2, column 2: “x” is not a number.'],
    ['a word in the first line', '1,x\n3,4', 'Line 1, column 2: “x” is not a number.'],
    ['a gap', '1,2\n,4', 'Line 2, column 1: a number is missing here.'],
    ['an empty line in the middle', '1\n\n2', 'Line 2: a number is missing here.'],
    ['rows of different lengths', '1,2\n3', 'Line 2: expected 2 columns as in the first line, found 1.'],
    ['a quote that stays open', 'a\n"1\n2', 'Line 2: a quotation mark is opened here and never closed.'],
    ['something behind a quote', '"1"2', 'Line 1: there is something behind a closing quotation mark.'],
    [
      'a point and a comma in two lines',
      '1.5;2\n3;0,5',
      'Line 2: there is a comma in a number here, and a point in line 1. Use only one of them.',
    ],
    ['a point and a comma in one number', '1.000,5;2', 'Line 1, column 1: “1.000.5” is not a number.'],
    ['commas in thousands', '1,000,000;2', 'Line 1, column 1: “1.000,000” is not a number.'],
    ['a comma in quotes', '"0,5","1"', 'Line 1, column 1: “0,5” has a comma. Write a point: 0.5'],
    [
      'what could be one column or two',
      '0,5\n1,7\n',
      'Line 1: “0,5” could be one number or two. Write 0.5 if it is one, and put a ; between them if they are two.',
    ],
    ['words alone', 'hello', 'Line 1: there are words here, and no numbers below them.'],
    ['not-a-number', 'a\n1\nNaN', 'Line 3: “NaN” means “not a number”, and a list can only hold numbers.'],
    ['lines inside a quoted heading', '"a\nb"\nx', 'Line 3: “x” is not a number.'],
    [
      'too many numbers',
      '1,2,3\n'.repeat(500_001),
      'There are 1,500,003 numbers in it, and that is too many: lists can start with at most 1,500,000 numbers.',
    ],
  ])('with %s are refused', (_, text, message) => expect(read(text, 'a.csv')).toBe(message))
})

describe('JSON', () => {
  it.each([
    ['one list', '[1, -0.5, 2e3]', row(1, -0.5, 2000)],
    ['lists in lists, row by row', ' [[1, 2], [3, [4]], []]\n', row(1, 2, 3, 4)],
    ['an empty list', '[]', row()],
    [
      'what JSON lacks',
      '["Infinity", -Infinity, Infinity, "-0", -0.0]',
      row(Infinity, -Infinity, Infinity, -0, -0),
    ],
    [
      'lists by name',
      '{"w1": [[1, 2], [3, 4]],\n "\\u0077 2": [0.5]}',
      [
        { name: 'w1', values: [1, 2, 3, 4], shape: [4] },
        { name: 'w 2', values: [0.5], shape: [1] },
      ],
    ],
    ['a name like any other', '{"__proto__": [1]}', [{ name: '__proto__', values: [1], shape: [1] }]],
  ])('with %s', (_, text, lists) => expect(read(text, 'a.json')).toEqual(lists))

  it.each([
    ['nothing', ' \n', 'This file is empty.'],
    ['no list', '{}', 'There is no list in this file.'],
    ['a text', '{"w1": [1,\n "two"]}', 'Line 2: number 2 of “w1” is not a number: found the text “two”.'],
    ['null', '[1, null]', 'Line 1: number 2 of this list is not a number: found “null”.'],
    ['not-a-number', '[1,\n\n NaN]', 'Line 3: number 2 of this list is not a number: found “NaN”.'],
    [
      'a number that is too large',
      '[1e999]',
      'Line 1: number 1 of this list, 1e999, is larger than any number that a computer knows.',
    ],
    [
      'a number that JSON does not know',
      '[01]',
      'Line 1: number 1 of this list is not a number: found “01”.',
    ],
    ['no list behind a name', '{\n"w1": 5}', 'Line 2: “w1” must be a list of numbers in [ ], found “5”.'],
    [
      'names in names',
      '{"w1": {"a": [1]}}',
      'Line 1: “w1” must be a list of numbers in [ ], found something in { }.',
    ],
    [
      'names in a list',
      '[1,\n{"a": 1}]',
      'Line 2: number 2 of this list is not a number: found something in { }.',
    ],
    ['one name twice', '{"a": [1],\n"a": [2]}', 'Line 2: “a” is there twice.'],
    ['a missing comma', '[1\n2]', 'Line 2: expected , or ] here, found “2”.'],
    ['a comma too many', '[1, 2,]', 'Line 1: number 3 of this list is not a number: found “]”.'],
    ['something behind its end', '[1]\n[2]', 'Line 2: there is something more behind the end.'],
    ['its end missing', '{"w1": [1,\n2', 'Line 2: the file stops in the middle. Its end is missing.'],
    ['a name cut off', '{"w1', 'Line 1: the file stops in the middle. Its end is missing.'],
    ['a name without quotes', '{w1: [1]}', 'Line 1: expected a name in quotes, found “w1”.'],
    ['a damaged name', '{"w\\x": [1]}', 'Line 1: a name in quotes is damaged here.'],
    ['no JSON', 'w1 = [1]', 'Line 1: expected [ or { at the beginning, found “w1”.'],
    [
      'too many numbers',
      `[${'1,'.repeat(many - 1)}1]`,
      'There are 1,500,001 numbers in it, and that is too many: lists can start with at most 1,500,000 numbers.',
    ],
  ])('with %s is refused', (_, text, message) => expect(read(text, 'a.json')).toBe(message))

  it('with a hundred thousand brackets is neither too deep nor too long', () => {
    expect(read(`${'['.repeat(100_000)}7${']'.repeat(100_000)}`, 'a.json')).toEqual(row(7))
    expect(read('['.repeat(100_000), 'a.json')).toMatch(/stops in the middle/)
    expect(read('{"'.repeat(100_000), 'a.json')).toMatch(/^Line 1/)
  })
})
