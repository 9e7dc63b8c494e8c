/** Turns of a run, one by one: when each list is done, held to the run itself, and whether it is true. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { flagshipWith, PLANTED } from '../../testing/gradients/planted-mistakes.test-support'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import type { FollowedTurn } from './index'
import { checkAndFollow } from './index'
import { freshMachine } from './turn/copy-machine'

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** A machine at the begin of the third turn, and what is foretold of that turn. */
async function thirdTurn(project: Project) {
  const lowered = lower(project, language)
  const images = await imagesAt(lowered.program.images)
  const circumstances = { lowered, language, images }
  const { follower } = finished(checkAndFollow({ ...circumstances, starting: project, moments: [1, 2, 3] }))
  const machine = freshMachine(circumstances, project)
  let begins = 0
  while (begins < 3) {
    machine.advance(1)
    if (follower?.isAtBegin(machine)) begins++
  }
  return { machine, turn: finished(follower!.ahead(machine)) as FollowedTurn, follower: follower! }
}

const planted = PLANTED.find(({ what }) => what === 'w2 uphill')!

describe.each([
  ['the flagship', projectOf('zero-or-one-scratch'), []],
  ['the flagship with w2 uphill', flagshipWith(planted), ['w2']],
  ['one neuron', projectOf('one-neuron'), []],
] as const)('%s', (_, project, wrong) => {
  it('ticks the lists that are true and no others', async () => {
    const { turn } = await thirdTurn(project)
    expect(turn.ticks.filter(({ right }) => right !== true).map(({ name }) => name)).toEqual(wrong)
    expect(turn.ticks.length).toBeGreaterThan(1)
  })

  it('ticks each list with the instruction that moves it last, and ends where the next turn begins', async () => {
    const { machine, turn, follower } = await thirdTurn(project)
    const { program } = machine.lowered
    const valuesOf = (id: string): string => {
      const list = program.lists.findIndex((each) => each.id === id)
      const variable = program.variables.findIndex((each) => each.id === id)
      return list >= 0
        ? machine.memory.items(list).join()
        : String(machine.memory.f64[machine.memory.variables + variable])
    }
    expect(machine.steps).toBe(turn.from)
    const changes = new Map<string, number>()
    const last = new Map(turn.ticks.map(({ id }) => [id, valuesOf(id)]))
    do {
      machine.advance(1)
      for (const { id } of turn.ticks) {
        const now = valuesOf(id)
        if (now !== last.get(id)) changes.set(id, machine.steps)
        last.set(id, now)
      }
    } while (!follower.isAtBegin(machine))
    expect(machine.steps).toBe(turn.to)
    // A white pixel moves no weight, so the last change may come before the last writing.
    for (const { id, step } of turn.ticks) {
      expect(changes.get(id)).toBeLessThanOrEqual(step)
      expect(step).toBeLessThanOrEqual(turn.to)
    }
    const moved = turn.ticks.filter(({ id }) => changes.get(id) !== undefined)
    expect(moved.some(({ id, step }) => changes.get(id) === step)).toBe(true)
  })
})
