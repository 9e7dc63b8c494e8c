/** Ids that are used twice or lead nowhere. */
import { describe, expect, it } from 'vitest'
import {
  args,
  block,
  type Json,
  readSpoiled,
  refuses,
} from '../../testing/fixtures/small-project.test-support'

describe('ids', () => {
  const twins = (id: string) => `Two variables or lists in this file have the same id “${id}”.`
  refuses([
    ['of two variables', (p) => (p.variables[1]!.id = 'v1'), twins('v1')],
    ['of a variable and a list', (p) => (p.lists[0]!.id = 'v1'), twins('v1')],
    [
      'of two blocks',
      (p) => (block(p, 1, 1).id = 'b2'),
      'There is a mistake in this file at stack 2, block 2: the id “b2” is used by another block.',
    ],
    [
      'of a block and one inside it',
      (p) => ((args(p, 0, 2).body as Json[])[0]!.id = 'b3'),
      'There is a mistake in this file at stack 1, block 3, “body”, block 1: the id “b3” is used by another block.',
    ],
    [
      'of two own blocks',
      (p) => p.stacks.push({ x: 0, y: 0, blocks: [{ ...block(p, 1, 0), id: 'b99' }] }),
      'There is a mistake in this file at stack 3, block 1: the own block “grow” is defined twice.',
    ],
    [
      'of two inputs',
      (p) =>
        ((block(p, 1, 0).signature as Json).inputs = [
          { id: 'i1', name: 'by' },
          { id: 'i1', name: 'to' },
        ]),
      'There is a mistake in this file at stack 2, block 1: the id of the input “to” is used twice.',
    ],
    [
      'empty',
      (p) => (block(p, 0, 1).id = ''),
      'There is a mistake in this file at stack 1, block 2, “id”: expected an id of 1 to 100 characters, found the text “”.',
    ],
    [
      'endless',
      (p) => (block(p, 0, 1).id = 'x'.repeat(101)),
      `There is a mistake in this file at stack 1, block 2, “id”: expected an id of 1 to 100 characters, found the text “${'x'.repeat(40)}…”.`,
    ],
    [
      'a number',
      (p) => (block(p, 0, 1).id = 5),
      'There is a mistake in this file at stack 1, block 2, “id”: expected an id in quotes, found the number 5.',
    ],
  ])

  describe('that lead nowhere', () => {
    refuses([
      [
        'to a variable',
        (p) => (args(p, 0, 1).variable = 'gone'),
        'There is a mistake in this file at stack 1, block 2, “variable”: there is no variable with the id “gone”.',
      ],
      [
        'to a variable, where it is a list',
        (p) => (args(p, 0, 1).variable = 'l1'),
        'There is a mistake in this file at stack 1, block 2, “variable”: there is no variable with the id “l1”.',
      ],
      [
        'to an input',
        (p) =>
          (((args(p, 1, 1).condition as Json).args as Json).a = {
            type: 'my_input',
            id: 'b8',
            args: { input: 'gone' },
          }),
        'There is a mistake in this file at stack 2, block 2, “condition”, “a”, “input”: there is no input of an own block with the id “gone”.',
      ],
      [
        'to __proto__',
        (p) => (args(p, 0, 1).variable = '__proto__'),
        'There is a mistake in this file at stack 1, block 2, “variable”: there is no variable with the id “__proto__”.',
      ],
      [
        'no words at all',
        (p) => (args(p, 0, 1).variable = 5),
        'There is a mistake in this file at stack 1, block 2, “variable”: expected the id of a variable, found the number 5.',
      ],
    ])
    it('except to an own block, because its calls stay when it is deleted', () => {
      expect(readSpoiled((p) => ((args(p, 0, 2).body as Json[])[0]!.procedure = 'gone'))).toMatchObject({
        ok: true,
      })
    })
    it('except nowhere: nothing is chosen yet', () => {
      expect(readSpoiled((p) => (args(p, 0, 1).variable = ''))).toMatchObject({ ok: true })
    })
  })
})
