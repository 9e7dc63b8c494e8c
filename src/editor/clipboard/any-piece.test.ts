/**
 * Any block of any project, copied into any other or into its own: what stands there then is a project that can be saved,
 * everything in it means something, and undo brings back what was there before, to the last character.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FORMAT, type Project, VERSION } from '../../core/project/project'
import { writeProject } from '../../core/project/write'
import { howMany, LONGEST, seedOr } from '../../testing/generators/trial-counts.test-support'
import { contentsArbitrary, readAll, workspaceWith } from '../headless.test-support'
import { edit } from '../random-edit.test-support'
import type { Contents } from '../workspace/to-workspace'
import { asOneStep } from '../workspace/undo-step'
import { copied, known, paste } from './clipboard.test-support'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

/** A project with some of another one's names, some of its own blocks, and some of those with other inputs; its ids are others. */
function some({ variables, lists, stacks }: Contents, choice: number): Contents {
  const isIn = (_: unknown, i: number) => (choice >> i) % 2 === 1
  const renamed = <T extends { readonly id: string }>(each: T): T => ({ ...each, id: `other ${each.id}` })
  const own = stacks.flatMap(({ blocks }) => (blocks[0]?.signature ? [blocks[0]] : []))
  return {
    variables: variables.filter(isIn).map(renamed),
    lists: lists.filter(isIn).map(renamed),
    stacks: own.filter(isIn).map(({ type, id, signature }, i) => ({
      x: 0,
      y: 500 * i,
      blocks: [
        {
          type,
          id,
          signature: {
            ...renamed(signature!),
            inputs: signature!.inputs.slice(choice % 3 === 0 ? 1 : 0).map(renamed),
          },
        },
      ],
    })),
    notes: [],
  }
}

/** The project's file. Throws where there can be none. */
function fileOf(contents: Contents): string {
  const project: Project = {
    format: FORMAT,
    version: VERSION,
    name: 'any',
    seed: 1,
    variables: contents.variables.map((each) => ({ ...each, value: 0, shown: true })),
    lists: contents.lists.map((each) => ({ ...each, values: [], shown: true })),
    stacks: contents.stacks,
    notes: contents.notes,
  }
  const written = writeProject(project, known)
  if (!written.ok) throw new Error(JSON.stringify(written.message))
  return written.text
}

/** Own blocks that are called and defined nowhere. */
function callsOfNothing(contents: Contents): number {
  const text = JSON.stringify(contents.stacks)
  const defined = contents.stacks.flatMap(({ blocks }) => blocks[0]?.signature?.id ?? [])
  const called = [...text.matchAll(/"procedure":("(?:[^"\\]|\\.)*")/g)].map(([, id]) => JSON.parse(id!))
  return called.filter((id) => !defined.includes(id)).length
}

it('any piece in any project', { timeout: LONGEST }, () => {
  const edits = fc.array(fc.tuple(fc.nat(11), fc.nat(10_000)), { maxLength: 4 })
  let withMore = 0
  fc.assert(
    fc.property(contentsArbitrary, edits, fc.nat(), fc.nat(), (contents, list, aim, choice) => {
      const from = workspaceWith(contents)
      const isHome = choice % 4 === 0
      const to = isHome ? from : workspaceWith(some(contents, choice >> 2))
      const blocks = from.getAllBlocks(true).filter((block) => !block.isShadow())
      const text = copied(from, blocks[aim % blocks.length]!.id, 'from')
      // Much may have happened between copying and pasting.
      for (const [kind, at] of list) asOneStep(() => edit(to, kind, at))
      vi.runAllTimers()
      const before = readAll(to)
      const lost = callsOfNothing(before)
      const put = paste(to, text, isHome ? 'from' : 'to')
      vi.runAllTimers()
      expect(put?.lostInputs.every((name) => name !== '')).toBe(true)
      withMore += Math.sign(
        (put?.ownBlocks.length ?? 0) + (put?.variables.length ?? 0) + (put?.lists.length ?? 0),
      )
      const after = readAll(to)
      if (fits(before)) fileOf(after)
      expect(callsOfNothing(after)).toBe(lost)
      to.undo(false)
      vi.runAllTimers()
      expect(readAll(to)).toEqual(before)
      to.undo(true)
      vi.runAllTimers()
      expect(readAll(to)).toEqual(after)
      from.dispose()
      if (!isHome) to.dispose()
    }),
    { numRuns: howMany(150), seed: seedOr(4) },
  )
  expect(withMore).toBeGreaterThan(10)
})

/** Edits go past what Blockly lets a person do: two definitions of one block, names twice. */
function fits(contents: Contents): boolean {
  try {
    fileOf(contents)
    return true
  } catch {
    return false
  }
}
