/** What was saved opens as it was, and saves as it was, byte for byte. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { hostileProject } from '../../testing/generators/hostile-project.test-support'
import { randomFrame } from '../../testing/generators/random-frame.test-support'
import { howMany, LONGEST, seedOr } from '../../testing/generators/trial-counts.test-support'
import { sentence } from '../../words'
import { FRAMED_VERSION, type Project } from './project'
import { readProject } from './read'
import { textOf, writeProject } from './write'

function written(project: Project): string {
  const result = writeProject(project, language)
  if (!result.ok) throw new Error(sentence(result.message))
  return result.text
}

function opened(text: string): Project {
  const result = readProject(text, language)
  if (!result.ok) throw new Error(sentence(result.message))
  return result.project
}

const EXAMPLES = join(import.meta.dirname, '../../../examples')

describe('examples', () => {
  const folders = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'project.json')))

  it('are all there', () => {
    expect(folders.length).toBeGreaterThanOrEqual(4)
  })

  it.each(folders)('%s is saved as it is, byte for byte', (name) => {
    const text = readFileSync(join(EXAMPLES, name, 'project.json'), 'utf8')
    expect(written(opened(text))).toBe(text)
  })
})

describe('random projects', () => {
  it('are the same after they were saved and opened, and so is their file', { timeout: LONGEST }, () => {
    const property = fc.property(hostileProject(language), (project) => {
      const text = written(project)
      const again = opened(text)
      expect(again).toEqual(withoutEmptyArgs(project))
      expect(written(again)).toBe(text)
    })
    fc.assert(property, { seed: seedOr(11), numRuns: howMany(150) })
  })

  it('are so in the frame of a task or lesson, too', { timeout: LONGEST }, () => {
    const framed = hostileProject(language).chain((project) =>
      randomFrame(project).map((frame): Project => ({ ...project, version: FRAMED_VERSION, frame })),
    )
    const property = fc.property(framed, (project) => {
      const text = written(project)
      expect(text).toContain('"version": 2,')
      const again = opened(text)
      const { solution, ...frame } = project.frame!
      expect(again.frame).toEqual({
        ...frame,
        ...(solution && { solution: withoutEmptyArgs(solution) }),
      })
      expect(written(again)).toBe(text)
    })
    fc.assert(property, { seed: seedOr(12), numRuns: howMany(100) })
  })

  it('are written as version 1 as soon as their frame is gone', () => {
    const property = fc.property(hostileProject(language), (project) => {
      const { frame, ...plain } = { ...project, frame: undefined }
      expect(textOf({ ...plain, version: FRAMED_VERSION })).toBe(textOf(project))
    })
    fc.assert(property, { seed: seedOr(13), numRuns: 10 })
  })

  it('may have places and a seed of −0, as rounding in the editor may leave them: they are 0', () => {
    const file = `{"format":"blockgrad","version":1,"name":"Zero","seed":-0,"variables":[],"lists":[],
      "stacks":[{"x":-0,"y":-0,"blocks":[{"type":"events_flag","id":"a"}]}],
      "notes":[{"x":-0,"y":-0,"width":9,"height":9,"text":""}]}`
    const project = opened(file)
    const { stacks, notes, seed } = project
    for (const value of [seed, stacks[0]!.x, stacks[0]!.y, notes[0]!.x, notes[0]!.y]) expect(value).toBe(0)
    const minus = {
      ...project,
      seed: -0,
      stacks: [{ ...stacks[0]!, x: -0, y: -0 }],
      notes: [{ ...notes[0]!, x: -0 }],
    }
    expect(written(minus)).toBe(written(project))
  })
})

/** A block without filled holes is written without holes. vitest's `toEqual` tells −0 from 0. */
const withoutEmptyArgs = <T extends Pick<Project, 'stacks'>>(project: T): unknown => {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(
      ([key, each]) => !(key === 'args' && Object.keys(each).length === 0),
    )
    return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
  }
  return plain({
    ...project,
    stacks: project.stacks.map((each) => ({ ...each, x: each.x + 0, y: each.y + 0 })),
  })
}
