/**
 * The same promise as same-result.test.ts, for programs that are all loops over lists: longer ones as learners write
 * them, short ones at the edges of what turbo makes fast, and layers of a network. A failure names the seed of its program.
 */

import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { expectedState } from '../../testing/equivalence/expected-state.test-support'
import { inOneGo, taskOf, WAYS_TO_RUN } from '../../testing/equivalence/ways-to-run.test-support'
import { edgeLoops } from '../../testing/generators/edges/edge-loops.test-support'
import { layerLoops } from '../../testing/generators/layer-loops.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { howMany, LONGEST, seedOr, USUAL } from '../../testing/generators/trial-counts.test-support'

const PROGRAMS = howMany(USUAL)
const SEED = seedOr(1)
const LIMIT = 20_000
const PARTS = 10

describe.each([
  ['loops over lists', learnerLoops],
  ['loops at the edges', edgeLoops],
  ['layers of a network', layerLoops],
])(`${PROGRAMS} random %s`, (_, programOf) => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'end the same in turbo, whole, in slices and switched (part %i)',
    { timeout: LONGEST },
    async (part) => {
      for (let seed = SEED + part; seed < SEED + PROGRAMS; seed += PARTS) {
        const task = taskOf(programOf(seed, language), language, LIMIT, seed)
        const whole = inOneGo(task)
        for (const way of WAYS_TO_RUN) {
          if (!way.isTurbo) continue
          const result = await way.run(task)
          const wanted = expectedState(way, whole, result, task)
          if (wanted) expect(result, `program ${seed} ${way.name}`).toEqual(wanted)
        }
      }
    },
  )
})
