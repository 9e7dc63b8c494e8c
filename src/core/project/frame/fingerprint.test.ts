/** What a frame's fingerprint notices, and what it has nothing to say about. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { smallProject } from '../../../testing/fixtures/small-project.test-support'
import type { BlockNode, Frame, Project } from '../project'
import { readProject } from '../read'
import { writeProject } from '../write'
import { isSealed, seal } from './fingerprint'

function small(): Project {
  const read = readProject(JSON.stringify(smallProject()), language)
  if (!read.ok) throw new Error(read.message.code)
  return read.project
}

const task = () =>
  seal(small(), {
    instructions: 'Grow.',
    offer: ['control'],
    locks: [
      { block: 'b1', kind: 'stack' },
      { block: 'b5', kind: 'numbers' },
    ],
    checks: [{ kind: 'list', list: 'w', tolerance: 0 }],
    lesson: { id: 'a', predictions: [], explanations: [] },
  })

type Changeable<T> = T extends string | number | boolean | undefined
  ? T
  : { -readonly [K in keyof T]: Changeable<T[K]> }
const changed = (change: (project: Changeable<Project & { frame: Frame }>) => void) => {
  const project = structuredClone(task())
  change(project as never)
  return isSealed(project)
}
const block = (project: unknown, stack: number, i: number) =>
  (project as { stacks: { blocks: { args: Record<string, BlockNode['args'] | number> }[] }[] }).stacks[stack]!
    .blocks[i]!

describe('a fingerprint', () => {
  it('holds from the moment it was made, through the file', () => {
    expect(isSealed(task())).toBe(true)
    const written = writeProject(task(), language)
    const read = readProject(written.ok ? written.text : '', language)
    expect(read.ok && isSealed(read.project)).toBe(true)
    expect(isSealed(small())).toBe(true)
  })

  it.each<[string, Parameters<typeof changed>[0]]>([
    ['other instructions', (p) => (p.frame.instructions = 'Shrink.')],
    ['more drawers', (p) => p.frame.offer!.push('maths')],
    ['all drawers', (p) => delete p.frame.offer],
    ['a lock taken out', (p) => p.frame.locks.pop()],
    ['a lock made milder', (p) => (p.frame.locks[0]!.kind = 'numbers')],
    ['a check made milder', (p) => ((p.frame.checks[0] as { tolerance: number }).tolerance = 1)],
    ['another lesson', (p) => (p.frame.lesson!.id = 'b')],
    ['a number in a locked stack', (p) => (block(p, 0, 1).args.value = 0.7)],
    ['a block less in a locked stack', (p) => (p.stacks[0]!.blocks as unknown[]).pop()],
    ['a locked stack that is gone', (p) => (p.stacks as unknown[]).shift()],
    ['another block where only numbers may change', (p) => (block(p, 1, 1).args.body = [] as never)],
  ])('notices %s', (_, change) => {
    expect(changed(change)).toBe(false)
  })

  it.each<[string, Parameters<typeof changed>[0]]>([
    ['answers', (p) => (p.frame.lesson!.explanations as unknown[]).push({ id: 'e', text: 'So.' })],
    ['another place', (p) => (p.stacks[0]!.x = 500)],
    [
      'a number where numbers may change',
      (p) => ((block(p, 1, 1).args.condition as unknown as { args: { b: number } }).args.b = 9),
    ],
    [
      'a new stack',
      (p) => (p.stacks as unknown[]).push({ x: 0, y: 0, blocks: [{ type: 'events_flag', id: 'n' }] }),
    ],
    [
      'holes in another order',
      (p) => {
        const { condition, body } = block(p, 1, 1).args
        block(p, 1, 1).args = { body, condition } as never
      },
    ],
  ])('does not mind %s', (_, change) => {
    expect(changed(change)).toBe(true)
  })
})
