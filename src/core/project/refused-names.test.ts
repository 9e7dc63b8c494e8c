/** Names that a learner would mix up, or that would do harm in a menu, a message or an exported program. */
import { describe } from 'vitest'
import { block, type Json, refuses } from '../../testing/fixtures/small-project.test-support'

describe('names', () => {
  const bad = (place: string, found: string) =>
    `There is a mistake in this file at ${place}, “name”: expected a name of 1 to 100 letters that can be seen, with no space at its ends, found the text “${found}”.`
  refuses([
    [
      'two of the same',
      (p) => (p.variables[1]!.name = 'rate'),
      'Two variables or lists in this file are both called “rate”.',
    ],
    [
      'a variable and a list of the same',
      (p) => (p.lists[0]!.name = 'rate'),
      'Two variables or lists in this file are both called “rate”.',
    ],
    [
      'twins but for capitals',
      (p) => (p.variables[1]!.name = 'Rate'),
      '“rate” and “Rate” differ only in capital letters. Give one of them another name.',
    ],
    [
      'twins that look the same',
      (p) => {
        p.variables[0]!.name = 'caf\u00e9'
        p.variables[1]!.name = 'cafe\u0301'
      },
      '“caf\u00e9” and “cafe\u0301” look the same. Give one of them another name.',
    ],
    ['empty', (p) => (p.variables[0]!.name = ''), bad('variable 1', '')],
    ['only a space', (p) => (p.lists[0]!.name = ' '), bad('list 1', ' ')],
    ['a space at its end', (p) => (p.lists[0]!.name = 'w '), bad('list 1', 'w ')],
    ['nothing to be seen', (p) => (p.lists[0]!.name = '\u200b\u2060'), bad('list 1', '\u200b\u2060')],
    ['a control character', (p) => (p.lists[0]!.name = 'w\u0001'), bad('list 1', 'w�')],
    ['a line end', (p) => (p.lists[0]!.name = 'w\nimport os'), bad('list 1', 'w�import os')],
    ['another line end', (p) => (p.lists[0]!.name = 'w\u2028x'), bad('list 1', 'w�x')],
    ['half a character', (p) => (p.lists[0]!.name = 'w\ud83d'), bad('list 1', 'w�')],
    ['a turn of direction', (p) => (p.lists[0]!.name = 'w\u202ex'), bad('list 1', 'w�x')],
    [
      '500 characters',
      (p) => (p.variables[0]!.name = 'x'.repeat(500)),
      bad('variable 1', `${'x'.repeat(40)}…`),
    ],
    [
      'a number',
      (p) => (p.variables[0]!.name = 5),
      'There is a mistake in this file at variable 1, “name”: expected a name in quotes, found the number 5.',
    ],
    [
      "an own block's, with a line end",
      (p) => ((block(p, 1, 0).signature as Json).name = 'a\rb'),
      bad('stack 2, block 1, “signature”', 'a�b'),
    ],
  ])
})
