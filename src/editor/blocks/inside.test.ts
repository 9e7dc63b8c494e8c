/** A block is replaced by what is inside it: the program does the same, and undo brings the block back. */
import { readFileSync } from 'node:fs'
import type * as B from 'blockly/core'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { lower } from '../../core/program/lowering/lower'
import { FORMAT, type Project, VERSION } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { eventsTold, readAll, shapes, workspaceWith } from '../headless.test-support'
import { asOneStep } from '../workspace/undo-step'
import { addBroughtAlong, showInside } from './inside'

const EXAMPLE: Project = JSON.parse(
  readFileSync(new URL('../../../examples/level-1-layers/project.json', import.meta.url), 'utf8'),
)

/** Every list and variable at the end, by name. */
function endOf(workspace: B.Workspace) {
  const { variables, lists, stacks } = readAll(workspace)
  const project: Project = {
    format: FORMAT,
    version: VERSION,
    name: '',
    seed: 3,
    notes: [],
    stacks,
    variables: variables.map((each) => ({ ...each, value: 0, shown: false })),
    lists: lists.map((each) => ({ ...each, values: [], shown: false })),
  }
  const machine = new Machine({ lowered: lower(project, language), language, images: FEW_IMAGES })
  machine.reset(project)
  machine.begin()
  while (!machine.isOver) machine.advance(100_000)
  expect(machine.diagnostic).toBeNull()
  const { memory } = machine
  return {
    lists: Object.fromEntries(lists.map(({ name }, i) => [name, [...memory.items(i)]])),
    variables: Object.fromEntries(variables.map(({ name }, i) => [name, memory.f64[memory.variables + i]])),
  }
}

const layerBlocks = (workspace: B.Workspace) =>
  workspace.getAllBlocks(false).filter(({ type }) => type.startsWith('layers_') && type !== 'layers_layer')

describe('what is inside a block', () => {
  it('takes its place, block after block, and the program ends with the very same numbers', () => {
    const workspace = workspaceWith(EXAMPLE)
    const before = endOf(workspace)
    expect(before.lists['layer 1 weights']).toHaveLength(1000)
    // The network goes last: the others read its shape.
    for (let left = layerBlocks(workspace); left.length > 0; left = layerBlocks(workspace)) {
      const next = left.find(({ type }) => type !== 'layers_network') ?? left[0]!
      expect(showInside(next, shapes)).toBeNull()
      expect(endOf(workspace)).toEqual(before)
    }
    expect(workspace.getAllBlocks(false).some(({ type }) => type.startsWith('layers_'))).toBe(false)
  })

  it('goes again with one undo, and the block is back', async () => {
    const workspace = workspaceWith(EXAMPLE)
    const before = readAll(workspace)
    const loader = layerBlocks(workspace).find(({ type }) => type === 'layers_loader')!
    asOneStep(() => showInside(loader, shapes))
    await eventsTold()
    expect(readAll(workspace)).not.toEqual(before)
    workspace.undo(false)
    await eventsTold()
    expect(readAll(workspace)).toEqual(before)
  })

  it('says what is missing around it, and changes nothing', () => {
    const workspace = workspaceWith({
      ...EXAMPLE,
      stacks: [{ x: 0, y: 0, blocks: [{ type: 'layers_forward', id: 'alone' }] }],
    })
    const before = readAll(workspace)
    expect(showInside(workspace.getBlockById('alone')!, shapes)).toMatch(/^There is no network yet/)
    expect(readAll(workspace)).toEqual(before)
  })
})

describe('lists that blocks bring along', () => {
  it('become ordinary lists of the project, once', () => {
    const workspace = workspaceWith({ ...EXAMPLE, lists: [], variables: EXAMPLE.variables.slice(0, 2) })
    addBroughtAlong(workspace, shapes)
    const named = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).sort()
    const { lists, variables } = readAll(workspace)
    // Only the picture block names a list by its id, and that list is gone.
    expect(named(lists)).toEqual(named(EXAMPLE.lists))
    expect(named(variables)).toEqual(named(EXAMPLE.variables))
    addBroughtAlong(workspace, shapes)
    expect(readAll(workspace).lists).toEqual(lists)
  })
})
