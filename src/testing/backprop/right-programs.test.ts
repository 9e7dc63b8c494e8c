/** The right programs are as many and as different as they should be, and the oracle finds each to be what it is said to be. */
import { describe, expect, it, vi } from 'vitest'
import { partOf, TURNS } from './how-much.test-support'
import { ask, oraclePython, type Truth, unlessOracle } from './oracle.test-support'
import { rightPrograms } from './right-programs.test-support'

vi.setConfig({ testTimeout: 300_000 })

/** What the oracle may say of a program that must be judged so. */
const fits = (verdict: string, truth: Truth) => verdict === truth || (verdict === 'right' && truth === 'flat')

describe('the right programs', () => {
  it('are at least 30 of at least 8 designs, each with a name of its own', () => {
    expect(new Set(rightPrograms.map(({ name }) => name)).size).toBe(rightPrograms.length)
    expect(rightPrograms.length).toBeGreaterThanOrEqual(30)
    expect(new Set(rightPrograms.map(({ family }) => family)).size).toBeGreaterThanOrEqual(8)
  })

  it.skipIf(!oraclePython)(`are right for the oracle${unlessOracle}`, () => {
    const programs = partOf(rightPrograms)
    const answers = ask(
      programs.map(({ name, project, design }) => ({ name, project, design, judged: TURNS })),
    )
    const others = answers.filter(({ verdict }, i) => !fits(programs[i]!.verdicts[0]!, verdict))
    expect(others).toEqual([])
  })
})
