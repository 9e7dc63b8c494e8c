/**
 * Every block of every example that learns, changed by every standard slip, and what the oracle said of each: the golden
 * files are whole, and still what it says. `npm test` asks again of a few, `npm run truth` of all.
 */
import { describe, expect, it, vi } from 'vitest'
import { seededChoice } from '../../generators/seeded-choice.test-support'
import { seedOr } from '../../generators/trial-counts.test-support'
import { LEARNING, learning } from '../designs/examples.test-support'
import { isWhole, isWriting } from '../how-much.test-support'
import { oraclePython, unlessOracle } from '../oracle.test-support'
import { askOf, goldenOf, slipOf, writeGolden } from './golden.test-support'
import { type Mutant, mutantsOf } from './mutants-of.test-support'

vi.setConfig({ testTimeout: 3_600_000 })

/** Of the mutants of an example, so many are asked again in `npm test`; of the big ones, which take seconds each, none. */
const SAMPLE = 8

const isKnown = (example: string, { block }: Mutant) => block in goldenOf(example).mutants

describe.each(Object.keys(LEARNING))('%s', (example) => {
  if (isWriting) it('is written down', () => writeGolden(example))

  it('has a truth for each mutant of each block that runs', () => {
    const { unreached, mutants } = goldenOf(example)
    const all = mutantsOf(learning(example).project)
    const known = Object.entries(mutants).flatMap(([block, slips]) =>
      Object.keys(slips).map((slip) => `${block} ${slip}`),
    )
    const wanted = all.filter(({ block }) => !unreached.includes(block)).map(({ key }) => key)
    expect(new Set(known)).toEqual(new Set(wanted))
    expect(known.length).toBe(wanted.length)
  })

  const isBig = LEARNING[example]?.sample !== undefined
  if (isWriting || (isBig && !isWhole)) return
  it.skipIf(!oraclePython)(`has the truth that the oracle finds${unlessOracle}`, () => {
    const known = mutantsOf(learning(example).project).filter((mutant) => isKnown(example, mutant))
    const lot = seededChoice(seedOr(1))
    const asked = isWhole ? known : Array.from({ length: SAMPLE }, () => known[lot(known.length)]!)
    const { mutants } = goldenOf(example)
    const written = asked.map((mutant) => [mutant.key, mutants[mutant.block]![slipOf(mutant)]])
    const found = askOf(example, asked)
    expect(asked.map(({ key }, i) => [key, found[i]])).toEqual(written)
  })
})
