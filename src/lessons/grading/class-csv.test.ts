/** What a spreadsheet is given, and what it must not take for a formula. */
import { expect, it } from 'vitest'
import { message } from '../../core/message'
import { classCsv } from './class-csv'
import type { Row } from './rows/index'

const row = (more: Partial<Row>): Row => ({
  state: 'passed',
  message: null,
  results: [],
  gradients: null,
  accuracy: null,
  blocks: null,
  ...more,
})
const result = (passed: boolean, says: string | null) => ({
  check: 'Sum',
  passed,
  message: null,
  says,
  blockIds: [],
})
const check = { title: 'Sum, "twice"', check: { kind: 'gradients', lists: [] } } as const

it('has a column for each check, quotes where a comma would part a cell, and ends of lines as RFC 4180 has them', () => {
  const rows = [
    {
      name: 'Ada',
      file: 'a.json',
      row: row({ results: [result(true, null)], gradients: 'right', accuracy: (100 * 2109) / 2115 }),
    },
    {
      name: 'Ben',
      file: 'b, c.json',
      row: row({ state: 'not-yet', results: [result(false, 'Look at\n“i”.')] }),
    },
  ]
  expect(classCsv([check], rows)).toBe(
    [
      '\ufeffName,File,State,Passed,Of,"Sum, ""twice""",Backprop,Accuracy in %,Why',
      'Ada,a.json,passed,1,1,yes,true,99.716,',
      'Ben,"b, c.json",not yet,0,1,"Look at\n“i”.",,,',
      '',
    ].join('\r\n'),
  )
})

it.each(['=1+1', '+a', '-a', '@a'])('lets no name be a formula: %s', (name) => {
  const file = `${name}.json`
  const broken = row({ state: 'unreadable', message: message('file-is-empty') })
  const [, line] = classCsv([], [{ name, file, row: broken }]).split('\r\n')
  expect(line).toBe(`'${name},'${file},can't be read,0,0,,,This file is empty.`)
})
