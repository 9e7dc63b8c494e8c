/** The command line's words: what they mean, and what is said about words that mean nothing. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../exporters/index'
import { parseCommand, usage } from './usage'

const RUN = {
  kind: 'run',
  file: 'p.json',
  mode: 'stepwise',
  seed: null,
  images: null,
  json: false,
  lists: null,
  setLists: null,
  data: [],
}
const EXPORT = {
  kind: 'export',
  file: 'p.json',
  to: LANGUAGES.find(({ name }) => name === 'numpy'),
  out: 'd',
  seed: null,
  images: null,
  setLists: null,
  data: [],
}
const parsed = (words: string) => parseCommand(words === '' ? [] : words.split(' '))

describe('words that are understood', () => {
  it.each([
    ['run p.json', RUN],
    ['run p.json --turbo', { ...RUN, mode: 'turbo' }],
    ['run --json p.json --turbo', { ...RUN, mode: 'turbo', json: true }],
    ['run p.json --seed 7 --images 100', { ...RUN, seed: 7, images: 100 }],
    ['run p.json --seed=0 --images=0', { ...RUN, seed: 0, images: 0 }],
    ['run p.json --seed 2147483646', { ...RUN, seed: 2147483646 }],
    ['run p.json --lists a.json --set-lists b.json', { ...RUN, lists: 'a.json', setLists: 'b.json' }],
    ['export p.json --to numpy --out d', EXPORT],
    [
      'export p.json --to numpy --out d --seed 7 --images 9 --set-lists l.json',
      { ...EXPORT, seed: 7, images: 9, setLists: 'l.json' },
    ],
    ['run p.json --data a.gz --data b', { ...RUN, data: ['a.gz', 'b'] }],
    ['check p.json', { kind: 'check', file: 'p.json' }],
    ['help', { kind: 'help' }],
    ['--help', { kind: 'help' }],
    ['run --help', { kind: 'help' }],
  ])('%s', (words, command) => {
    expect(parsed(words)).toEqual(command)
  })

  it('are all told in the usage', () => {
    for (const word of [
      'run FILE',
      'export FILE',
      'check FILE',
      '--to LANGUAGE',
      'numpy',
      '--out FOLDER',
      '--turbo',
      '--seed N',
      '--images N',
      '--json',
      '--lists FILE',
      '--set-lists FILE',
      '--data FILE',
    ])
      expect(usage()).toContain(word)
  })
})

describe('words that are not', () => {
  it.each([
    ['export p.json --out d', /^Say which language to export to: --to and one of .*numpy/],
    ['export p.json --to cobol --out d', /^--to takes one of .*numpy.*, not “cobol”\.$/],
    ['export p.json --to numpy', /^Say which folder to export into: --out and a folder\.$/],
  ])('“%s”', (words, message) => {
    expect(parsed(words)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) })
  })

  it.each([
    ['', 'Say what to do: run, export, check, gradients or lesson check.'],
    ['walk p.json', 'There is no command “walk”.'],
    ['run', 'Say which project file to run.'],
    ['check', 'Say which project file to check.'],
    ['export', 'Say which project file to export.'],
    ['export p.json --turbo', 'export does not take --turbo.'],
    ['run p.json --out d', '--out belongs to export.'],
    ['run a.json b.json', 'One project file at a time: what is “b.json”?'],
    ['check p.json --turbo', 'check takes no options.'],
    ['run p.json --fast', "Unknown option '--fast'."],
    ['run p.json --seed', "Option '--seed <value>' argument missing"],
    ['run p.json --json=yes', "Option '--json' does not take an argument"],
    ['run p.json --seed x', '--seed takes a whole number from 0 to 2147483646, not “x”.'],
    ['run p.json --seed=-1', '--seed takes a whole number from 0 to 2147483646, not “-1”.'],
    ['run p.json --seed 1.5', '--seed takes a whole number from 0 to 2147483646, not “1.5”.'],
    ['run p.json --seed 1e3', '--seed takes a whole number from 0 to 2147483646, not “1e3”.'],
    ['run p.json --seed 2147483647', '--seed takes a whole number from 0 to 2147483646, not “2147483647”.'],
    ['run p.json --seed=', '--seed takes a whole number from 0 to 2147483646, not “”.'],
    ['run p.json --lists l.npy', '--lists writes all lists into one file: .json or .npz, not .npy.'],
    ['run p.json --images many', '--images takes a whole number, 0 or more, not “many”.'],
  ])('“%s”', (words, message) => {
    expect(parsed(words)).toEqual({ kind: 'wrong', message })
  })
})
