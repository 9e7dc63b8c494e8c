import * as B from 'blockly/core'
import { describe, expect, it } from 'vitest'
import { eventsTold, readAll, shapes, workspaceWith } from '../headless.test-support'
import type { Piece } from './piece'
import { put } from './put'

const here = () =>
  workspaceWith({
    variables: [{ id: 'my-total', name: 'total' }],
    lists: [],
    stacks: [
      {
        x: 0,
        y: 0,
        blocks: [
          {
            type: 'my_define',
            id: 'd',
            signature: {
              id: 'mine',
              name: 'item at',
              inputs: [{ id: 'my-row', name: 'row' }],
              returns: true,
            },
          },
        ],
      },
    ],
    notes: [],
  })

const from: Piece['from'] = {
  variables: [{ id: 'v', name: 'total', value: 0, shown: true }],
  lists: [{ id: 'l', name: 'pixels', values: [], shown: true }],
  stacks: [
    {
      x: 0,
      y: 0,
      blocks: [
        {
          type: 'my_define',
          id: 'there',
          signature: { id: 's', name: 'item at', inputs: [{ id: 'i', name: 'row' }], returns: true },
        },
        { type: 'my_define', id: 'x', signature: { id: 'gone', name: 'gone', inputs: [], returns: false } },
      ],
    },
  ],
}

const at = () => new B.utils.Coordinate(300, 400)

describe('a piece from another project', () => {
  it('finds by name what it names, and makes what is missing', () => {
    const workspace = here()
    const call = { type: 'my_call_value', id: 'c', procedure: 's', args: { i: 7 } }
    const item = { type: 'lists_item', id: 'b', args: { index: call, list: 'l' } }
    put(
      workspace,
      shapes,
      { blocks: [{ type: 'variables_set', id: 'a', args: { variable: 'v', value: item } }], from },
      at,
    )
    const { variables, lists, stacks } = readAll(workspace)
    expect(variables).toEqual([{ id: 'my-total', name: 'total' }])
    expect(lists.map(({ name }) => name)).toEqual(['pixels'])
    const [block] = stacks.find(({ y }) => y === 400)?.blocks ?? []
    expect(block).toMatchObject({
      type: 'variables_set',
      args: {
        variable: 'my-total',
        value: {
          type: 'lists_item',
          args: { list: lists[0]?.id, index: { procedure: 'mine', args: { 'my-row': 7 } } },
        },
      },
    })
    expect(block?.id).not.toBe('a')
  })

  it('takes an input of the own block of the same name', () => {
    const workspace = here()
    put(workspace, shapes, { blocks: [{ type: 'my_input', id: 'a', args: { input: 'i' } }], from }, at)
    const [block] = readAll(workspace).stacks.find(({ y }) => y === 400)?.blocks ?? []
    expect(Object.values(block?.args ?? {})).toEqual(['my-row'])
  })

  it('leaves out calls of own blocks that are not here', () => {
    const workspace = here()
    const before = readAll(workspace)
    const call = { type: 'my_call', id: 'a', procedure: 'gone' }
    expect(put(workspace, shapes, { blocks: [call], from }, at)).toBeNull()
    expect(readAll(workspace)).toEqual(before)
  })

  it('is one step, which undo takes back with all that came with it', async () => {
    const workspace = here()
    const before = readAll(workspace)
    const add = { type: 'lists_add', id: 'a', args: { value: 1, list: 'l' } }
    put(workspace, shapes, { blocks: [add, { ...add, id: 'b' }], from }, at)
    await eventsTold()
    expect(readAll(workspace).stacks).toHaveLength(2)
    workspace.undo(false)
    expect(readAll(workspace)).toEqual(before)
  })
})
