/** The open lesson at the page: the run waits for guesses, is told of after runs, and the toolbox is as the step wants it. */
import { computed, signal } from '@preact/signals'
import { afterEach, describe, expect, it } from 'vitest'
import type { Part } from '../../lessons'
import type { RunRequest } from '../../worker/protocol'
import { createProjectStore } from '../project-store'
import { begun } from './answers'
import { createLessonSession, progress, type SessionParts } from './lesson-session'
import { LESSON } from './lessons.test-support'
import { NOT_BEGUN } from './progress'

function page(lesson = LESSON) {
  const store = createProjectStore()
  store.replace(begun(LESSON), false)
  const status = signal('idle')
  const hold = signal<(() => void) | null>(null)
  const narrowed: (readonly string[] | null)[] = []
  const held: string[] = []
  const sent: RunRequest[] = []
  const asksOfBackprop = signal(true)
  const parts = {
    learn: { asksOfBackprop },
    session: {
      status,
      active: computed(() => ['preparing', 'running', 'paused'].includes(status.value)),
      standing: signal('here'),
    },
    commands: { hold },
    editor: signal({ narrow: (offer: readonly string[] | null) => void narrowed.push(offer) }),
    client: { send: (request: RunRequest) => sent.push(request), listen: () => () => {} },
    store,
    onHeld: (id: string) => held.push(id),
  } as unknown as SessionParts
  const session = createLessonSession(lesson, parts)
  /** A run from the press of the flag until it rests. */
  const run = (end = 'finished') => {
    for (const next of ['preparing', 'running', end]) status.value = next
  }
  return { session, store, status, hold, narrowed, held, run, asksOfBackprop }
}

afterEach(() => progress.change(LESSON.id, () => NOT_BEGUN))

describe('the flag', () => {
  it('waits for a guess, says for which, and is free once it was given', () => {
    const { session, hold, held } = page()
    hold.value?.()
    expect(held).toEqual(['a'])
    expect(session.asked.value).toBe(1)
    session.guess('a', 'up')
    expect(hold.value).toBeNull()
  })

  it('is free once the guess was skipped', () => {
    const { session, hold } = page()
    session.waive('a')
    expect(hold.value).toBeNull()
  })

  it('is free in a step without a guess, and when the lesson is left', () => {
    const { session, hold } = page()
    session.goTo(1)
    expect(hold.value).toBeNull()
    session.goTo(0)
    expect(hold.value).not.toBeNull()
    session.end()
    expect(hold.value).toBeNull()
  })
})

describe('how it turned out', () => {
  it('is told when the run rests, by itself, in a pause, or at an error', () => {
    for (const end of ['finished', 'paused', 'failed', 'stopped']) {
      progress.change(LESSON.id, () => NOT_BEGUN)
      const { session, run } = page()
      session.guess('a', 'up')
      expect(session.progress.value.told).toEqual([])
      run(end)
      expect(session.progress.value.told).toEqual(['a'])
    }
  })

  it('is not told by a run that was over before the guess', () => {
    const { session, run } = page()
    run()
    session.guess('a', 'up')
    expect(session.progress.value.told).toEqual([])
  })

  it('is not told by a run that ended without having begun', () => {
    const { session, run } = page()
    session.guess('a', 'up')
    run('idle')
    expect(session.progress.value.told).toEqual([])
  })

  it('can be told without a run', () => {
    const { session } = page()
    session.guess('a', 'up')
    session.tellNow('a')
    expect(session.progress.value.told).toEqual(['a'])
  })
})

describe('the toolbox', () => {
  it('has what the step needs, or everything where somebody wants that, and everything afterwards', () => {
    const { session, narrowed } = page()
    session.goTo(2)
    session.isNarrow.value = false
    session.isNarrow.value = true
    session.end()
    expect(narrowed).toEqual([['control'], ['control', 'maths_add'], null, ['control', 'maths_add'], null])
  })
})

describe('answers', () => {
  it('stand in the project from the moment they are given', () => {
    const { session, store } = page()
    session.guess('a', 'up')
    session.guess('a', 'down')
    session.explain('e', 'Because.')
    expect(store.toProject().frame?.lesson).toEqual({
      id: LESSON.id,
      predictions: [{ id: 'a', guess: 1 }],
      explanations: [{ id: 'e', text: 'Because.' }],
    })
    expect(store.unsaved.value).toBe(true)
  })

  it('are those of the project that is open, and not of the one before', () => {
    const { session, store, hold } = page()
    session.guess('a', 'up')
    expect(session.answers.value.predictions).toEqual({ a: 'up' })
    store.replace(begun(LESSON), false)
    expect(session.answers.value.predictions).toEqual({})
    expect(hold.value).not.toBeNull()
  })

  it('stay when blocks change, or a change is taken back', () => {
    const { session, store } = page()
    session.guess('a', 'up')
    store.takeContent({ stacks: [], notes: [], variables: [], lists: [] })
    expect(session.answers.value.predictions).toEqual({ a: 'up' })
  })
})

describe('“Is my backprop true?”', () => {
  const question: Part = {
    kind: 'check',
    title: 'It learns',
    check: { kind: 'gradients', lists: ['weights'] },
  }

  it('is not asked in a lesson that does not come to it, and again after the lesson', () => {
    const { session, asksOfBackprop } = page()
    expect(asksOfBackprop.value).toBe(false)
    session.end()
    expect(asksOfBackprop.value).toBe(true)
  })

  it('is asked from the first step on in a lesson that comes to it', () => {
    const steps = [...LESSON.steps, { title: 'Is it true?', drawers: null, parts: [question] }]
    expect(page({ ...LESSON, steps }).asksOfBackprop.value).toBe(true)
  })

  it('is asked in a task', () => {
    expect(page({ ...LESSON, id: 'task abc' }).asksOfBackprop.value).toBe(true)
  })
})
