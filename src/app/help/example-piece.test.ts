import { expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import type { BlockNode } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { textOf } from '../../core/project/write'
import { sentence } from '../../words'
import { examplePiece } from './example-piece'

/** Ids are given by whoever puts a piece somewhere; here each gets its own. */
function withIds(blocks: readonly BlockNode[]): readonly BlockNode[] {
  let last = 0
  const numbered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(numbered)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, each]) => [key, numbered(each)])
    return { ...Object.fromEntries(entries), ...('type' in value && { id: `b${last++}` }) }
  }
  return numbered(blocks) as readonly BlockNode[]
}

it('makes blocks of a project of every example of every block', () => {
  let count = 0
  for (const definition of blockLanguage.blocks.values())
    for (const example of definition.examples) {
      const { blocks, from } = examplePiece(definition, example)
      const nodes = withIds(blocks)
      const isValue = ['number', 'boolean', 'list'].includes(definition.gives)
      const stacks = isValue
        ? nodes.map((block) => ({ x: 0, y: 0, blocks: [block] }))
        : [{ x: 0, y: 0, blocks: nodes }]
      const project = { format: 'blockgrad', version: 1, name: 'Example', seed: 1, notes: [] } as const
      const { variables, lists } = from
      const read = readProject(textOf({ ...project, variables, lists, stacks }), blockLanguage)
      if (!read.ok) throw new Error(`${definition.type}: ${example.shows}: ${sentence(read.message)}`)
      count++
    }
  expect(count).toBeGreaterThan(100)
})
