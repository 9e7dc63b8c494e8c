/** The wrong programs are as many and as different as they should be, and the oracle finds what was derived by hand. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { writeProject } from '../../core/project/write'
import { partOf, TURNS } from './how-much.test-support'
import { ask, oraclePython, unlessOracle } from './oracle.test-support'
import { wrongPrograms } from './wrong-programs.test-support'

vi.setConfig({ testTimeout: 600_000 })

describe('the wrong programs', () => {
  it('are at least 60 of at least 6 designs, each with a name of its own', () => {
    expect(new Set(wrongPrograms.map(({ name }) => name)).size).toBe(wrongPrograms.length)
    expect(wrongPrograms.length).toBeGreaterThanOrEqual(60)
    expect(new Set(wrongPrograms.map(({ family }) => family)).size).toBeGreaterThanOrEqual(6)
  })

  it('are projects that a learner could make, and say why they are wrong', () => {
    for (const { project, why, name } of wrongPrograms) {
      expect(writeProject(project, blockLanguage).ok, name).toBe(true)
      expect(why).not.toBe('')
    }
  })

  it.skipIf(!oraclePython)(`are wrong for the oracle, with exactly their lists${unlessOracle}`, () => {
    const programs = partOf(wrongPrograms)
    const answers = ask(
      programs.map(({ name, project, design }) => ({ name, project, design, judged: TURNS })),
    )
    // No other lists could be called the wrong ones.
    const found = answers.map(({ name, verdict, wrong, or }) => ({ name, verdict, wrong, ...(or && { or }) }))
    const derived = programs.map(({ name, expected }) => ({ name, ...expected }))
    expect(found.filter((each, i) => JSON.stringify(each) !== JSON.stringify(derived[i]))).toEqual([])
  })
})
