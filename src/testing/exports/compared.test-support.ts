/** What an exported program must leave behind: the lists that Blockgrad's own run leaves, from the same start. */
import { blockLanguage as language } from '../../../blocks/index'
import type { ImageSource } from '../../core/language/op'
import { lower } from '../../core/program/lowering/lower'
import type { BlockNode, Project } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import type { Exported, Exporter } from '../../exporters'
import { wasmHost } from '../../host/wasm-host'

export type Lists = Readonly<Record<string, readonly number[]>>

export const exported = (exporter: Exporter, project: Project, images: ImageSource): Exported =>
  exporter.write({ project, lowered: lower(project, language), language, images })

/** By the lists' names, after a run to the end; null where it stops at a mistake. */
export function listsOf(project: Project, images: ImageSource): Lists | null {
  const lowered = lower(project, language)
  const machine = new Machine({ lowered, language, images, host: wasmHost() })
  machine.reset(project)
  machine.begin()
  while (!machine.isOver) machine.advance(4_000_000, 'turbo')
  if (machine.diagnostic) return null
  return Object.fromEntries(lowered.program.lists.map(({ name }, i) => [name, [...machine.memory.items(i)]]))
}

/** Programs write their lists when they end, so the variables are put into one of their own first. */
export function withVariablesInAList(project: Project): Project {
  const list = 'all variables'
  const add = ({ id }: Project['variables'][number], i: number): BlockNode => ({
    type: 'lists_add',
    id: `${list} ${i}`,
    args: { value: { type: 'variables_get', id: `${list} get ${i}`, args: { variable: id } }, list },
  })
  const flag = { type: 'events_flag', id: `${list} flag`, args: {} }
  const lowest = Math.max(0, ...project.stacks.map(({ y }) => y))
  return {
    ...project,
    lists: [...project.lists, { id: list, name: list, values: [], shown: false }],
    stacks: [...project.stacks, { x: 0, y: lowest + 1, blocks: [flag, ...project.variables.map(add)] }],
  }
}

/** Relative to the larger of two numbers; ∞ where the lists are not even of one shape. */
export function largestDifference(a: Lists, b: Lists): number {
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return Number.POSITIVE_INFINITY
  return Math.max(0, ...names.map((name) => differenceOf(a[name]!, b[name] ?? [])))
}

function differenceOf(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let largest = 0
  for (const [i, x] of a.entries()) {
    const y = b[i]!
    if (x === y) continue
    const difference = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y))
    largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference)
  }
  return largest
}
