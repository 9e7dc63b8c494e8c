/** The judging itself is judged: one who calls all right misses all, one who blames all blames the right ones, one who knows is right. */
import { describe, expect, it } from 'vitest'
import type { Project } from '../../core/project/project'
import type { Judge, Judged } from './design.test-support'
import { learning } from './designs/examples.test-support'
import { judgeMutants, judgeRight, judgeWrong, kindOf, printed } from './judging.test-support'
import { goldenOf, slipOf } from './mutants/golden.test-support'
import { mutantsOf } from './mutants/mutants-of.test-support'
import { rightPrograms } from './right-programs.test-support'
import { wrongPrograms } from './wrong-programs.test-support'

const EXAMPLE = 'one-neuron'

const always =
  (judged: Judged): Judge =>
  () =>
    judged
const RIGHT = always({ verdict: 'right', wrong: [] })
const WRONG = always({ verdict: 'wrong', wrong: ['everything'] })
const SILENT = always({ verdict: 'cannot-judge', wrong: [] })

describe('judging the catalogues', () => {
  it('finds what was called right in every wrong program', async () => {
    const { missed, misnamed } = await judgeWrong(RIGHT, wrongPrograms)
    expect([missed.length, misnamed.length]).toEqual([wrongPrograms.length, 0])
  })

  it('finds lists that are not the wrong ones, and silence', async () => {
    for (const judge of [WRONG, SILENT]) {
      const { missed, misnamed } = await judgeWrong(judge, wrongPrograms)
      expect([missed.length, misnamed.length]).toEqual([0, wrongPrograms.length])
    }
  })

  it('finds every right program that was blamed', async () => {
    const { falseAlarms } = await judgeRight(WRONG, rightPrograms)
    expect(falseAlarms).toHaveLength(rightPrograms.length)
  })

  it('tells silence from blame', async () => {
    const { falseAlarms, unjudged } = await judgeRight(SILENT, rightPrograms)
    expect(falseAlarms).toEqual([])
    expect(unjudged).toHaveLength(
      rightPrograms.filter(({ verdicts }) => !verdicts.includes('cannot-judge')).length,
    )
  })

  it('is content with one who knows', async () => {
    const known = new Map<Project, Judged>([
      ...rightPrograms.map(
        ({ project, verdicts }) => [project, { verdict: verdicts[0]!, wrong: [] }] as const,
      ),
      ...wrongPrograms.map(({ project, expected }) => [project, expected] as const),
    ])
    const judge: Judge = (project) => known.get(project)!
    expect(await judgeWrong(judge, wrongPrograms)).toEqual({
      judged: wrongPrograms.length,
      missed: [],
      misnamed: [],
    })
    expect(await judgeRight(judge, rightPrograms)).toEqual({
      judged: rightPrograms.length,
      falseAlarms: [],
      unjudged: [],
    })
  })
})

describe('judging mutants', () => {
  const truths = Object.values(goldenOf(EXAMPLE).mutants).flatMap((slips) => Object.values(slips))
  const count = (kind: ReturnType<typeof kindOf>) => truths.filter((truth) => kindOf(truth) === kind).length

  it('has something of each kind to judge', () => {
    expect(count('equivalent')).toBeGreaterThan(0)
    expect(count('faulty')).toBeGreaterThan(0)
    expect(count('broken')).toBeGreaterThan(0)
  })

  it('counts all that is called right and should not be', async () => {
    const table = await judgeMutants(RIGHT, EXAMPLE)
    expect(table.missed).toHaveLength(count('faulty'))
    expect([table.caught, table.equivalent, table.falseAlarms]).toEqual([0, count('equivalent'), []])
    expect([table.open, table.broken]).toEqual([count('open'), count('broken')])
  })

  it('counts all that is blamed and should not be', async () => {
    const table = await judgeMutants(WRONG, EXAMPLE)
    expect(table.falseAlarms).toHaveLength(count('equivalent'))
    expect([table.caught, table.named, table.missed]).toEqual([count('faulty'), 0, []])
  })

  it('is printed as a table', () => {
    const table = { caught: 12, named: 9, equivalent: 3, open: 1, broken: 20, missed: ['a'], falseAlarms: [] }
    expect(printed({ 'one-neuron': table }).split('\n')).toEqual([
      'example     caught  named  equivalent  open  broken  missed  false alarms',
      'one-neuron      12      9           3     1      20       1             0',
    ])
  })

  it('judges those that are chosen', async () => {
    const [first] = mutantsOf(learning(EXAMPLE).project).filter(
      (mutant) => kindOf(goldenOf(EXAMPLE).mutants[mutant.block]?.[slipOf(mutant)] ?? 'error') === 'faulty',
    )
    const { missed } = await judgeMutants(RIGHT, EXAMPLE, () => [first!])
    expect(missed).toEqual([`${EXAMPLE}, ${first!.key}: right`])
  })
})
