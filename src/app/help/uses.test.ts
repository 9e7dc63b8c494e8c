import { expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { usesOf } from './uses'

const add = (id: string, a: BlockNode | number): BlockNode => ({
  type: 'maths_add',
  id,
  args: { a, b: 1 },
})

it('finds a block in stacks, holes and mouths, from the top downwards, and says what its stack begins with', () => {
  const flag: BlockNode = { type: 'events_flag', id: 'flag' }
  const loose: BlockNode = add('c', 2)
  const stacks = [
    {
      x: 0,
      y: 0,
      blocks: [
        flag,
        {
          type: 'control_repeat',
          id: 'r',
          args: {
            times: add('a', add('inner', 5)),
            body: [
              { type: 'variables_set', id: 's', args: { variable: 'v', value: add('b', 1) } },
              { type: 'variables_set', id: 't', args: { variable: 'v', value: 0 } },
            ],
          },
        },
      ],
    },
    { x: 0, y: 0, blocks: [loose] },
    { x: 0, y: 0, blocks: [] },
  ]
  expect(usesOf('maths_add', { stacks })).toEqual([
    { blockId: 'a', top: flag },
    { blockId: 'inner', top: flag },
    { blockId: 'b', top: flag },
    { blockId: 'c', top: loose },
  ])
  expect(usesOf('maths_sigmoid', { stacks })).toEqual([])
})

it('goes into a program as deep as it likes', () => {
  let deep: BlockNode = add('0', 1)
  for (let depth = 1; depth < 20_000; depth++) deep = add(`${depth}`, deep)
  expect(usesOf('maths_add', { stacks: [{ x: 0, y: 0, blocks: [deep] }] })).toHaveLength(20_000)
})
