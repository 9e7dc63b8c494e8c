/**
 * Random programs, wild and bounded, leave the same bits whether their ops are performed or written out, and whichever
 * of them a language keeps. For this, ops that sum do it here in the order of a plain loop; expand-sums.test.ts
 * shows how far the two orders are apart.
 */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { expanded, opsIn } from '../../../testing/equivalence/expanded.test-support'
import { inOneGo, taskOf } from '../../../testing/equivalence/ways-to-run.test-support'
import { randomProject } from '../../../testing/generators/random-program.test-support'
import { seededChoice } from '../../../testing/generators/seeded-choice.test-support'
import { howMany, LONGEST, seedOr } from '../../../testing/generators/trial-counts.test-support'

vi.mock('../../maths/lanes', () => import('../../../testing/equivalence/plain-lanes.test-support'))

const PROGRAMS = howMany(240)
const SEED = seedOr(20_240_601)
const PARTS = 4
const LIMIT = 20_000
/** Written out, an op takes as many instructions as its lists have items. */
const PLAIN_LIMIT = 500_000

const expandable = [...language.ops.values()].filter((op) => !op.primitive).map(({ name }) => name)

describe(`${PROGRAMS} random programs`, () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'leave the same with their ops written out (part %i)',
    { timeout: LONGEST },
    (part) => {
      const met = new Set<string>()
      let compared = 0
      const profile = part % 2 === 0 ? 'wild' : 'bounded'
      const property = fc.property(randomProject({ language, profile }), fc.nat(), (project, seed) => {
        const task = taskOf(project, language, LIMIT, seed)
        const whole = inOneGo(task)
        if (!whole.isOver) return
        const lot = seededChoice(seed)
        const kept = new Set(lot(3) ? [] : expandable.filter(() => lot(2)))
        const lowered = expanded(task.lowered, language, (op) => kept.has(op))
        expect(opsIn(lowered.program).filter((op) => expandable.includes(op) && !kept.has(op))).toEqual([])
        const plain = inOneGo({ ...task, lowered, limit: PLAIN_LIMIT })
        if (!plain.isOver) return
        compared++
        for (const op of opsIn(task.lowered.program)) met.add(op)
        expect(plain.diagnostic === null).toBe(whole.diagnostic === null)
        if (!whole.diagnostic) expect(plain).toEqual({ ...whole, steps: plain.steps })
      })
      const numRuns = Math.ceil(PROGRAMS / PARTS)
      fc.assert(property, { seed: SEED + part, numRuns })
      expect(compared).toBeGreaterThan(numRuns * 0.8)
      expect(expandable.filter((op) => !met.has(op))).toEqual([])
    },
  )
})
