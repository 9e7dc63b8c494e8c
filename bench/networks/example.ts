/** The examples' programs as the bench runs them: their training only, in any size, once or again and again. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage as language } from '../../blocks/index'
import type { BlockNode, Project } from '../../src/core/project/project'
import { readProject } from '../../src/core/project/read'
import { sentence } from '../../src/words'
import { resized } from './resize'
import type { NetworkSize } from './size'

/** By what they are called in the rows' ids. */
export const EXAMPLES = { elements: 'zero-or-one-scratch', vectors: 'level-2-matrices' } as const
export type ExampleName = keyof typeof EXAMPLES
export const EXAMPLE_WORDS: Readonly<Record<ExampleName, string>> = {
  elements: 'element by element',
  vectors: 'vector blocks',
}
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly ExampleName[]

/** One pass over the training images, without the test behind it. */
export function training(root: string, example: ExampleName, size: NetworkSize): Project {
  const text = readFileSync(join(root, 'examples', EXAMPLES[example], 'project.json'), 'utf8')
  const read = readProject(text, language)
  if (!read.ok) throw new Error(sentence(read.message))
  const onlyTraining = (blocks: readonly BlockNode[]) => blocks.slice(0, loopIn(blocks) + 1)
  return resized(withMain(read.project, onlyTraining), size)
}

/** So many passes over the same images, one after another. */
export function repeated(project: Project, times: number): Project {
  const counters = project.variables.filter(({ id }) => id === 'images-seen')
  const again: BlockNode[] = counters.map(({ id }) => ({
    type: 'variables_set',
    id: `again-${id}`,
    args: { variable: id, value: 0 },
  }))
  return withMain(project, (blocks) => {
    const at = loopIn(blocks)
    const body = [...again, ...blocks.slice(at, at + 1)]
    return [...blocks.slice(0, at), { type: 'control_repeat', id: 'passes', args: { times, body } }]
  })
}

/** Where the flag's stack has its first loop: the pass over the training images. */
const loopIn = (blocks: readonly BlockNode[]): number =>
  blocks.findIndex(({ type }) => ['control_repeat', 'control_for_each'].includes(type))

/** The flag's stack changed. */
function withMain(project: Project, change: (blocks: readonly BlockNode[]) => readonly BlockNode[]): Project {
  const stacks = project.stacks.map((stack) =>
    stack.blocks[0]?.type === 'events_flag' ? { ...stack, blocks: change(stack.blocks) } : stack,
  )
  return { ...project, stacks }
}
