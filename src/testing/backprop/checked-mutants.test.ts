/**
 * Our own check, held to what the oracle said of every mutant: none that is faulty is called right, and none that is as good
 * as before is blamed. `npm test` judges some, always the same; `npm run truth` all of them, and prints the table.
 */
import { expect, it, vi } from 'vitest'
import { seededChoice } from '../generators/seeded-choice.test-support'
import { seedOr } from '../generators/trial-counts.test-support'
import { checked } from '../gradients/checked.test-support'
import type { Judge } from './design.test-support'
import { LEARNING } from './designs/examples.test-support'
import { isWhole } from './how-much.test-support'
import { judgeMutants, type MutantTable, printed } from './judging.test-support'
import type { Mutant } from './mutants/mutants-of.test-support'

vi.setConfig({ testTimeout: 3_600_000 })

const SAMPLE = 12

const judge: Judge = async (project) => {
  const { verdict, weights } = await checked(project)
  return { verdict, wrong: weights.filter(({ right }) => !right).map(({ name }) => name) }
}

function some(mutants: readonly Mutant[]): readonly Mutant[] {
  const lot = seededChoice(seedOr(2))
  return Array.from({ length: SAMPLE }, () => mutants[lot(mutants.length)]!)
}

/** The big networks take seconds for each mutant. */
const examples = Object.keys(LEARNING).filter((example) => isWhole || LEARNING[example]?.sample === undefined)
const tables: Record<string, MutantTable> = {}

it.each(examples)('%s: misses no mutant that is faulty, and blames none that is not', async (example) => {
  const table = await judgeMutants(judge, example, isWhole ? undefined : some)
  tables[example] = table
  expect(table.missed).toEqual([])
  expect(table.falseAlarms).toEqual([])
  expect(table.caught + table.equivalent).toBeGreaterThan(0)
  if (isWhole && example === examples.at(-1)) console.info(printed(tables))
})
