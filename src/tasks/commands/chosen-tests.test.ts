import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allTests, chosenTests, SLOW } from './chosen-tests.mjs'

const TESTS = [
  'blocks/blocks.test.ts',
  'src/architecture.test.ts',
  'src/cli/blockgrad.test.ts',
  'src/core/turbo/turbo.test.ts',
  'src/core/turbo/loops/loops.test.ts',
  'src/core/record/external-events.test.ts',
  'src/core/record/timeline.test.ts',
  'src/core/message.test.ts',
  'src/panels/charts/charts.test.ts',
]
const chosenFor = (...changed: string[]) => chosenTests(changed, TESTS).chosen

describe('a change is tried by the tests of its room', () => {
  it.each([
    ['blocks/maths/add.ts', ['blocks/blocks.test.ts']],
    [
      'src/core/turbo/loops/unrolling.ts',
      ['src/core/turbo/turbo.test.ts', 'src/core/turbo/loops/loops.test.ts'],
    ],
    ['src/core/message.ts', ['src/core/message.test.ts']],
    ['src/panels/charts/charts.css', ['src/panels/charts/charts.test.ts']],
    ['src/cli.ts', ['src/cli/blockgrad.test.ts']],
    ['src/cli/files.ts', ['src/cli/blockgrad.test.ts']],
    ['package.json', []],
  ])('%s', (changed, tests) => {
    expect(chosenFor(changed).toSorted()).toEqual([...tests, 'src/architecture.test.ts'].toSorted())
  })

  it('and what is slow is named instead', () => {
    const { chosen, left } = chosenTests(['src/core/record/timeline.ts'], TESTS)
    expect(chosen).toEqual(['src/architecture.test.ts', 'src/core/record/timeline.test.ts'])
    expect(left).toEqual(['src/core/record/external-events.test.ts'])
  })
})

it('finds the tests of this project, and slow ones of each kind', () => {
  const tests = allTests(join(import.meta.dirname, '../../..'))
  expect(tests.length).toBeGreaterThan(100)
  for (const { form, why } of SLOW)
    expect(
      tests.filter((test) => form.test(test)),
      why,
    ).not.toEqual([])
})
