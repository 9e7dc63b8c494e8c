/** Undo goes back exactly and redo forward again: random edits of every kind, one by one and all at once. */
import type * as B from 'blockly/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { usesOf, variablesOf } from '../blocks/variables'
import { contentsArbitrary, eventsTold, readAll, workspaceWith } from '../headless.test-support'
import { edit } from '../random-edit.test-support'
import { asOneStep } from './undo-step'

/** Order of variables aside, which the editor keeps by itself (name-order.ts). */
const content = (workspace: B.Workspace): string => {
  const { variables, lists, ...rest } = readAll(workspace)
  const sorted = (named: readonly { id: string }[]) => [...named].sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify({ ...rest, variables: sorted(variables), lists: sorted(lists) }, (_, value) =>
    typeof value === 'number' ? String(value) : value,
  )
}

it('undoes and redoes random edits exactly', { timeout: 120_000 }, async () => {
  const edits = fc.array(fc.tuple(fc.nat(11), fc.nat(10_000)), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(contentsArbitrary, edits, async (contents, list) => {
      const workspace = workspaceWith(contents)
      const states = [content(workspace)]
      const steps: number[] = [0]
      for (const [kind, aim] of list) {
        asOneStep(() => edit(workspace, kind, aim))
        await eventsTold()
        const depth = workspace.getUndoStack().length
        if (depth === steps.at(-1)) continue
        steps.push(depth)
        states.push(content(workspace))
      }
      for (let i = states.length - 2; i >= 0; i--) {
        workspace.undo(false)
        await eventsTold()
        expect(content(workspace)).toBe(states[i])
      }
      for (let i = 1; i < states.length; i++) {
        workspace.undo(true)
        await eventsTold()
        expect(content(workspace)).toBe(states[i])
      }
      workspace.dispose()
    }),
    { numRuns: 60, seed: 5 },
  )
})

it('brings back a deleted variable and everything that used it', async () => {
  const set: BlockNode = { type: 'variables_set', id: 'a', args: { variable: 'v', value: 1 } }
  const workspace = workspaceWith({
    variables: [{ id: 'v', name: 'score' }],
    lists: [],
    stacks: [{ x: 0, y: 0, blocks: [set, { ...set, id: 'b' }] }],
    notes: [],
  })
  const before = readAll(workspace)
  expect(usesOf(workspace, 'v')).toBe(2)
  workspace.getVariableMap().deleteVariable(workspace.getVariableMap().getVariableById('v')!)
  await eventsTold()
  expect(variablesOf(workspace, 'variable')).toEqual([])
  expect(readAll(workspace).stacks[0]?.blocks.map(({ args }) => args)).toEqual([{ value: 1 }, { value: 1 }])
  workspace.undo(false)
  expect(readAll(workspace)).toEqual(before)
})

it('deletes a stack of 5,000 blocks and brings it back', { timeout: 60_000 }, async () => {
  const blocks = Array.from(
    { length: 5000 },
    (_, i): BlockNode => ({ type: 'control_stop', id: `b${i}` }),
  ).map((block, i, all) => (i === all.length - 1 ? block : { type: 'data_shuffle', id: block.id }))
  const stacks = [{ x: 3, y: 4, blocks }]
  const workspace = workspaceWith({ variables: [], lists: [], stacks, notes: [] })
  const before = readAll(workspace)
  workspace.getTopBlocks(false)[0]?.dispose(false)
  await eventsTold()
  expect(readAll(workspace).stacks).toEqual([])
  workspace.undo(false)
  await eventsTold()
  expect(readAll(workspace)).toEqual(before)
})
