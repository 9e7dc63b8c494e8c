/**
 * The checks of a lesson's step, run one after another in the worker, beside whatever runs there. What is found is found of
 * the blocks as they were when the button was pressed.
 */
import { computed, effect, signal } from '@preact/signals'
import type { Check } from '../../core/lessons/index'
import { message } from '../../core/message'
import type { Project } from '../../core/project/project'
import type { Lesson } from '../../lessons'
import type { CheckState } from '../../panels/lesson'
import { sentence } from '../../words'
import type { RunClient } from '../../worker/client'
import type { LessonCheckEnd } from '../../worker/protocol'
import type { ProjectStore } from '../project-store'
import type { PageSession } from '../run/session/page-session'
import { checksAt } from './steps'

interface CheckParts {
  readonly client: Pick<RunClient, 'send' | 'listen'>
  readonly session: Pick<PageSession, 'standing'>
  readonly store: Pick<ProjectStore, 'program' | 'toProject'>
}

export type Checks = ReturnType<typeof createChecks>

/** What is under way: a check of a step, and the ones that come after it. */
interface Under {
  readonly step: number
  readonly part: number
  readonly rest: readonly number[]
  readonly project: Project
}

/** So that an answer to another lesson's question is no answer here. */
let number = 0

/** `onPassed` is told of each check that the blocks pass, by its step and part. */
export function createChecks(
  lesson: Lesson,
  { client, session, store }: CheckParts,
  onPassed: (step: number, part: number) => void,
) {
  /** By the part of the step at hand. */
  const states = signal<ReadonlyMap<number, CheckState>>(new Map())
  /** The program that was checked last. */
  const program = signal(0)
  const under = signal<Under | null>(null)

  const put = (part: number, state: CheckState) => {
    states.value = new Map(states.value).set(part, state)
  }

  function begin(next: Under): void {
    const part = lesson.steps[next.step]?.parts[next.part]
    if (part?.kind !== 'check') return
    under.value = next
    number += 1
    put(next.part, { kind: 'checking' })
    client.send({ kind: 'checkLesson', number, ...asked(part.check, next.project) })
  }

  const asked = (check: Check, project: Project) => ({
    check,
    project,
    solution: lesson.solution,
    slips: lesson.slips,
  })

  function take(at: Under, end: LessonCheckEnd): void {
    under.value = null
    if (end.kind === 'stopped') return
    if (end.kind === 'failed') {
      put(at.part, { kind: 'failed', words: sentence(end.message) })
      return
    }
    const { passed, message: seen, says, blockIds } = end.outcome
    if (passed) onPassed(at.step, at.part)
    const words = says ?? (seen && sentence(seen))
    put(at.part, passed ? { kind: 'passed', words } : { kind: 'not-yet', words: words ?? '', blockIds })
    const [next, ...rest] = at.rest
    if (next !== undefined) begin({ ...at, part: next, rest })
  }

  const unlisten = client.listen((event) => {
    const at = under.peek()
    if (!at) return
    if (event.kind === 'standing' && event.standing !== 'here')
      take(at, { kind: 'failed', message: message('lessons-check-worker-gone') })
    else if (event.kind === 'lessonChecked' && event.number === number) take(at, event.end)
  })

  function stop(): void {
    if (!under.peek()) return
    under.value = null
    number += 1
    client.send({ kind: 'stopLessonCheck' })
  }

  /** What was found of another step, or before the blocks changed, says nothing of this one. */
  function forget(): void {
    stop()
    states.value = new Map()
  }

  const unfollow = effect(() => {
    if (store.program.value !== program.peek() && states.peek().size > 0 && !under.peek())
      states.value = new Map([...states.peek()].map(([part, state]) => [part, { ...state, isOld: true }]))
  })

  return {
    states,
    isBusy: computed(() => under.value !== null),
    /** There is a worker that checks. */
    isReady: computed(() => session.standing.value === 'here'),
    check(step: number): void {
      forget()
      const [part, ...rest] = checksAt(lesson, step)
      if (part === undefined) return
      program.value = store.program.peek()
      begin({ step, part, rest, project: store.toProject() })
    },
    stop(): void {
      forget()
    },
    forget,
    end(): void {
      stop()
      unlisten()
      unfollow()
    },
  }
}
