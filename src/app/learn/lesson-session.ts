/**
 * The open lesson: which step is open, what the run waits for, which drawers are on offer. It lives as long as the project of
 * that lesson is open, also while its panel is folded away.
 */
import { computed, effect, signal, untracked } from '@preact/signals'
import type { Frame } from '../../core/project/project'
import type { Lesson } from '../../lessons'
import type { Workbench } from '../workbench'
import { type Answers, answersIn, withExplanation, withGuess } from './answers'
import { type Checks, createChecks } from './checks'
import { isTask } from './learn'
import { createProgress, type Progress } from './progress'
import * as steps from './steps'

export interface LessonSession {
  readonly lesson: Lesson
  readonly progress: { readonly value: Progress }
  readonly answers: { readonly value: Answers }
  readonly checks: Checks
  /** Whether the toolbox has only what the step needs. */
  readonly isNarrow: { value: boolean }
  /** Grows when somebody pressed a button that waits for a guess: the panel then shows the prediction. */
  readonly asked: { readonly value: number }
  guess(id: string, text: string): void
  explain(id: string, text: string): void
  waive(id: string): void
  tellNow(id: string): void
  openHint(): void
  goTo(step: number): void
  /** Leaves the step for the next one. Gives whether that was the last. */
  goOn(): boolean
  end(): void
}

export type SessionParts = Pick<
  Workbench,
  'learn' | 'session' | 'commands' | 'editor' | 'client' | 'store' | 'projects'
> & {
  /** Called when somebody presses the flag while it waits for this guess. */
  readonly onHeld: (prediction: string) => void
}

export const progress = createProgress()

export function createLessonSession(lesson: Lesson, parts: SessionParts): LessonSession {
  const { learn, session, commands, editor, store, onHeld } = parts
  const own = computed(() => progress.of(lesson.id))
  const change = (next: (before: Progress) => Progress) => progress.change(lesson.id, next)
  const answers = computed(() => answersIn(lesson, store.frame.value))
  const answer = (change: (frame: Frame) => Frame) => {
    const frame = store.frame.peek()
    if (frame) store.setFrame(change(frame))
  }
  const guesses = computed(() => answers.value.predictions)
  const isNarrow = signal(true)
  const asked = signal(0)
  const checks = createChecks(lesson, parts, (step, part) =>
    change(steps.passed(lesson, steps.checkKey(step, part), guesses.peek())),
  )

  learn.asksOfBackprop.value = isTask(lesson.id) || steps.asksOfBackprop(lesson)

  const ends = [
    // The run waits for a guess.
    effect(() => {
      const waited = steps.waitsFor(lesson, own.value, guesses.value)
      commands.hold.value =
        waited &&
        (() => {
          asked.value += 1
          onHeld(waited.id)
        })
    }),
    // What was guessed before a run is told of when that run rests.
    tellAfterRuns(session, {
      waiting: () => steps.untold(lesson, own.peek(), guesses.peek()),
      tell: (ids) => change(steps.tell(ids)),
    }),
    effect(() => {
      const offer = steps.drawersAt(lesson, steps.stepAt(lesson, own.value))
      editor.value?.narrow(isNarrow.value ? offer : null)
    }),
    () => {
      commands.hold.value = null
      editor.peek()?.narrow(null)
      learn.asksOfBackprop.value = true
    },
    checks.end,
  ]

  return {
    lesson,
    progress: own,
    answers,
    checks,
    isNarrow,
    asked,
    guess: (id, text) => answer((frame) => withGuess(lesson, frame, id, text)),
    explain: (id, text) => answer((frame) => withExplanation(frame, id, text)),
    waive: (id) => change(steps.waive(id)),
    tellNow: (id) => change(steps.tell([id])),
    openHint: () => change(steps.openHint),
    goTo(step) {
      checks.forget()
      change(steps.goTo(step))
    },
    goOn() {
      const before = own.peek()
      checks.forget()
      change(steps.goOn(lesson, steps.isReady(lesson, before)))
      return steps.stepAt(lesson, before) === lesson.steps.length - 1
    },
    end() {
      for (const end of ends) end()
    },
  }
}

interface Telling {
  /** The predictions that a run would show to be so or otherwise. */
  readonly waiting: () => readonly string[]
  readonly tell: (ids: readonly string[]) => void
}

/** Calls `tell` with what was waiting when a run began, as soon as that run rests. */
export function tellAfterRuns(
  { active, status }: Pick<Workbench['session'], 'active' | 'status'>,
  { waiting, tell }: Telling,
): () => void {
  let begunWith: readonly string[] = []
  return effect(() => {
    const isMoving = active.value && status.value !== 'paused'
    untracked(() => {
      if (isMoving) {
        begunWith = waiting()
        return
      }
      if (begunWith.length > 0 && status.peek() !== 'idle') tell(begunWith)
      begunWith = []
    })
  })
}
