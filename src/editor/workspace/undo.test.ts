/** Undo goes back exactly and redo forward again: random edits of every kind, one by one and all at once. */
import * as B from 'blockly/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { definitionsOf } from '../blocks/signature'
import { applySignature } from '../blocks/signature-edit'
import { addVariable, usesOf, variablesOf } from '../blocks/variables'
import { NumberField } from '../fields/number-field'
import { PickField } from '../fields/pick-field'
import { signsFor, turnInto } from '../fields/sign-field'
import { contentsArbitrary, eventsTold, readAll, shapes, workspaceWith } from '../headless.test-support'
import { asOneStep } from './undo-step'

/** One edit, chosen and aimed by two numbers; false where there is nothing to edit that way. */
function edit(workspace: B.Workspace, kind: number, aim: number): void {
  const blocks = workspace.getAllBlocks(false).filter((block) => !block.isShadow())
  const block = blocks[aim % Math.max(1, blocks.length)]
  const variables = workspace.getVariableMap().getAllVariables()
  const variable = variables[aim % Math.max(1, variables.length)]
  const definitions = definitionsOf(workspace)
  const definition = definitions[aim % Math.max(1, definitions.length)]
  switch (kind) {
    case 0:
      block?.dispose(aim % 2 === 0)
      return
    case 1:
      if (block && (block.outputConnection || block.previousConnection)) block.unplug(aim % 2 === 0)
      return
    case 2:
      connectSomewhere(blocks, block, aim)
      return
    case 3: {
      const fields = workspace.getAllBlocks(false).flatMap((each) => [...each.getFields()])
      const field = fields.filter((each) => each instanceof NumberField || each instanceof PickField)[
        aim % 50
      ]
      if (field instanceof NumberField) field.setValue(String(aim / 7))
      else field?.setValue(variable?.getId() ?? '')
      return
    }
    case 4:
      addVariable(workspace, aim % 2 === 0 ? 'variable' : 'list', `new ${aim} ${variables.length}`)
      return
    case 5:
      if (variable) workspace.getVariableMap().deleteVariable(variable)
      return
    case 6:
      if (variable) workspace.getVariableMap().renameVariable(variable, `renamed ${aim}`)
      return
    case 7:
      if (!definition) return
      applySignature(workspace, {
        ...definition.signature,
        name: `own ${aim}`,
        inputs: [
          ...definition.signature.inputs.filter((_, i) => (aim >> i) % 2 === 0),
          ...(aim % 3 === 0
            ? [{ id: `fresh ${aim} ${workspace.getUndoStack().length}`, name: 'fresh' }]
            : []),
        ].reverse(),
      })
      return
    case 8:
      block?.setCommentText(aim % 3 === 0 ? null : `note ${aim}`)
      return
    case 9:
      if (block && !block.getParent()) block.moveBy(aim % 100, aim % 70)
      return
    case 10: {
      const signs = block ? signsFor(shapes.byType.get(block.type)!, shapes) : []
      const sign = signs[aim % Math.max(1, signs.length)]
      if (block && sign && sign.type !== block.type) turnInto(block, sign.type)
      return
    }
    default:
      B.serialization.blocks.append(
        {
          type: 'variables_set',
          fields: { variable: variable?.getId() ?? '' },
          inputs: { value: { shadow: { type: 'shadow_number', fields: { value: '5' } } } },
        },
        workspace,
        { recordUndo: true },
      )
  }
}

function connectSomewhere(blocks: readonly B.Block[], block: B.Block | undefined, aim: number): void {
  const inferior = block?.previousConnection ?? block?.outputConnection
  if (!block || !inferior) return
  const own = new Set(block.getDescendants(false))
  for (let i = 0; i < blocks.length; i++) {
    const target = blocks[(aim + i) % blocks.length] as B.Block
    if (own.has(target)) continue
    for (const connection of [target.nextConnection, ...target.inputList.map((input) => input.connection)])
      if (connection && workspaceAllows(inferior, connection)) {
        // As every drag does. Connecting elsewhere at once is told wrongly by Blockly, and nothing here does it.
        block.unplug()
        connection.connect(inferior)
        return
      }
  }
}

const workspaceAllows = (a: B.Connection, b: B.Connection): boolean =>
  a.getConnectionChecker().canConnect(a, b, false)

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
