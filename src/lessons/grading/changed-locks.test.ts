import { expect, it } from 'vitest'
import type { BlockNode, Lock, Stack } from '../../core/project/project'
import { changedLocks, type Task } from './changed-locks'

const flag = (by: number, ...more: readonly BlockNode[]): Stack => ({
  x: 0,
  y: 0,
  blocks: [
    { type: 'events_flag', id: 'flag' },
    { type: 'variables_change', id: 'change', args: { variable: 'v', by } },
    ...more,
  ],
})
const other: Stack = { x: 0, y: 300, blocks: [{ type: 'events_draw', id: 'draw' }] }

const task = (kind: Lock['kind']): Task => ({
  variables: [],
  lists: [],
  stacks: [flag(1), other],
  frame: { instructions: 'Count.', locks: [{ block: 'flag', kind }], checks: [], fingerprint: '' },
})
const changed = (kind: Lock['kind'], ...stacks: readonly Stack[]) =>
  changedLocks(task(kind), { stacks }).map(({ id }) => id)

it('leaves a locked stack that stands elsewhere, and all that is not locked', () => {
  expect(changed('stack', { ...flag(1), x: 500 }, other)).toEqual([])
  expect(changed('stack', flag(1))).toEqual([])
})

it('sees another number, another block and a stack that is gone, whatever became of the lock in the file', () => {
  expect(changed('stack', flag(2), other)).toEqual(['flag'])
  expect(changed('stack', flag(1, { type: 'control_stop', id: 'stop' }))).toEqual(['flag'])
  expect(changed('stack', other)).toEqual(['flag'])
})

it('lets numbers change where only they may', () => {
  expect(changed('numbers', flag(2))).toEqual([])
  expect(changed('numbers', flag(2, { type: 'control_stop', id: 'stop' }))).toEqual(['flag'])
})
