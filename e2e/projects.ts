/** Small projects for tests, as texts of files. */
import type { BlockNode, Project } from '../src/core/project/project'

export function projectText(name: string, blocks: readonly BlockNode[], more: Partial<Project> = {}): string {
  const project: Project = {
    format: 'blockgrad',
    version: 1,
    name,
    seed: 1,
    variables: [{ id: 'v', name: 'total', value: 0, shown: true }],
    lists: [],
    stacks: [{ x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, ...blocks] }],
    notes: [],
    ...more,
  }
  return JSON.stringify(project)
}

/** Counts to a number and ends. */
export const counting = (times: number): BlockNode => ({
  type: 'control_repeat',
  id: 'loop',
  args: { times, body: [{ type: 'variables_change', id: 'count', args: { variable: 'v', by: 1 } }] },
})

/** Never ends. */
export const endless: BlockNode = {
  type: 'control_forever',
  id: 'loop',
  args: { body: [{ type: 'variables_change', id: 'count', args: { variable: 'v', by: 1 } }] },
}
