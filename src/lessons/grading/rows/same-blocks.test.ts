/** What two files with the same blocks have in common, and whom nobody suspects. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import type { BlockNode, Project } from '../../../core/project/project'
import { add, change, forEach, get, multiply, set } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { sameBlocks } from './same-blocks'

const empty = projectOf({ flag: [] })
/** Twenty blocks with these names; `k` is a number in one of them. */
function program(a: string, b: string, k = 3, more: readonly BlockNode[] = []): Project {
  return projectOf({
    flag: [
      set(a, add(1, 2)),
      forEach(b, 1, 10, change(a, multiply(get(b), k)), change(b, multiply(get(a), add(get(b), 1)))),
      set(b, multiply(get(a), get(b))),
      change(a, add(get(b), get(b))),
      ...more,
    ],
    variables: { [a]: 0, [b]: 0 },
  })
}
const blocks = (project: Project, start = empty, ...known: readonly Project[]) =>
  sameBlocks(project, language, [start, ...known])

describe('the same blocks', () => {
  it('are the same under other names, with other ids, at other places', () => {
    const mine = blocks(program('total', 'i'))
    expect(mine).not.toBeNull()
    expect(blocks(program('sum', 'counter'))).toBe(mine)
    const moved = program('sum', 'counter')
    expect(blocks({ ...moved, stacks: moved.stacks.map((stack) => ({ ...stack, x: 7, y: -40 })) })).toBe(mine)
  })

  it.each([
    ['a number', program('total', 'i', 4)],
    ['one more block', program('total', 'i', 3, [set('total', 1)])],
    ['a variable in the place of the other', program('total', 'i', 3, [set('i', 1)])],
  ])('are others with another %s', (_, other) => {
    expect(blocks(other)).not.toBe(blocks(program('total', 'i')))
  })

  it('tell two variables from one that is used twice', () => {
    const twice = program('total', 'i', 3, [set('total', get('total'))])
    expect(blocks(twice)).not.toBe(blocks(program('total', 'i', 3, [set('total', get('i'))])))
  })

  it('say nothing of the solution itself, nor of what was hardly changed', () => {
    expect(blocks(program('sum', 'n'), empty, program('total', 'i'))).toBeNull()
    expect(blocks(program('sum', 'n', 5), program('sum', 'n'))).toBeNull()
    expect(blocks(projectOf({ flag: [set('x', 1)], variables: { x: 0 } }))).toBeNull()
  })
})
