/** Who is stuck where: filtering, sorting and counting the rows of a class. */
import { describe, expect, it } from 'vitest'
import type { Row, State } from '../../../lessons/grading/index'
import { type ClassRow, EVERYBODY, hardest, shownRows, statesIn, stuckIn } from './rows-shown'

const CHECKS = ['sum', 'learns'].map((title) => ({ title, check: { kind: 'gradients', lists: [] } }) as const)

function graded(name: string, state: State, passed: readonly boolean[], accuracy: number | null = null) {
  const row: Row = {
    state,
    message: null,
    results: passed.map((isIt, i) => ({
      check: CHECKS[i]!.title,
      passed: isIt,
      message: null,
      says: null,
      blockIds: [],
    })),
    gradients: null,
    accuracy,
    blocks: null,
  }
  return { name, file: `${name}.json`, row }
}

const CLASS: readonly ClassRow[] = [
  graded('Ada', 'passed', [true, true], 99),
  graded('Ben', 'not-yet', [true, false], 50),
  graded('Cem', 'unreadable', []),
  { name: 'Dora', file: 'Dora.json', row: null },
  graded('Eve', 'not-yet', [false, false], 98),
].map((each, at) => ({ ...each, at }))

const shown = (filter: Partial<typeof EVERYBODY>, order: Parameters<typeof shownRows>[2]) =>
  shownRows(CLASS, { ...EVERYBODY, ...filter }, order).map(({ name }) => name)
const BY_NAME = { by: 'name', isDown: false } as const

describe('the rows', () => {
  it('stand by name, up and down, and those to come last', () => {
    expect(shown({}, BY_NAME)).toEqual(['Ada', 'Ben', 'Cem', 'Eve', 'Dora'])
    expect(shown({}, { by: 'name', isDown: true })).toEqual(['Eve', 'Cem', 'Ben', 'Ada', 'Dora'])
  })

  it('stand by state: whoever needs a look comes first', () => {
    expect(shown({}, { by: 'state', isDown: false })).toEqual(['Cem', 'Eve', 'Ben', 'Ada', 'Dora'])
  })

  it('stand by a check, and by accuracy', () => {
    expect(shown({}, { by: 0, isDown: false })).toEqual(['Cem', 'Eve', 'Ada', 'Ben', 'Dora'])
    expect(shown({}, { by: 'accuracy', isDown: true })).toEqual(['Ada', 'Eve', 'Ben', 'Cem', 'Dora'])
  })

  it('are those of a state, those stuck at a check, or both', () => {
    expect(shown({ state: 'not-yet' }, BY_NAME)).toEqual(['Ben', 'Eve'])
    expect(shown({ stuckAt: 0 }, BY_NAME)).toEqual(['Eve'])
    expect(shown({ stuckAt: 1, state: 'passed' }, BY_NAME)).toEqual([])
  })
})

it('counts states that there are, and where most are stuck', () => {
  expect(statesIn(CLASS)).toEqual([
    { of: 'unreadable', count: 1 },
    { of: 'not-yet', count: 2 },
    { of: 'passed', count: 1 },
  ])
  expect(stuckIn(CLASS, CHECKS)).toEqual([
    { of: 0, count: 1 },
    { of: 1, count: 2 },
  ])
  expect(hardest(CLASS, CHECKS)).toEqual({ of: 1, count: 2 })
  expect(hardest(CLASS.slice(0, 1), CHECKS)).toBeNull()
})
