/** A piece that comes into another project, or back into its own. */
import type * as B from 'blockly/core'
import { describe, expect, it } from 'vitest'
import type { BlockNode, Signature, Stack } from '../../core/project/project'
import { applySignature } from '../blocks/signature-edit'
import { eventsTold, readAll, workspaceWith } from '../headless.test-support'
import type { Piece } from '../workspace/piece'
import { copied, paste, putAt } from './clipboard.test-support'

const signature = (id: string, name: string, inputs: readonly string[] = []): Signature => ({
  id,
  name,
  inputs: inputs.map((input) => ({ id: `${id}-${input}`, name: input })),
  returns: false,
})
const define = (own: Signature, ...body: BlockNode[]): Stack => ({
  x: 0,
  y: 0,
  blocks: [{ type: 'my_define', id: `define ${own.id}`, signature: own }, ...body],
})
const call = (id: string, procedure: string, args?: BlockNode['args']): BlockNode => ({
  type: 'my_call',
  id,
  procedure,
  ...(args && { args }),
})
const change = (id: string, variable: string, by: number | BlockNode = 1): BlockNode => ({
  type: 'variables_change',
  id,
  args: { variable, by },
})
const input = (id: string, of: string): BlockNode => ({ type: 'my_input', id, args: { input: of } })
const loose = (...blocks: BlockNode[]): Stack => ({ x: 0, y: 5_000, blocks })

interface Held {
  readonly variables?: readonly string[]
  readonly lists?: readonly string[]
  readonly stacks?: readonly Stack[]
}

/** Ids of variables and lists are their names with `id` before. */
const project = ({ variables = [], lists = [], stacks = [] }: Held, id = 'id') =>
  workspaceWith({
    variables: variables.map((name) => ({ id: `${id} ${name}`, name })),
    lists: lists.map((name) => ({ id: `${id} ${name}`, name })),
    stacks,
    notes: [],
  })

const pasted = (workspace: B.Workspace) =>
  readAll(workspace).stacks.find(({ x, y }) => x === 300 && y === 90_000)?.blocks ?? []
const definitions = (workspace: B.Workspace) =>
  readAll(workspace).stacks.flatMap(({ blocks }) => blocks[0]?.signature ?? [])

describe('own blocks', () => {
  const grow = signature('g', 'grow', ['amount'])
  const from = project({
    variables: ['total'],
    stacks: [
      define(grow, change('c', 'id total', input('i', 'g-amount')), call('again', 'g', { 'g-amount': 2 })),
      loose(call('use', 'g', { 'g-amount': 7 })),
    ],
  })

  it('come along with their definition and what that needs, and their recursion goes to them', () => {
    const to = project({})
    const put = paste(to, copied(from, 'use'))
    expect(put).toMatchObject({ ownBlocks: ['grow'], variables: [{ name: 'total' }], lists: [] })
    const [own] = definitions(to)
    expect(own).toMatchObject({ name: 'grow', inputs: [{ name: 'amount' }] })
    const amount = own!.inputs[0]!.id
    expect(pasted(to)).toMatchObject([{ procedure: own!.id, args: { [amount]: 7 } }])
    const stack = readAll(to).stacks.find(({ blocks }) => blocks[0]?.signature)
    const [total] = readAll(to).variables
    expect(stack?.blocks.slice(1)).toMatchObject([
      { args: { variable: total!.id, by: { type: 'my_input', args: { input: amount } } } },
      { procedure: own!.id, args: { [amount]: 2 } },
    ])
  })

  it('are joined with one of the same name and inputs', () => {
    const to = project({ stacks: [define(signature('mine', 'grow', ['amount']))] })
    expect(paste(to, copied(from, 'use'))).toMatchObject({ ownBlocks: [], variables: [] })
    expect(definitions(to)).toHaveLength(1)
    expect(pasted(to)).toMatchObject([{ procedure: 'mine', args: { 'mine-amount': 7 } }])
  })

  it('are joined whatever the order of their inputs is', () => {
    const two = project({
      stacks: [define(signature('g', 'grow', ['a', 'b'])), loose(call('use', 'g', { 'g-a': 1, 'g-b': 2 }))],
    })
    const to = project({ stacks: [define(signature('mine', 'grow', ['b', 'a']))] })
    paste(to, copied(two, 'use'))
    expect(pasted(to)).toMatchObject([{ procedure: 'mine', args: { 'mine-a': 1, 'mine-b': 2 } }])
  })

  it.each([
    ['other inputs', signature('mine', 'grow', ['size'])],
    ['fewer inputs', signature('mine', 'grow')],
    ['a number to give back', { ...signature('mine', 'grow', ['amount']), returns: true }],
  ])('come along under a free name where one so called has %s', (_, mine) => {
    const to = project({ stacks: [define(mine)] })
    expect(paste(to, copied(from, 'use'))?.ownBlocks).toEqual(['grow 2'])
    const own = definitions(to).find(({ name }) => name === 'grow 2')
    expect(pasted(to)).toMatchObject([{ procedure: own?.id }])
  })

  it('that nothing defines are still calls, and nothing is left out', () => {
    const nowhere = project({ stacks: [loose(call('use', 'gone'))] })
    const to = project({ stacks: [define(signature('mine', 'grow'))] })
    paste(to, copied(nowhere, 'use'))
    expect(pasted(to)).toMatchObject([{ type: 'my_call', procedure: 'gone' }])
  })
})

describe('a definition', () => {
  const grow = signature('g', 'grow', ['amount'])
  const stacks = [
    define(grow, call('again', 'g', { 'g-amount': input('i', 'g-amount') }), call('other', 'o')),
    define(signature('o', 'other')),
  ]

  it('is pasted as a copy, whose recursion and inputs are its own, and which calls others as before', () => {
    const here = project({ stacks })
    paste(here, copied(here, 'define g', 'here'), 'here')
    const [head, again, other] = pasted(here)
    const copy = head!.signature!
    expect(copy).toMatchObject({ name: 'grow 2', inputs: [{ name: 'amount' }] })
    expect(copy.id).not.toBe('g')
    const amount = copy.inputs[0]!.id
    expect(amount).not.toBe('g-amount')
    expect(again).toMatchObject({ procedure: copy.id, args: { [amount]: { args: { input: amount } } } })
    expect(other).toMatchObject({ procedure: 'o' })
    expect(definitions(here).map(({ name }) => name)).toEqual(['grow', 'other', 'grow 2'])
  })

  it('counts on', () => {
    const here = project({ stacks })
    for (let i = 0; i < 2; i++) paste(here, copied(here, 'define g', 'here'), 'here')
    const copies = definitions(here).map(({ name }) => name)
    expect(copies.slice(2).sort()).toEqual(['grow 2', 'grow 3'])
  })

  it('comes into another project under its own name', () => {
    const to = project({})
    const put = paste(to, copied(project({ stacks }), 'define g'))
    expect(put?.ownBlocks).toEqual(['other'])
    expect(definitions(to).map(({ name }) => name)).toEqual(['grow', 'other'])
  })
})

describe('a call whose definition changed since', () => {
  const grow = signature('g', 'grow', ['by'])
  const here = () =>
    project({ stacks: [define(grow), loose(call('use', 'g', { 'g-by': { type: 'maths_round', id: 'r' } }))] })

  it('starts new inputs at 0, as those have that were there', async () => {
    const workspace = here()
    const text = copied(workspace, 'use', 'here')
    applySignature(workspace, { ...grow, inputs: [{ id: 'n', name: 'amount' }, ...grow.inputs] })
    await eventsTold()
    paste(workspace, text, 'here')
    expect(pasted(workspace)).toMatchObject([
      { procedure: 'g', args: { n: 0, 'g-by': { type: 'maths_round' } } },
    ])
  })

  it('puts what stood in an input that went beside', async () => {
    const workspace = here()
    const text = copied(workspace, 'use', 'here')
    applySignature(workspace, { ...grow, inputs: [] })
    await eventsTold()
    paste(workspace, text, 'here')
    expect(pasted(workspace)).toEqual([{ type: 'my_call', id: expect.any(String), procedure: 'g' }])
    const beside = readAll(workspace).stacks.find(({ x }) => x === 1_300)
    expect(beside?.blocks).toMatchObject([{ type: 'maths_round' }])
  })

  it('keeps a hole empty that was empty', () => {
    const workspace = project({ stacks: [define(grow), loose(call('use', 'g'))] })
    paste(workspace, copied(workspace, 'use', 'here'), 'here')
    expect(pasted(workspace)).toEqual([{ type: 'my_call', id: expect.any(String), procedure: 'g' }])
  })

  it('comes back by undo as it was, and follows the definition by redo', async () => {
    const workspace = here()
    const before = readAll(workspace)
    workspace.getBlockById('use')!.dispose(false)
    await eventsTold()
    applySignature(workspace, { ...grow, inputs: [...grow.inputs, { id: 'n', name: 'amount' }] })
    await eventsTold()
    const after = readAll(workspace)
    for (let i = 0; i < 2; i++) {
      workspace.undo(false)
      await eventsTold()
    }
    expect(readAll(workspace)).toEqual(before)
    for (let i = 0; i < 2; i++) {
      workspace.undo(true)
      await eventsTold()
    }
    expect(readAll(workspace)).toEqual(after)
  })
})

describe('variables and lists', () => {
  const add: BlockNode = { type: 'lists_add', id: 'add', args: { value: 1, list: 'id pixels' } }
  const from = project({
    variables: ['total'],
    lists: ['pixels'],
    stacks: [loose(change('c', 'id total'), add)],
  })

  it('are joined by their names', () => {
    const to = project({ variables: ['total'], lists: ['pixels'] }, 'my')
    paste(to, copied(from, 'c'))
    expect(pasted(to)).toMatchObject([{ args: { variable: 'my total' } }])
    paste(to, copied(from, 'add'))
    expect(readAll(to)).toMatchObject({ variables: [{ name: 'total' }], lists: [{ name: 'pixels' }] })
  })

  it('are made where there are none', () => {
    const to = project({})
    const put = paste(to, copied(from, 'c'))
    const { variables } = readAll(to)
    expect(variables.map(({ name }) => name)).toEqual(['total'])
    expect(put?.variables).toEqual(variables)
    expect(pasted(to)).toMatchObject([{ args: { variable: variables[0]?.id } }])
  })

  it('go by their names also where another one has the same id', () => {
    const to = workspaceWith({
      variables: [{ id: 'id total', name: 'score' }],
      lists: [],
      stacks: [],
      notes: [],
    })
    paste(to, copied(from, 'c'))
    const total = readAll(to).variables.find(({ name }) => name === 'total')
    expect(pasted(to)).toMatchObject([{ args: { variable: total?.id } }])
  })

  it('go by their ids in the project that they were copied from, whatever they are called by now', () => {
    const here = project({ variables: ['total'], stacks: [loose(change('c', 'id total'))] })
    const text = copied(here, 'c', 'here')
    here.getVariableMap().renameVariable(here.getVariableMap().getVariableById('id total')!, 'sum')
    paste(here, text, 'here')
    expect(readAll(here).variables.map(({ name }) => name)).toEqual(['sum'])
    expect(pasted(here)).toMatchObject([{ args: { variable: 'id total' } }])
  })

  it('that were deleted meanwhile are made again', () => {
    const here = project({ variables: ['total'], stacks: [loose(change('c', 'id total'))] })
    const text = copied(here, 'c', 'here')
    here.getVariableMap().deleteVariable(here.getVariableMap().getVariableById('id total')!)
    paste(here, text, 'here')
    const [total] = readAll(here).variables
    expect(total?.name).toBe('total')
    expect(pasted(here)).toMatchObject([{ args: { variable: total?.id } }])
  })

  it('take another name where it is a list’s, and are joined with one that only looks otherwise', () => {
    const to = project({ variables: ['Total'], lists: [] }, 'my')
    paste(to, copied(from, 'c'))
    expect(pasted(to)).toMatchObject([{ args: { variable: 'my Total' } }])
    const list = project({ lists: ['total'] }, 'my')
    paste(list, copied(from, 'c'))
    expect(readAll(list).variables.map(({ name }) => name)).toEqual(['total 2'])
  })
})

describe('an input of an own block, by itself', () => {
  const from = project({
    stacks: [define(signature('g', 'grow', ['amount']), change('c', '', input('i', 'g-amount')))],
  })

  it('is the one of the same name here, first of the block of the same name', () => {
    const to = project({
      stacks: [define(signature('x', 'x', ['amount'])), define(signature('y', 'grow', ['amount', 'b']))],
    })
    paste(to, copied(from, 'i'))
    expect(pasted(to)).toMatchObject([{ args: { input: 'y-amount' } }])
  })

  it('asks for another one where nothing here has it, and that is told', () => {
    const to = project({})
    expect(paste(to, copied(from, 'i'))?.lostInputs).toEqual(['amount'])
    expect(pasted(to)).toEqual([{ type: 'my_input', id: expect.any(String) }])
  })
})

describe('the undo history', () => {
  const from = project({
    variables: ['total'],
    stacks: [
      define(signature('g', 'grow', ['amount']), change('c', 'id total', 3)),
      loose(call('use', 'g', { 'g-amount': 7 })),
    ],
  })

  it('takes a paste back in one step with all that came with it, and does it again to the last number', async () => {
    const to = project({ variables: ['x'], stacks: [loose(change('mine', 'id x', 4))] })
    const before = readAll(to)
    paste(to, copied(from, 'use'))
    await eventsTold()
    const after = readAll(to)
    expect(after.stacks).toHaveLength(3)
    for (let i = 0; i < 2; i++) {
      to.undo(false)
      await eventsTold()
      expect(readAll(to)).toEqual(before)
      to.undo(true)
      await eventsTold()
      expect(readAll(to)).toEqual(after)
    }
  })

  it('is told of, both ways', async () => {
    const to = project({})
    paste(to, copied(from, 'use'))
    await eventsTold()
    let told = 0
    to.addChangeListener(({ isUiEvent, type }) => {
      if (!isUiEvent && type === 'blockgrad_blocks_put') told += 1
    })
    to.undo(false)
    await eventsTold()
    to.undo(true)
    await eventsTold()
    expect(told).toBe(2)
  })
})

it('a stack of thousands of blocks is pasted, undone and done again', async () => {
  const body = Array.from({ length: 4_990 }, (_, i) => change(`c${i}`, 'id total', i))
  const here = project({ variables: ['total'], stacks: [define(signature('g', 'grow'), ...body)] })
  const to = project({})
  paste(to, copied(here, 'define g'))
  await eventsTold()
  const after = readAll(to)
  expect(after.stacks[0]?.blocks).toHaveLength(4_991)
  to.undo(false)
  await eventsTold()
  expect(readAll(to).stacks).toEqual([])
  to.undo(true)
  await eventsTold()
  expect(readAll(to)).toEqual(after)
})

it('comments come along where they are wanted', () => {
  const to = project({})
  const from = { variables: [], lists: [], stacks: [] }
  const piece: Piece = { blocks: [{ ...call('a', 'none'), comment: 'why' }], from }
  putAt(to, piece)
  expect(pasted(to)[0]?.comment).toBe('why')
  putAt(to, piece, { comments: false })
  expect(
    readAll(to)
      .stacks.map(({ blocks }) => blocks[0]?.comment)
      .sort(),
  ).toEqual(['why', undefined])
})
