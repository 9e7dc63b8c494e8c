/** What the lab says of its failures is so, in each run that it hides: the curve and the weights alone tell them apart. */
import { describe, expect, it, vi } from 'vitest'
import { runProject } from '../../../testing/fixtures/examples.test-support'
import { changed, lessonProject } from '../../../testing/fixtures/lessons.test-support'
import { HIDDEN_SEEDS, USUAL_SEED } from './lab'
import { LAB_LESSON, switchedTo } from './lab-cases'

vi.setConfig({ testTimeout: 120_000 })

interface Seen {
  /** The points of the curve. */
  readonly losses: readonly number[]
  readonly weights: Float64Array
  readonly accuracy: string
}

async function seen(failure: number, seed: number): Promise<Seen> {
  const project = switchedTo({ start: lessonProject(LAB_LESSON, 'start') }, failure, seed)
  const logged = changed(
    project,
    ({ type }) => type === 'stage_plot',
    (block) => {
      block.type = 'stage_log'
      block.args = { words: 'loss', value: block.args!.value! }
    },
  )
  const { log, lists, variables } = await runProject(logged, { seed })
  return {
    losses: log.map((line) => Number(line.split(' ')[1])),
    weights: lists.w1!,
    accuracy: variables.accuracy!.toFixed(2),
  }
}

const largest = ({ weights }: Seen) => Math.max(...weights.map(Math.abs))
/** The part of the weights that has the strongest colour. */
const strong = ({ weights }: Seen) =>
  weights.filter((weight) => Math.abs(weight) >= 1).length / weights.length
const reach = ({ losses }: Seen) => Math.max(...losses) - Math.min(...losses)

/** Read off the curve and the weights as the lesson's second hint says, in its order. */
const SIGNS: readonly ((seen: Seen) => boolean)[] = [
  // “A loss between 3 and 7, and strong colours”: they are strongest from 1 on.
  (run) => Math.min(...run.losses) > 3 && Math.max(...run.losses) < 7 && strong(run) > 0.25,
  // “A flat curve, and noise that has hardly changed”: it began within 0.5.
  (run) => reach(run) < 0.1 && largest(run) < 0.51,
  // “Near 0 with one peak”: in the middle, where the ones begin.
  ({ losses }) =>
    losses.filter((loss) => loss > 0.11).length === 1 &&
    Math.abs(losses.findIndex((loss) => loss > 0.11) - 54) < 3,
  // “Ten pictures that are all the same”.
  ({ weights }) => weights.every((weight, i) => weight === weights[i % 100]),
  // “A loss that climbs to 50”.
  ({ losses }) => losses[0]! < 20 && Math.max(...losses) > 50,
  // “A loss around 0.7”, and weights that have moved.
  (run) => run.losses.every((loss) => Math.abs(loss - 0.7) < 0.1) && largest(run) > 0.6,
]

const FAILURES = [1, 2, 3, 4, 5, 6]

describe.each(HIDDEN_SEEDS)('with seed %d', (seed) => {
  it.each(FAILURES)('failure %d has its own sign, and no other', async (failure) => {
    const run = await seen(failure, seed)
    expect(FAILURES.filter((each) => SIGNS[each - 1]!(run))).toEqual([failure])
  })

  it('the healthy network has none of them', async () => {
    const run = await seen(0, seed)
    expect(SIGNS.some((sign) => sign(run))).toBe(false)
  })

  it('no other picture is full of strong colours', async () => {
    for (const failure of [0, 2, 3, 4, 5, 6]) expect(strong(await seen(failure, seed))).toBeLessThan(0.15)
  })

  it('the accuracy tells zeros from the rest, and a rate too small from luck, as the signs say', async () => {
    const accuracies = await Promise.all(
      FAILURES.map(async (failure) => (await seen(failure, seed)).accuracy),
    )
    expect(Number(accuracies[3])).toBeGreaterThan(99.8)
    expect(accuracies[5]).toBe('53.66')
    expect(accuracies[1]).not.toBe('53.66')
    expect(Number(accuracies[1])).toBeLessThan(90)
  })
})

it('whoever tries a failure sees the very run that the lesson speaks of', () => {
  expect(USUAL_SEED).toBe(lessonProject(LAB_LESSON, 'start').seed)
})
