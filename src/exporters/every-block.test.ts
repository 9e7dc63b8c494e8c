/**
 * Every block, and with it every op, goes into every language: all worked examples of all blocks can be written, and
 * so can programs with holes, loose ends and mistakes.
 */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import { lower } from '../core/program/lowering/lower'
import { expandOps } from '../core/program/passes/expand'
import { visit } from '../core/program/visit'
import { FEW_IMAGES } from '../testing/fixtures/few-digits.test-support'
import { exampleProject } from '../testing/fixtures/worked-example.test-support'
import { randomProject } from '../testing/generators/random-program.test-support'
import { howMany, LONGEST, seedOr } from '../testing/generators/trial-counts.test-support'
import { LANGUAGES } from './index'

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: LONGEST })

const PROJECTS = [...language.blocks.values()].flatMap((block) =>
  block.examples.map((example) => exampleProject(block, example)),
)

const RANDOM = fc.sample(randomProject({ language }), { numRuns: howMany(200), seed: seedOr(7) })

const EXPORTERS = await Promise.all(LANGUAGES.map(async ({ title, load }) => [title, await load()] as const))

describe.each(EXPORTERS)('%s', (_, exporter) => {
  it('writes every op', () => {
    const ops = new Set<string>()
    for (const project of PROJECTS) {
      const lowered = lower(project, language)
      // Some ops are met only where others are written out.
      for (const program of [lowered.program, expandOps(lowered.program, language, () => false)])
        visit(program, ({ kind, op }) => kind === 'op' && ops.add(op as string))
      const { program } = exporter.write({ project, lowered, language, images: FEW_IMAGES })
      expect(program.length).toBeGreaterThan(0)
    }
    expect([...ops].sort()).toEqual([...language.ops.keys()].sort())
  })
  it('writes any program', () => {
    for (const [i, project] of RANDOM.entries()) {
      const lowered = lower(project, language)
      const { program } = exporter.write({ project, lowered, language, images: FEW_IMAGES })
      expect(program.length, `program ${i}`).toBeGreaterThan(0)
    }
  })
})
