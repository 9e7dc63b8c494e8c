/** The page's end of a step's checks: one after another, what was passed is told of, what is old is marked, what is over is over. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { CheckOutcome } from '../../core/lessons/index'
import type { ClientEvent } from '../../worker/client'
import type { LessonCheckEnd, RunRequest } from '../../worker/protocol'
import { createChecks } from './checks'
import { LESSON, PROJECT } from './lessons.test-support'

const RIGHT: CheckOutcome = { passed: true, message: null, says: null, blockIds: [], trouble: null }
const NOT_YET: CheckOutcome = { ...RIGHT, passed: false, says: 'Look at what you add.', blockIds: ['b'] }

function page() {
  const sent: RunRequest[] = []
  const passed: string[] = []
  let hear: (event: ClientEvent) => void = () => {}
  const program = signal(1)
  const checks = createChecks(
    LESSON,
    {
      client: {
        send: (request) => void sent.push(request),
        listen(listener) {
          hear = listener
          return () => {}
        },
      },
      session: { standing: signal('here' as const) },
      store: { program, toProject: () => PROJECT },
    },
    (step, part) => passed.push(`${step}.${part}`),
  )
  const numbers = () => sent.flatMap((each) => (each.kind === 'checkLesson' ? each.number : []))
  const answer = (end: LessonCheckEnd, number = numbers().at(-1) ?? 0) =>
    hear({ kind: 'lessonChecked', number, end })
  const found = (outcome: CheckOutcome) => answer({ kind: 'outcome', outcome })
  const kinds = () => [...checks.states.value.values()].map(({ kind }) => kind)
  return {
    checks,
    sent,
    passed,
    program,
    numbers,
    answer,
    found,
    kinds,
    hear: (event: ClientEvent) => hear(event),
  }
}

describe('the checks of a step', () => {
  it('go one after another, also past one that is not passed yet', () => {
    const { checks, passed, found, kinds, numbers } = page()
    checks.check(0)
    expect(numbers()).toHaveLength(1)
    found(NOT_YET)
    expect(numbers()).toHaveLength(2)
    expect(kinds()).toEqual(['not-yet', 'checking'])
    found(RIGHT)
    expect(kinds()).toEqual(['not-yet', 'passed'])
    expect(passed).toEqual(['0.2'])
    expect(checks.isBusy.value).toBe(false)
  })

  it('say what the lesson says of a slip, with the blocks that it is about', () => {
    const { checks, found } = page()
    checks.check(0)
    found(NOT_YET)
    expect(checks.states.value.get(1)).toEqual({
      kind: 'not-yet',
      words: 'Look at what you add.',
      blockIds: ['b'],
    })
  })

  it('are marked as old once blocks were changed', () => {
    const { checks, found, program } = page()
    checks.check(0)
    found(NOT_YET)
    found(NOT_YET)
    program.value += 1
    expect([...checks.states.value.values()].every(({ isOld }) => isOld)).toBe(true)
  })

  it('take no answer that was asked for before they were stopped or asked anew', () => {
    const { checks, answer, passed, sent, numbers } = page()
    checks.check(0)
    const [first] = numbers()
    checks.stop()
    expect(sent.at(-1)?.kind).toBe('stopLessonCheck')
    answer({ kind: 'outcome', outcome: RIGHT }, first)
    checks.check(0)
    answer({ kind: 'outcome', outcome: RIGHT }, first)
    expect(passed).toEqual([])
  })

  it('say so when the worker is gone', () => {
    const { checks, kinds, hear } = page()
    checks.check(0)
    hear({ kind: 'standing', standing: 'gone' })
    expect(kinds()[0]).toBe('failed')
  })

  it('are none in a step without checks', () => {
    const { checks, sent } = page()
    checks.check(1)
    expect(sent).toEqual([])
  })
})
