/** What becomes of a task that is being made: the maker's project keeps its blocks, pupils get what they are to build from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { isSealed, seal } from '../../core/project/frame/fingerprint'
import type { Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { writeProject } from '../../core/project/write'
import { sameAsMine } from './same-as-mine'
import { draftOf, handedOut, keptWith, type TaskDraft, withCheck, withLock } from './task-draft'

const FLAGSHIP = join(import.meta.dirname, '../../../examples/zero-or-one-scratch/project.json')

function flagship(): Project {
  const read = readProject(readFileSync(FLAGSHIP, 'utf8'), language)
  if (!read.ok) throw new Error(read.message.code)
  return read.project
}

const ownBlocks = ({ stacks }: Project) =>
  stacks.flatMap(({ blocks: [head] }) => (head?.signature ? [head] : []))
const stackOf = ({ stacks }: Project, id: string) => stacks.find(({ blocks }) => blocks[0]?.id === id)!

describe('a task', () => {
  const project = flagship()
  const [own] = ownBlocks(project)
  const [signature, id] = [own!.signature!, own!.id]
  const others = project.stacks.filter(({ blocks }) => blocks[0]?.id !== id)
  const check = sameAsMine(project, signature)
  const draft: TaskDraft = withCheck(
    withLock(
      { ...draftOf(project), instructions: 'Build it.', offer: ['control'] },
      others[0]!.blocks[0]!.id,
      'stack',
    ),
    `own-block ${signature.name}`,
    check,
  )

  it('is handed out with the own block empty that is to be built, and nothing else changed', () => {
    const task = handedOut(project, draft)
    expect(stackOf(task, id).blocks).toEqual([own])
    expect(task.stacks.filter(({ blocks }) => blocks[0]?.id !== id)).toEqual(others)
    expect(task.frame?.solution?.stacks).toEqual(project.stacks)
    expect(isSealed(task)).toBe(true)
    const written = writeProject(task, language)
    expect(written.ok && readProject(written.text, language)).toEqual({ ok: true, project: task })
  })

  it('stays whole where it is made, and can be taken up again', () => {
    const kept = keptWith(project, draft)
    expect(kept.stacks).toEqual(project.stacks)
    expect(kept.frame?.solution).toBeUndefined()
    expect(draftOf(kept)).toEqual(draft)
    expect(isSealed(kept)).toBe(true)
  })

  it('keeps what its maker answered in a lesson to the maker', () => {
    const lesson = {
      id: '01',
      predictions: [{ id: 'a', guess: 1 }],
      explanations: [{ id: 'e', text: 'So.' }],
    }
    const begun = seal(project, { instructions: '', locks: [], checks: [], lesson })
    expect(keptWith(begun, draft).frame?.lesson).toEqual(lesson)
    expect(handedOut(begun, draft)).toEqual(handedOut(project, draft))
  })

  it('leaves a locked own block as it is', () => {
    const task = handedOut(project, withLock(draft, id, 'stack'))
    expect(stackOf(task, id)).toEqual(stackOf(project, id))
  })

  it('carries no solution where no check asks for one', () => {
    const bare = withCheck(draft, `own-block ${signature.name}`, null)
    const task = handedOut(project, withCheck(bare, 'gradients', { kind: 'gradients', lists: [] }))
    expect(task.frame?.solution).toBeUndefined()
    expect(task.stacks).toEqual(project.stacks)
  })

  it('drops locks of stacks that are gone', () => {
    const kept = keptWith(project, draft)
    expect(draftOf({ ...kept, stacks: kept.stacks.slice(1) }).locks.length).toBeLessThanOrEqual(1)
    expect(draftOf({ ...kept, stacks: [] }).locks).toEqual([])
  })

  it('has at most one check of a thing', () => {
    const twice = withCheck(draft, `own-block ${signature.name}`, { ...check, trials: 5 })
    expect(twice.checks).toEqual([{ ...check, trials: 5 }])
  })
})

describe('“the same as mine”', () => {
  const of = (name: string) => {
    const project = flagship()
    return sameAsMine(
      project,
      ownBlocks(project).find(({ signature }) => signature?.name === name)!.signature!,
    )
  }

  it('looks at all lists and variables that the block uses, also through those that it calls', () => {
    const project = flagship()
    for (const { signature } of ownBlocks(project)) {
      const check = of(signature!.name)
      expect(check.given.inputs.length, signature!.name).toBe(signature!.inputs.length)
      expect(check.same.result).toBe(signature!.returns)
      expect(check.same.lists.length + check.same.variables.length, signature!.name).toBeGreaterThan(0)
      for (const [name, { length }] of Object.entries(check.given.lists))
        expect(length).toBe(project.lists.find((list) => list.name === name)!.values.length)
    }
  })
})
