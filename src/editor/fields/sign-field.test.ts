/** One press turns a plus into a minus: which signs there are to choose from, and what stays as it was. */
import { describe, expect, it } from 'vitest'
import { eventsTold, readAll, shapes, workspaceWith } from '../headless.test-support'
import { signsFor, turnInto } from './sign-field'

const signs = (type: string) => signsFor(shapes.byType.get(type)!, shapes).map(({ words }) => words)

const change = (type: string) => ({
  type: 'variables_change',
  id: 'change',
  args: {
    variable: 'v',
    by: {
      type,
      id: 'sum',
      comment: 'Why?',
      args: { a: { type: 'maths_multiply', id: 'product', args: { a: 2, b: 3 } }, b: 4 },
    },
  },
})

const contents = (type: string) => ({
  variables: [{ id: 'v', name: 'v' }],
  lists: [],
  stacks: [{ x: 0, y: 0, blocks: [change(type)] }],
  notes: [],
})

describe('the signs of a block', () => {
  it('are those of all blocks that differ in nothing else', () => {
    expect(signs('maths_add')).toEqual(['+', '−', '×', '÷', 'to the power of', 'mod'])
    expect(signs('maths_or')).toEqual(['and', 'or'])
    expect(signs('maths_sigmoid')).toEqual([])
    expect(signs('maths_compare')).toEqual([])
  })
})

it('what is in the holes, the words beside the block and its id stay, and one undo brings the old sign back', async () => {
  const workspace = workspaceWith(contents('maths_add'))
  turnInto(workspace.getBlockById('sum')!, 'maths_subtract')
  expect(readAll(workspace)).toEqual(contents('maths_subtract'))
  await eventsTold()
  workspace.undo(false)
  expect(readAll(workspace)).toEqual(contents('maths_add'))
  workspace.dispose()
})
