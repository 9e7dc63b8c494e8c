/** The lab without a page: a guess comes first, a run shows its own case, and a hidden one is named once. */
import { describe, expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../../blocks/index'
import { lessonReader } from '../../../lessons'
import { lessonText } from '../../../testing/fixtures/lessons.test-support'
import { createLab, type LabResult } from './lab'
import { LAB_LESSON, labCases, switchedTo } from './lab-cases'

const read = lessonReader({ language: blockLanguage, blocksByCategory })
const result = read({
  id: LAB_LESSON,
  lesson: lessonText(LAB_LESSON),
  start: lessonText(LAB_LESSON, 'start.json'),
  solution: lessonText(LAB_LESSON, 'solution.json'),
  slips: null,
})
if (!result.ok) throw new Error('The lesson was not read.')
const LESSON = result.lesson
const CASES = labCases(LESSON)

const wordsOf = (number: number) =>
  CASES[number]?.sign?.runs.map((run) => ('text' in run ? run.text : '')).join('')

describe('the cases', () => {
  it('are the healthy network and six failures, each with its question', () => {
    expect(CASES.map(({ number, title }) => [number, title])).toEqual([
      [0, 'A healthy network'],
      [1, 'The rate is too big'],
      [2, 'The rate is too small'],
      [3, 'Sorted by label'],
      [4, 'All weights begin at 0'],
      [5, 'The wrong sign'],
      [6, 'The labels are mixed up'],
    ])
    for (const { prediction } of CASES) expect(prediction.choices.length).toBeGreaterThan(1)
  })

  it('each have the sign that is theirs', () => {
    const signs = [/too big/, /too small/, /sorted/, /began at 0/, /the sign/, /the labels/]
    for (const [i, sign] of signs.entries()) expect(wordsOf(i + 1)).toMatch(sign)
  })

  it('bring in the blocks that the switch stands before', () => {
    expect(CASES.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      [],
      ['variables_set'],
      ['variables_set'],
      ['my_call'],
      ['lists_fill', 'lists_fill'],
      ['variables_set'],
      ['variables_set'],
    ])
  })

  it('differ by the switch under the flag alone', () => {
    const project = switchedTo(LESSON, 4, 2)
    const flag = project.stacks.find(({ blocks }) => blocks[0]?.type === 'events_flag')
    expect(flag?.blocks[1]?.args).toEqual({ variable: 'failure', value: 4 })
    expect(project.seed).toBe(2)
    const others = (stacks: typeof project.stacks) =>
      stacks.filter((stack) => stack.blocks[1]?.id !== flag?.blocks[1]?.id)
    expect(others(project.stacks)).toEqual(others(LESSON.start.stacks))
  })
})

const RESULT: LabResult = { accuracy: 50, curve: [], weights: new Float64Array(0) }

function lab(random = [0]) {
  const runs: { number: number; seed: number; end: (result: LabResult | null) => void }[] = []
  let at = 0
  const made = createLab({
    cases: CASES,
    run: (number, seed) => new Promise((end) => void runs.push({ number, seed, end })),
    random: () => random[at++ % random.length] ?? 0,
  })
  /** Ends the run that was begun last. */
  const end = async (found: LabResult | null = RESULT) => {
    runs.at(-1)?.end(found)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { ...made, runs, end }
}

describe('a case', () => {
  it('runs only after a guess, or after the guess was skipped', async () => {
    const { choose, guess, runChosen, runs, end, results } = lab()
    choose(3)
    await runChosen()
    expect(runs).toEqual([])
    guess('About 75 %')
    void runChosen()
    await end()
    expect([...results.value.keys()]).toEqual([3])
    choose(4)
    expect(results.value.get(4)).toBeUndefined()
    guess(null)
    void runChosen()
    expect(runs.map(({ number }) => number)).toEqual([3, 4])
  })

  it('shows nothing of a run that was left for another one, or that never ended', async () => {
    const { choose, guess, runChosen, runs, end, results, running } = lab()
    guess(null)
    void runChosen()
    choose(1)
    guess(null)
    void runChosen()
    runs[0]?.end(RESULT)
    await end(null)
    expect(results.value.size).toBe(0)
    expect(running.value).toBeNull()
  })
})

describe('a hidden one', () => {
  it('can be named once there is something to see, and once only', async () => {
    const { hide, name, end, riddle, score, runs } = lab([0.5, 0])
    void hide()
    name(4)
    expect(riddle.value?.answer).toBeNull()
    await end()
    expect(runs[0]?.number).toBe(4)
    name(4)
    name(1)
    expect(riddle.value?.answer).toMatchObject({ said: { number: 4 }, was: { number: 4 } })
    expect(score.value).toEqual({ right: 1, of: 1 })
  })

  it('is told with what it was, where somebody took it for another', async () => {
    const { hide, name, end, riddle, score } = lab([0])
    void hide()
    await end()
    name(6)
    expect(riddle.value?.answer).toMatchObject({ said: { number: 6 }, was: { number: 1 } })
    expect(score.value).toEqual({ right: 0, of: 1 })
  })

  it('is never the same twice in a row, and each comes up', async () => {
    const { hide, end, runs } = lab(Array.from({ length: 31 }, (_, i) => ((i * 7) % 31) / 31))
    for (let i = 0; i < 40; i++) {
      void hide()
      await end()
    }
    const numbers = runs.map(({ number }) => number)
    expect(numbers.some((number, i) => number === numbers[i - 1])).toBe(false)
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  })
})
