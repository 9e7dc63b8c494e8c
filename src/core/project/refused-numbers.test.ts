/** Numbers that a project can't hold: too large, none at all, or out of their range. */
import { describe } from 'vitest'
import { args, refuses } from '../../testing/fixtures/small-project.test-support'

describe('numbers', () => {
  const tooLarge = 'a number that is too large for a computer'
  refuses([
    [
      '1e999 as a starting value',
      (p) => (p.variables[0]!.value = 'MARK'),
      `There is a mistake in this file at variable 1, “value”: expected a number, found ${tooLarge}.`,
      ['"MARK"', '1e999'],
    ],
    [
      '−1e999 in a list',
      (p) => (p.lists[0]!.values = [1, 'MARK']),
      `There is a mistake in this file at list 1, number 2: expected a number, found ${tooLarge}.`,
      ['"MARK"', '-1e999'],
    ],
    [
      '1e999 in a hole',
      (p) => (args(p, 0, 1).value = 'MARK'),
      `There is a mistake in this file at stack 1, block 2, “value”: expected a number or a block, found ${tooLarge}.`,
      ['"MARK"', '1e999'],
    ],
    [
      '1e999 as a place',
      (p) => (p.stacks[0]!.x = 'MARK'),
      `There is a mistake in this file at stack 1, “x”: expected a place between -1000000 and 1000000, found ${tooLarge}.`,
      ['"MARK"', '1e999'],
    ],
    [
      'a place out of reach',
      (p) => (p.stacks[1]!.y = 2e6),
      'There is a mistake in this file at stack 2, “y”: expected a place between -1000000 and 1000000, found the number 2000000.',
    ],
    [
      'null as a starting value',
      (p) => (p.variables[0]!.value = null),
      'There is a mistake in this file at variable 1, “value”: expected a number, found null.',
    ],
    [
      'null in a list',
      (p) => (p.lists[0]!.values = [1, null]),
      'There is a mistake in this file at list 1, number 2: expected a number, found null.',
    ],
    [
      '"NaN" in a list',
      (p) => (p.lists[0]!.values = ['NaN']),
      'There is a mistake in this file at list 1, number 1: expected a number, found the text “NaN”.',
    ],
    [
      'digits in quotes',
      (p) => (args(p, 0, 1).value = '5'),
      'There is a mistake in this file at stack 1, block 2, “value”: expected a number or a block, found the text “5”.',
    ],
    [
      'null in a hole',
      (p) => (args(p, 0, 1).value = null),
      'There is a mistake in this file at stack 1, block 2, “value”: expected a number or a block, found null.',
    ],
    [
      'yes in a hole',
      (p) => (args(p, 0, 1).value = true),
      'There is a mistake in this file at stack 1, block 2, “value”: expected a number or a block, found true.',
    ],
    [
      'a list in a hole',
      (p) => (args(p, 0, 1).value = [1]),
      'There is a mistake in this file at stack 1, block 2, “value”: expected a number or a block, found a list.',
    ],
    [
      'a seed between',
      (p) => (p.seed = 1.5),
      'There is a mistake in this file at “seed”: expected a whole number from 0 to 2147483646, found the number 1.5.',
    ],
    [
      'a seed below 0',
      (p) => (p.seed = -1),
      'There is a mistake in this file at “seed”: expected a whole number from 0 to 2147483646, found the number -1.',
    ],
    [
      'a seed that is too large',
      (p) => (p.seed = 2147483647),
      'There is a mistake in this file at “seed”: expected a whole number from 0 to 2147483646, found the number 2147483647.',
    ],
    [
      'a seed in words',
      (p) => (p.seed = 'seven'),
      'There is a mistake in this file at “seed”: expected a whole number, found the text “seven”.',
    ],
    [
      'a note of no size',
      (p) => (p.notes[0]!.width = 0),
      'There is a mistake in this file at note 1, “width”: expected a size between 1 and 10000, found the number 0.',
    ],
  ])
})
