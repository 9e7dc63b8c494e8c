/** A project from what a test spells out. Nothing here needs a test runner, so the bench may use it, too. */
import { blockLanguage as language } from '../../../blocks/index'
import { type BlockNode, FORMAT, type Project, VERSION } from '../project/project'
import { readProject } from '../project/read'
import { format } from '../project/write'
import { block, type Own } from './in-blocks.test-support'

export interface Spelled {
  /** Under one flag. */
  readonly flag?: readonly BlockNode[]
  /** Whole stacks, from top to bottom, below the flag's. */
  readonly stacks?: readonly (readonly BlockNode[])[]
  readonly own?: readonly Own[]
  readonly variables?: Readonly<Record<string, number>>
  readonly lists?: Readonly<Record<string, readonly number[]>>
  readonly seed?: number
}

export function projectOf({
  flag,
  stacks = [],
  own = [],
  variables = {},
  lists = {},
  seed = 1,
}: Spelled): Project {
  const all = [
    ...(flag ? [[block('events_flag'), ...flag]] : []),
    ...stacks,
    ...own.map(({ blocks }) => blocks),
  ]
  const project: Project = {
    format: FORMAT,
    version: VERSION,
    name: 'Spelled out',
    seed,
    variables: Object.entries(variables).map(([name, value]) => ({ id: name, name, value, shown: false })),
    lists: Object.entries(lists).map(([name, values]) => ({ id: name, name, values, shown: false })),
    stacks: all.map((blocks, i) => ({ x: 0, y: 100 * i, blocks })),
    notes: [],
  }
  // What a test spells out must be a project that a learner could make.
  const read = readProject(format(project), language)
  if (!read.ok) throw new Error(read.message)
  return project
}
