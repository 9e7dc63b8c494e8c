/** Blocks that nobody knows, or that do not fit where they stand. */
import { describe } from 'vitest'
import { args, block, type Json, refuses } from '../../testing/fixtures/small-project.test-support'

describe('blocks in the wrong place', () => {
  const at = (place: string, what: string) => `There is a mistake in this file at ${place}: ${what}.`
  const say = { type: 'stage_say', id: 'new' }
  refuses([
    [
      'a block that nobody knows',
      (p) => (block(p, 0, 1).type = 'motion_glide'),
      at('stack 1, block 2', 'Blockgrad has no block of the type “motion_glide”'),
    ],
    [
      'a block of the type constructor',
      (p) => (block(p, 0, 1).type = 'constructor'),
      at('stack 1, block 2', 'Blockgrad has no block of the type “constructor”'),
    ],
    [
      'a hat in the middle of a stack',
      (p) => (p.stacks[0]!.blocks as Json[]).push({ type: 'events_flag', id: 'new' }),
      at('stack 1, block 4', 'the block events_flag does not fit there'),
    ],
    [
      'a hat in a mouth',
      (p) => (args(p, 0, 2).body = [{ type: 'events_flag', id: 'new' }]),
      at('stack 1, block 3, “body”, block 1', 'the block events_flag does not fit there'),
    ],
    [
      'a block below forever',
      (p) => (p.stacks[0]!.blocks as Json[]).push({ type: 'control_forever', id: 'f' }, say),
      at('stack 1, block 4', 'nothing can stand below this block'),
    ],
    [
      'a block below stop in a mouth',
      (p) => (args(p, 0, 2).body = [{ type: 'control_stop', id: 's' }, say]),
      at('stack 1, block 3, “body”, block 1', 'nothing can stand below this block'),
    ],
    [
      'a value in a stack',
      (p) => (p.stacks[0]!.blocks as Json[]).push({ type: 'maths_add', id: 'new' }),
      at('stack 1, block 4', 'the block maths_add does not fit there'),
    ],
    [
      'a question where a number goes',
      (p) => (args(p, 0, 1).value = { type: 'maths_compare', id: 'new' }),
      at('stack 1, block 2, “value”', 'the block maths_compare does not fit there'),
    ],
    [
      'a number where a question goes',
      (p) => (args(p, 1, 1).condition = { type: 'maths_add', id: 'new' }),
      at('stack 2, block 2, “condition”', 'the block maths_add does not fit there'),
    ],
    [
      'a typed number where a question goes',
      (p) => (args(p, 1, 1).condition = 5),
      at('stack 2, block 2, “condition”', 'expected a yes-or-no block, found the number 5'),
    ],
    [
      'a statement in a hole',
      (p) => (args(p, 0, 1).value = say),
      at('stack 1, block 2, “value”', 'the block stage_say does not fit there'),
    ],
    [
      'a row in a menu of lists',
      (p) =>
        (p.stacks[0]!.blocks as Json[]).push({
          type: 'lists_add',
          id: 'n1',
          args: { list: { type: 'lists_row', id: 'n2' } },
        }),
      at('stack 1, block 4, “list”', 'expected the id of a list, found something in { }'),
    ],
    [
      'a number for words',
      (p) => (((args(p, 1, 1).body as Json[])[0]!.args as Json).words = 5),
      at(
        'stack 2, block 2, “body”, block 1, “words”',
        'expected at most 10000 characters of text, found the number 5',
      ),
    ],
    [
      'a choice that is none',
      (p) => (((args(p, 1, 1).condition as Json).args as Json).comparison = '!='),
      at(
        'stack 2, block 2, “condition”, “comparison”',
        'expected one of <, =, >, ≤, ≥, ≠, found the text “!=”',
      ),
    ],
    [
      'one block where a mouth holds many',
      (p) => (args(p, 0, 2).body = say),
      at('stack 1, block 3, “body”', 'expected a list of blocks, found something in { }'),
    ],
    [
      'a stack of nothing',
      (p) => (p.stacks[0]!.blocks = []),
      at('stack 1, “blocks”', 'a stack has at least one block'),
    ],
    [
      'a signature on another block',
      (p) => (block(p, 0, 1).signature = block(p, 1, 0).signature),
      at('stack 1, block 2', 'a definition of an own block has a “signature”, and no other block has one'),
    ],
    [
      'a definition without one',
      (p) => delete block(p, 1, 0).signature,
      at('stack 2, block 1', 'a definition of an own block has a “signature”, and no other block has one'),
    ],
    [
      'a call of nothing',
      (p) => delete (args(p, 0, 2).body as Json[])[0]!.procedure,
      at(
        'stack 1, block 3, “body”, block 1',
        'a call of an own block has a “procedure”, and no other block has one',
      ),
    ],
    [
      'a procedure on another block',
      (p) => (block(p, 0, 1).procedure = 'p1'),
      at('stack 1, block 2', 'a call of an own block has a “procedure”, and no other block has one'),
    ],
    [
      'holes in a list',
      (p) => (block(p, 0, 1).args = []),
      at('stack 1, block 2', 'expected holes in { }, found a list'),
    ],
    [
      'holes that are null',
      (p) => (block(p, 0, 1).args = null),
      at('stack 1, block 2', 'expected holes in { }, found null'),
    ],
    [
      'null for a block',
      (p) => ((p.stacks[0]!.blocks as unknown[])[1] = null),
      at('stack 1, block 2', 'expected something in { }, found null'),
    ],
    [
      'words for a block',
      (p) => ((p.stacks[0]!.blocks as unknown[])[1] = 'stage_say'),
      at('stack 1, block 2', 'expected something in { }, found the text “stage_say”'),
    ],
    [
      'stacks in { }',
      // What no type allows is what is tried here.
      (p) => (p.stacks = {} as unknown as Json[]),
      at('“stacks”', 'expected a list in [ ], found something in { }'),
    ],
  ])
})
