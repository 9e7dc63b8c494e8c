/** The checks of a lesson beside a run: an answer for each, at any moment, and no run notices. */
import { describe, expect, it } from 'vitest'
import type { Check } from '../../core/lessons'
import type { Project } from '../../core/project/project'
import { loadDigits, projectOf } from '../../testing/fixtures/examples.test-support'
import { sessionOn } from './session-on.test-support'

const NEURON = projectOf('one-neuron')

/** A program that gives a list these numbers. */
const listOf = (...values: readonly number[]): Project => ({
  ...NEURON,
  name: 'A list',
  variables: [],
  lists: [{ id: 'l', name: 'marks', values: [], shown: true }],
  stacks: [
    {
      x: 0,
      y: 0,
      blocks: [
        { type: 'events_flag', id: 'f' },
        ...values.map((value, i) => ({ type: 'lists_add', id: `a${i}`, args: { value, list: 'l' } })),
      ],
    },
  ],
})

const CHECK: Check = { kind: 'list', list: 'marks', tolerance: 1e-9 }

function sessionFor(project: Project, open = project) {
  const on = sessionOn(open, loadDigits)
  const ends = () => on.events.flatMap((event) => (event.kind === 'lessonChecked' ? event : []))
  const ask = (number: number, solution: Project) =>
    on.tell({ kind: 'checkLesson', number, check: CHECK, project, solution, slips: null })
  return { ...on, ends, ask }
}

describe('a check of a lesson', () => {
  it('is answered once, with its number', async () => {
    const { ask, until, ends } = sessionFor(listOf(1, 2))
    ask(7, listOf(1, 2))
    await until(() => ends().length > 0)
    expect(ends()).toMatchObject([{ number: 7, end: { kind: 'outcome', outcome: { passed: true } } }])
    ask(8, listOf(1, 3))
    await until(() => ends().length > 1)
    expect(ends()[1]).toMatchObject({ number: 8, end: { kind: 'outcome', outcome: { passed: false } } })
  })

  it('ends the one before, and can be called off', async () => {
    const { ask, until, ends, tell } = sessionFor(listOf(1))
    ask(1, listOf(1))
    ask(2, listOf(1))
    expect(ends()).toMatchObject([{ number: 1, end: { kind: 'stopped' } }])
    tell({ kind: 'stopLessonCheck' })
    expect(ends()[1]).toMatchObject({ number: 2, end: { kind: 'stopped' } })
    ask(3, listOf(1))
    await until(() => ends().length > 2)
    expect(ends()).toHaveLength(3)
  })

  it('leaves a paused run as it stands', async () => {
    const { ask, until, ends, tell, latest } = sessionFor(listOf(1), NEURON)
    tell({ kind: 'start', paused: true })
    await until(() => latest().status === 'paused')
    const { record, variables } = latest()
    ask(1, listOf(1))
    await until(() => ends().length > 0)
    expect(latest()).toMatchObject({ status: 'paused', record, variables })
  })
})
