/** How a list looks on the stage may be said in a file, and only so that a watcher can do it. */

import { describe, expect, it } from 'vitest'
import { type Json, readSpoiled, refuses } from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'

const listOf = (look: Json) => {
  const result = readSpoiled((p) => {
    p.lists[0] = { id: 'l1', name: 'w', values: [], shown: true, ...look }
  })
  return result.ok ? result.project.lists[0] : sentence(result.message)
}

describe('looks of a list', () => {
  it('may be missing, or be any of the three, with a width or without', () => {
    expect(listOf({})).not.toHaveProperty('look')
    for (const look of ['numbers', 'bars', 'picture']) expect(listOf({ look })).toMatchObject({ look })
    for (const width of [1, 28, 1000]) expect(listOf({ width })).toMatchObject({ width })
  })

  const expected = 'expected a whole number from 1 to 1000'
  const at = 'There is a mistake in this file at list 1, “width”:'
  const wrong = (what: string, width: unknown, found: string) =>
    [
      what,
      (p: { lists: Json[] }) => (p.lists[0]!.width = width),
      `${at} ${expected}, found ${found}.`,
    ] as const
  refuses([
    wrong('a width of 0', 0, 'the number 0'),
    wrong('a width of −0', -0, 'the number 0'),
    wrong('a width below 0', -10, 'the number -10'),
    wrong('a width of a billion', 1e9, 'the number 1000000000'),
    wrong('a width between', 2.5, 'the number 2.5'),
    wrong('a width in words', 'abc', 'the text “abc”'),
    wrong('a width in quotes', '10', 'the text “10”'),
    wrong('infinity as a width', 'Infinity', 'the text “Infinity”'),
    wrong('no width at all', null, 'null'),
    wrong('a list as a width', [10], 'a list'),
    [
      '1e999 as a width',
      (p) => (p.lists[0]!.width = 'MARK'),
      `${at} ${expected}, found a number that is too large for a computer.`,
      ['"MARK"', '1e999'],
    ],
    [
      'another look',
      (p) => (p.lists[0]!.look = 'pie'),
      'There is a mistake in this file at list 1, “look”: expected "numbers", "bars" or "picture", found the text “pie”.',
    ],
    [
      'a look of a prototype',
      (p) => (p.lists[0]!.look = 'constructor'),
      'There is a mistake in this file at list 1, “look”: expected "numbers", "bars" or "picture", found the text “constructor”.',
    ],
    [
      'a number as a look',
      (p) => (p.lists[0]!.look = 3),
      'There is a mistake in this file at list 1, “look”: expected "numbers", "bars" or "picture", found the number 3.',
    ],
    [
      'a look of a variable',
      (p) => (p.variables[0]!.look = 'bars'),
      'This file has something that Blockgrad does not know: variable 1, “look”.',
    ],
  ])
})
