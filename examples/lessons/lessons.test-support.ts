/** The lessons' files, and small changes of their projects such as a learner makes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage } from '../../blocks/index'
import type { BlockNode, Project } from '../../src/core/project/project'
import { readProject } from '../../src/core/project/read'
import { blocksOf } from '../../src/testing/fixtures/examples.test-support'
import { sentence } from '../../src/words'

export const lessonNames: readonly string[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export const lessonFiles = (lesson: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, lesson)).sort()

export const lessonText = (lesson: string, file = 'lesson.md'): string =>
  readFileSync(join(import.meta.dirname, lesson, file), 'utf8')

export function lessonProject(lesson: string, file: 'start' | 'solution' | 'slips' = 'solution'): Project {
  const read = readProject(lessonText(lesson, `${file}.json`), blockLanguage)
  if (!read.ok) throw new Error(sentence(read.message))
  return read.project
}

/** A copy in which something about each block that fits was changed: the test fails where none does. */
export function changed(
  project: Project,
  fits: (block: BlockNode) => boolean,
  change: (block: { -readonly [K in keyof BlockNode]: BlockNode[K] }) => void,
): Project {
  const copy = structuredClone(project)
  const found = blocksOf(copy).filter(fits)
  if (found.length === 0) throw new Error('No block fits.')
  for (const block of found) change(block)
  return copy
}

/** A copy in which `[set variable to …]` under the flag sets it to this. */
export const setting = (project: Project, variable: string, value: number): Project => {
  const first = project.stacks
    .find(({ blocks }) => blocks[0]?.type === 'events_flag')
    ?.blocks.find(({ type, args }) => type === 'variables_set' && args?.variable === variable)
  return changed(
    project,
    ({ id }) => id === first?.id,
    (block) => {
      block.args = { ...block.args, value }
    },
  )
}

/** A copy in which the own block of this name has the other project's body. */
export function withOwnBlock(project: Project, name: string, of: Project, itsName = name): Project {
  const body = (from: Project, wanted: string) => {
    const stack = from.stacks.find(({ blocks }) => blocks[0]?.signature?.name === wanted)
    if (!stack) throw new Error(`There is no own block ${wanted}.`)
    return stack
  }
  const old = body(project, name)
  const blocks = [old.blocks[0]!, ...body(of, itsName).blocks.slice(1)]
  return { ...project, stacks: project.stacks.map((stack) => (stack === old ? { ...stack, blocks } : stack)) }
}
