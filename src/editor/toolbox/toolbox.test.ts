/** What is chosen already on a block that comes out of a drawer. */
import { expect, it } from 'vitest'
import { shapes, workspaceWith } from '../headless.test-support'
import { blockInfo } from './toolbox'

const chosen = (type: string, ...names: string[]) => {
  const variables = names.map((name) => ({ id: `the ${name}`, name }))
  const workspace = workspaceWith({ variables, lists: [], stacks: [], notes: [] })
  return blockInfo(workspace, shapes.byType.get(type)!).fields?.variable
}

it('a loop counts with a variable that has such a name, and everything else begins with the first', () => {
  expect(chosen('control_for_each', 'accuracy', 'i', 'n')).toBe('the i')
  expect(chosen('control_for_each', 'accuracy', 'n')).toBe('the n')
  expect(chosen('variables_set', 'accuracy', 'i')).toBe('the accuracy')
})

it('a loop takes the first variable where none has such a name, and none where there is none', () => {
  expect(chosen('control_for_each', 'accuracy', 'index')).toBe('the accuracy')
  expect(chosen('control_for_each')).toBeUndefined()
})
