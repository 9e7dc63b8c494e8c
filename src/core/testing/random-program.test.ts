/** The generator itself: what it makes are valid files, of every block, that run for a while. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { Argument, BlockNode } from '../project/project'
import { type WriteResult, writeProject } from '../project/write'
import { randomProject } from './random-program.test-support'
import type { Capture } from './run-and-capture.test-support'
import { inOneGo, taskOf } from './ways-to-run.test-support'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const SAMPLES = fc.sample(randomProject({ language }), { numRuns: 400, seed: 1 })

describe('random projects', () => {
  it('can all be saved and opened again', () => {
    for (const project of SAMPLES) expect(messageOf(writeProject(project, language))).toBeNull()
  })

  it('use every block', () => {
    const types = new Set(
      SAMPLES.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.flatMap(typesIn))),
    )
    expect([...types].sort()).toEqual([...language.blocks.keys()].sort())
  })

  it('run for a while, and then end or stop at a block, far more often than not', () => {
    const runs = SAMPLES.map((project) => inOneGo(taskOf(project, language, 20_000, 0)))
    const share = (fits: (run: Capture) => boolean) => runs.filter(fits).length / runs.length
    expect(share(({ isOver }) => isOver)).toBeGreaterThan(0.9)
    expect(share(({ diagnostic }) => diagnostic !== null)).toBeGreaterThan(0.2)
    expect(share(({ steps }) => steps > 30)).toBeGreaterThan(0.5)
    expect(share(({ log, charts, pictures }) => [log, charts, pictures].some(isFull))).toBeGreaterThan(0.3)
  })

  it('stop for many different reasons', () => {
    const runs = SAMPLES.map((project) => inOneGo(taskOf(project, language, 20_000, 0)))
    const reasons = runs.flatMap(({ diagnostic }) => diagnostic?.message.replaceAll(/[-\d.e∞]+/g, '') ?? [])
    expect(new Set(reasons).size).toBeGreaterThan(40)
  })
})

describe('tame projects', () => {
  const tame = fc.sample(randomProject({ language, profile: 'tame' }), { numRuns: 150, seed: 2 })

  it('use every block too, and end with numbers that other languages can follow', () => {
    const types = new Set(
      tame.flatMap(({ stacks }) => stacks.flatMap(({ blocks }) => blocks.flatMap(typesIn))),
    )
    expect([...types].sort()).toEqual([...language.blocks.keys()].sort())
    for (const project of tame) {
      expect(messageOf(writeProject(project, language))).toBeNull()
      const { isOver, diagnostic, variables } = inOneGo(taskOf(project, language, 20_000, 0))
      expect({ isOver, diagnostic }).toEqual({ isOver: true, diagnostic: null })
      // The upper bits of an endless number, and of those beyond 2²⁰.
      for (const bits of Object.values(variables))
        expect(Number.parseInt(bits.padStart(16, '0').slice(0, 3), 16) & 0x7ff).toBeLessThan(0x413)
    }
  })
})

const messageOf = (written: WriteResult) => (written.ok ? null : written.message)

const isFull = (lines: readonly string[]) => lines.length > 0

function typesIn(block: BlockNode): string[] {
  return [block.type, ...Object.values(block.args ?? {}).flatMap(typesInArgument)]
}

function typesInArgument(argument: Argument): string[] {
  if (typeof argument !== 'object') return []
  return Array.isArray(argument) ? argument.flatMap(typesIn) : typesIn(argument as BlockNode)
}
