/** Small projects for tests, as texts of files, and the titles of the examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockNode, Project } from '../../src/core/project/project'

/** A project with one stack under the flag and a variable called total. */
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

export const changeTotal = (by: number, id = 'count'): BlockNode => ({
  type: 'variables_change',
  id,
  args: { variable: 'v', by },
})

export const setTotal = (value: number | BlockNode, id = 'set'): BlockNode => ({
  type: 'variables_set',
  id,
  args: { variable: 'v', value },
})

/** Counts to a number and ends. */
export const counting = (times: number): BlockNode => ({
  type: 'control_repeat',
  id: 'loop',
  args: { times, body: [changeTotal(1)] },
})

/** Never ends. */
export const endless: BlockNode = {
  type: 'control_forever',
  id: 'loop',
  args: { body: [changeTotal(1)] },
}

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')

/** An example's file. */
export const exampleText = (name: string): string =>
  readFileSync(join(EXAMPLES, name, 'project.json'), 'utf8')

const exampleWords = (name: string): { readonly title: string; readonly order: number } =>
  JSON.parse(readFileSync(join(EXAMPLES, name, 'example.json'), 'utf8'))

export const exampleTitle = (name: string): string => exampleWords(name).title

/** As they stand in an address. */
export const exampleNames = (): readonly string[] =>
  readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'example.json')))

/** In the gallery's order. */
export function exampleTitles(): readonly string[] {
  return exampleNames()
    .map(exampleWords)
    .sort((a, b) => a.order - b.order)
    .map(({ title }) => title)
}
