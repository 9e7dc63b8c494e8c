/**
 * One program, one result: however a run is cut into pieces, paused, stepped or switched, it ends with the same
 * variables, lists, random state, log, pictures, charts and message, bit for bit.
 *
 * A failure prints fast-check's seed and path; BLOCKGRAD_FUZZ_SEED takes the seed.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { expectedState } from '../../testing/equivalence/expected-state.test-support'
import { inOneGo, taskOf, WAYS_TO_RUN } from '../../testing/equivalence/ways-to-run.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { howMany, LONGEST, seedOr, USUAL } from '../../testing/generators/trial-counts.test-support'

const PROGRAMS = howMany(USUAL)
const SEED = seedOr(20_240_601)
const LIMIT = 20_000
const PARTS = 10

describe(`${PROGRAMS} random programs`, () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'give the same result in every way to run them (part %i)',
    { timeout: LONGEST },
    async (part) => {
      const property = fc.asyncProperty(randomProject({ language }), fc.nat(), async (project, seed) => {
        const task = taskOf(project, language, LIMIT, seed)
        const whole = inOneGo(task)
        for (const way of WAYS_TO_RUN) {
          const result = await way.run(task)
          const wanted = expectedState(way, whole, result, task)
          if (wanted) expect(result, way.name).toEqual(wanted)
        }
      })
      await fc.assert(property, { seed: SEED + part, numRuns: Math.ceil(PROGRAMS / PARTS) })
    },
  )
})
