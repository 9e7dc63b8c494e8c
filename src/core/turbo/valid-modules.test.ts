/** What the compiler writes is WebAssembly by the standard: for the examples, and for random programs of every block. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { exampleNames, projectOf } from '../../testing/fixtures/examples.test-support'
import { edgeLoops } from '../../testing/generators/edges/edge-loops.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { Memory } from '../memory/memory'
import { plainSpace } from '../memory/space'
import { flatten } from '../program/code'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import { compile } from './compile'

// Much is compiled here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

function moduleOf(project: Project): Uint8Array<ArrayBuffer> {
  const { program } = lower(project, language)
  const memory = new Memory(program.variables.length, program.lists.length, plainSpace())
  return compile(
    program,
    flatten(program),
    language,
    memory,
    (list) => list,
    () => undefined,
  ).bytes
}

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1)

const PROGRAMS: Readonly<Record<string, () => readonly Project[]>> = {
  examples: () => exampleNames.map(projectOf),
  'random programs': () => fc.sample(randomProject({ language }), { numRuns: 80, seed: 3 }),
  'loops over lists': () => SEEDS.map((seed) => learnerLoops(seed, language)),
  'loops at the edges': () => SEEDS.map((seed) => edgeLoops(seed, language)),
}

describe('a compiled module', () => {
  it.each(Object.entries(PROGRAMS))('is valid: %s', (_, programs) => {
    const modules = programs().map(moduleOf)
    expect(modules.length).toBeGreaterThan(2)
    expect(modules.filter((bytes) => !WebAssembly.validate(bytes))).toEqual([])
  })

  it('would not be with one byte missing', () => {
    const bytes = moduleOf(edgeLoops(1, language))
    expect(WebAssembly.validate(bytes)).toBe(true)
    expect(WebAssembly.validate(bytes.slice(0, -1))).toBe(false)
  })
})
