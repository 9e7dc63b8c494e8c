/** Own blocks: a changed outside reaches every call in one step, and nothing that was put in is lost. */
import type * as B from 'blockly/core'
import { describe, expect, it } from 'vitest'
import type { BlockNode, Signature } from '../../core/project/project'
import { eventsTold, readAll, shapes, workspaceWith } from '../headless.test-support'
import { matches } from '../toolbox/search'
import { drawer } from '../toolbox/toolbox'
import { beyondLimits, stillCalled } from '../workspace/limits'
import { definitionOf, inputSource } from './signature'
import { applySignature } from './signature-edit'

const forward: Signature = {
  id: 'f',
  name: 'forward',
  inputs: [
    { id: 'a', name: 'image' },
    { id: 'b', name: 'bias' },
  ],
  returns: true,
}
const call: BlockNode = {
  type: 'my_call_value',
  id: 'call',
  args: { a: { type: 'variables_get', id: 'get', args: { variable: 'v' } }, b: 2.5 },
  procedure: 'f',
}
const project = () =>
  workspaceWith({
    variables: [{ id: 'v', name: 'v' }],
    lists: [],
    notes: [],
    stacks: [
      { x: 0, y: 0, blocks: [{ type: 'my_define', id: 'def', signature: forward }] },
      { x: 0, y: 500, blocks: [{ type: 'variables_set', id: 'set', args: { variable: 'v', value: call } }] },
    ],
  })
const argsOfCall = (workspace: B.Workspace) => {
  const blocks = readAll(workspace).stacks.flatMap((stack) => stack.blocks)
  const value = blocks.find(({ id }) => id === 'set')?.args?.value as BlockNode | undefined
  return value?.args
}

describe('a changed signature', () => {
  it('keeps arguments by input, in any order, and gives a new input a hole', async () => {
    const workspace = project()
    const changed = {
      ...forward,
      name: 'guess',
      inputs: [
        { id: 'b', name: 'offset' },
        { id: 'c', name: 'new' },
        { id: 'a', name: 'picture' },
      ],
    }
    applySignature(workspace, changed)
    await eventsTold()
    expect(Object.entries(argsOfCall(workspace) ?? {})).toEqual([
      ['b', 2.5],
      ['c', 0],
      ['a', call.args?.a],
    ])
    expect(readAll(workspace).stacks[0]?.blocks[0]?.signature).toEqual(changed)
  })

  it('puts a block beside when its input goes, and one undo brings all of it back', async () => {
    const workspace = project()
    const before = readAll(workspace)
    applySignature(workspace, { ...forward, inputs: [] })
    await eventsTold()
    expect(argsOfCall(workspace)).toBeUndefined()
    const after = readAll(workspace)
    expect(after.stacks.some(({ blocks }) => blocks[0]?.id === 'get')).toBe(true)
    workspace.undo(false)
    await eventsTold()
    expect(readAll(workspace)).toEqual(before)
    workspace.undo(true)
    await eventsTold()
    expect(readAll(workspace)).toEqual(after)
  })
})

describe('a definition', () => {
  it('stays as long as it is called', () => {
    const workspace = project()
    const definition = definitionOf(workspace, 'f')!
    definition.dispose(false)
    const deleted = [{ type: 'my_define', extraState: forward }]
    expect(stillCalled(workspace, deleted, 'my_define')).toContain('“forward” is still used by 1 block')
    workspace.getBlockById('call')?.dispose(false)
    expect(stillCalled(workspace, deleted, 'my_define')).toBeNull()
  })

  it('offers its call and its inputs in the drawer', () => {
    const workspace = project()
    const types = drawer(workspace, shapes, 'my-blocks').map((item) =>
      'type' in item ? item.type : item.kind,
    )
    expect(types.slice(0, 4)).toEqual(['button', 'my_call_value', 'my_input', 'my_input'])
    expect(inputSource.name(workspace, 'b')).toBe('bias')
  })
})

describe('the limits of a project', () => {
  const nested = (depth: number): BlockNode =>
    depth === 1
      ? { type: 'control_stop', id: 'x' }
      : { type: 'control_forever', id: 'x', args: { body: [nested(depth - 1)] } }
  it('are those of the file format', () => {
    expect(beyondLimits([{ x: 0, y: 0, blocks: [nested(200)] }], [])).toBeNull()
    expect(beyondLimits([{ x: 0, y: 0, blocks: [nested(201)] }], [])).toContain('200 deep')
    const long = (n: number) => [{ x: 0, y: 0, blocks: Array<BlockNode>(n).fill(nested(1)) }]
    expect(beyondLimits(long(5_000), [])).toBeNull()
    expect(beyondLimits(long(5_001), [])).toContain('at most 5000')
  })
})

describe('search', () => {
  it('finds words on the block before words in its help', () => {
    const types = matches(shapes, 'repeat').map(({ definition }) => definition.type)
    expect(types.slice(0, 2).sort()).toEqual(['control_repeat', 'control_repeat_until'])
    expect(matches(shapes, 'product dot')[0]?.definition.type).toBe('vectors_dot')
    expect(matches(shapes, '  ')).toEqual([])
    expect(matches(shapes, 'zebra')).toEqual([])
  })
})
