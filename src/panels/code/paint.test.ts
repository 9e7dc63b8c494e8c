/** Colours of programs: what a piece of a line is, and which names are those of the blocks. */
import { describe, expect, it } from 'vitest'
import type { Looks } from '../../exporters'
import { painted } from './paint'
import { piecesOf } from './painted'

const NAMES: Looks['names'] = new Map([
  ['w1', 'list'],
  ['w1 new', 'list'],
  ['numbers', 'list'],
  ['total', 'variable'],
  ['learn', 'own block'],
])

const inks = async (syntax: Looks['syntax'], ...lines: readonly (readonly [string, string?])[]) => {
  const program = lines.map(([text, at = 'b']) => ({ text, at }))
  const all = await painted(program, { syntax, names: NAMES })
  expect(
    all.map((line) =>
      piecesOf(line)
        .map(({ text }) => text)
        .join(''),
    ),
  ).toEqual(program.map(({ text }) => text))
  return all.map((line) =>
    piecesOf(line)
      .filter(({ ink }) => ink !== 'plain')
      .map(({ text, ink }) => `${ink}: ${text}`),
  )
}

describe('Python', () => {
  it('has names in the colours of their blocks, and other words in their own', async () => {
    expect(
      await inks('python', ['for n in range(10):'], ['    total += np.dot(w1, 0.5)  # w1, too']),
    ).toEqual([
      ['keyword: for', 'keyword: in', 'function: range', 'number: 10'],
      ['variable: total', 'list: w1', 'number: 0.5', 'comment: # w1, too'],
    ])
    expect(await inks('python', ['def learn(step):'], ['    """total'], ['    w1"""'])).toEqual([
      ['keyword: def', 'own block: learn'],
      ['string: """total'],
      ['string:     w1"""'],
    ])
  })

  it('takes a field, a longer word or a word in a string for what it is', async () => {
    expect(await inks('python', ['x.total = w10 + "w1"'])).toEqual([['string: "w1"']])
  })

  it('sees on lines of no block only the name that is declared there', async () => {
    expect(
      await inks('python', ['w1 = [total]', ''], ['def shuffled(numbers):', ''], ['    numbers = 1', '']),
    ).toEqual([['list: w1'], ['keyword: def', 'function: shuffled'], ['number: 1']])
  })
})

describe('C', () => {
  it('has its words, numbers, names and fields', async () => {
    expect(
      await inks(
        'c',
        ['#include <math.h>', ''],
        ['static List w1;', ''],
        ['    total = w1.total + 2; /* w1'],
        ['w1 */'],
      ),
    ).toEqual([
      ['keyword: #include', 'string: <math.h>'],
      ['keyword: static', 'list: w1'],
      ['variable: total', 'list: w1', 'number: 2', 'comment: /* w1'],
      ['comment: w1 */'],
    ])
  })

  it('leaves the words of functions that an export brings along plain', async () => {
    expect(await inks('c', ['static void fill(List *numbers)', ''], ['    numbers->total = 1;', ''])).toEqual(
      [['keyword: static', 'keyword: void', 'function: fill'], ['number: 1']],
    )
  })
})

describe('Scratch', () => {
  it('has names in menus, values and calls, also those that begin like another', async () => {
    expect(
      await inks(
        'scratch',
        ['define learn (step)'],
        ['  change [total v] by ((item (3) of [w1 new v]) * (total))'],
        ['  learn (-0.5)'],
        ['  if <(total) > (2)> then'],
        ['  say [total]'],
      ),
    ).toEqual([
      ['keyword: define', 'own block: learn'],
      ['variable: total', 'number: 3', 'list: w1 new', 'variable: total'],
      ['own block: learn', 'number: -0.5'],
      ['keyword:   if', 'variable: total', 'number: 2', 'keyword: then'],
      ['string: [total]'],
    ])
  })

  it('takes hostile names as they are', async () => {
    const names: Looks['names'] = new Map([['a.*[(\\', 'list']])
    const [line] = await painted([{ text: 'delete all of [a.*[(\\ v]', at: 'b' }], {
      syntax: 'scratch',
      names,
    })
    expect(piecesOf(line!).find(({ ink }) => ink === 'list')?.text).toBe('a.*[(\\')
  })
})

it('paints every line of a program without names', async () => {
  const program = [
    { text: '', at: '' },
    { text: 'x = 1', at: '' },
    { text: '', at: '' },
  ]
  const all = await painted(program, { syntax: 'python', names: new Map() })
  expect(all.map(({ text }) => text)).toEqual(['', 'x = 1', ''])
})
