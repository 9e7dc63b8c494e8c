/** A project with one long stack under the flag: a variable, a menu and a typed-in number in each block. */
import type { BlockNode, Project } from '../../src/core/project/project'

export function longStack(length: number): Project {
  const blocks = Array.from(
    { length },
    (_, i): BlockNode => ({ type: 'variables_change', id: `c${i}`, args: { variable: 'v', by: i } }),
  )
  return {
    format: 'blockgrad',
    version: 1,
    name: `${length} blocks`,
    seed: 1,
    variables: [{ id: 'v', name: 'total', value: 0, shown: true }],
    lists: [],
    stacks: [{ x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, ...blocks] }],
    notes: [],
  }
}
