/** Locked stacks hold: after random edits of every kind, each is as it was, and everything else may have changed. */
import * as B from 'blockly/core'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { settledBlocks } from '../../core/project/frame/settled'
import type { BlockNode, Lock } from '../../core/project/project'
import { howMany, LONGEST, seedOr } from '../../testing/generators/trial-counts.test-support'
import { SHADOWS } from '../blocks/block-shape'
import { contentsArbitrary, readAll, shapes, workspaceWith } from '../headless.test-support'
import { edit } from '../random-edit.test-support'
import { watchChanges } from '../workspace/changes'
import { readStack } from '../workspace/from-workspace'
import type { Contents } from '../workspace/to-workspace'
import { asOneStep } from '../workspace/undo-step'
import { Locks } from './locks'

function editorWith(contents: Contents, held: readonly Lock[]) {
  const workspace = Object.assign(workspaceWith(contents), { isDragging: () => false })
  const locks = new Locks({ blockly: B, workspace, shapes, readStack, typedNumber: SHADOWS.number })
  locks.hold(held)
  const taken: string[] = []
  const changes = watchChanges(
    workspace,
    () => {},
    () => (locks.isBroken ? 'locked' : null),
    (words) => taken.push(words),
    () => null,
  )
  return { workspace, locks, taken, changes }
}

// Blockly tells of a step in one timer, and the editor looks at it in another. Waited for, they would take nearly all the time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

/** All that follows from a step has happened. */
const settle = () => vi.runAllTimers()

/** The locked stacks as a project file would hold them, or undefined where one is gone. */
const lockedOf = (workspace: B.Workspace, held: readonly Lock[]) =>
  held.map(({ block, kind }) => {
    const stack = readAll(workspace).stacks.find(({ blocks }) => blocks[0]?.id === block)
    return stack && { x: stack.x, y: stack.y, blocks: settledBlocks(stack.blocks, kind) }
  })

it('after any edits, undone and done again', { timeout: LONGEST }, () => {
  let edits = 0
  let refused = 0
  const steps = fc.array(fc.tuple(fc.nat(13), fc.nat(10_000)), { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(contentsArbitrary, steps, fc.nat(), (contents, list, choice) => {
      const held = contents.stacks
        .filter((_, i) => (choice >> i) % 2 === 0)
        .map(({ blocks }, i): Lock => ({ block: blocks[0]!.id, kind: i % 2 === 0 ? 'stack' : 'numbers' }))
      const { workspace, taken, changes } = editorWith(contents, held)
      const before = lockedOf(workspace, held)
      for (const [kind, aim] of list) {
        if (kind > 11) workspace.undo(kind === 13)
        else asOneStep(() => edit(workspace, kind, aim))
        edits += 1
        settle()
      }
      expect(lockedOf(workspace, held)).toEqual(before)
      refused += taken.length
      changes.dispose()
      workspace.dispose()
    }),
    { numRuns: howMany(500), seed: seedOr(3) },
  )
  expect(refused).toBeGreaterThan(edits / 100)
  expect(refused).toBeLessThan(edits)
})

const FLAG: BlockNode = { type: 'events_flag', id: 'flag' }
const SET: BlockNode = { type: 'variables_set', id: 'set', args: { variable: 'v', value: 1 } }
const CONTENTS: Contents = {
  variables: [{ id: 'v', name: 'score' }],
  lists: [],
  stacks: [
    { x: 0, y: 0, blocks: [FLAG, SET] },
    { x: 300, y: 0, blocks: [{ ...SET, id: 'free' }] },
  ],
  notes: [],
}

const blockOf = (workspace: B.Workspace, id: string) => workspace.getBlockById(id)!
const numberIn = (workspace: B.Workspace, id: string) => {
  const shadow = blockOf(workspace, id).getInputTargetBlock('value')!
  expect(shadow.type).toBe(SHADOWS.number)
  return shadow
}

it('cannot be taken hold of, snapped to, or typed into', () => {
  const { workspace, locks } = editorWith(CONTENTS, [{ block: 'flag', kind: 'stack' }])
  for (const id of ['flag', 'set'])
    expect([blockOf(workspace, id).isMovable(), blockOf(workspace, id).isDeletable()]).toEqual([false, false])
  expect(numberIn(workspace, 'set').isEditable()).toBe(false)
  expect(blockOf(workspace, 'free').isMovable()).toBe(true)
  const below = blockOf(workspace, 'set').nextConnection!
  const above = blockOf(workspace, 'free').previousConnection!
  const { connectionChecker } = workspace
  const why = () => connectionChecker.canConnectWithReason(below, above, true, 1)
  expect(why()).toBe(B.Connection.REASON_CHECKS_FAILED)
  locks.hold([])
  expect(blockOf(workspace, 'set').isMovable()).toBe(true)
  expect(numberIn(workspace, 'set').isEditable()).toBe(true)
})

it('lets numbers change where they may, and nothing else', () => {
  const { workspace, taken } = editorWith(CONTENTS, [{ block: 'flag', kind: 'numbers' }])
  const shadow = numberIn(workspace, 'set')
  expect(shadow.isEditable()).toBe(true)
  expect(blockOf(workspace, 'set').isEditable()).toBe(false)
  shadow.setFieldValue('7', 'value')
  settle()
  expect(readAll(workspace).stacks[0]?.blocks[1]?.args?.value).toBe(7)
  expect(taken).toEqual([])
  workspace.getVariableMap().deleteVariable(workspace.getVariableMap().getVariableById('v')!)
  settle()
  expect(taken).toEqual(['locked'])
  expect(readAll(workspace).stacks[0]?.blocks[1]?.args).toEqual({ variable: 'v', value: 7 })
})

it('forgets what was undone before, so that no undo goes through it', () => {
  const { workspace, locks } = editorWith(CONTENTS, [])
  numberIn(workspace, 'set').setFieldValue('5', 'value')
  settle()
  locks.hold([{ block: 'flag', kind: 'stack' }])
  workspace.undo(false)
  settle()
  expect(readAll(workspace).stacks[0]?.blocks[1]?.args?.value).toBe(5)
})
