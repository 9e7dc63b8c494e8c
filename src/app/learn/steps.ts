/** A lesson gone through step by step: what is done, what is left to do, what the run waits for. Nothing here is kept or drawn. */
import type { Lesson, Part, Prediction } from '../../lessons'
import type { StepState } from '../../panels/lesson'
import type { Progress } from './progress'

/** By the step and the part in it. */
export const checkKey = (step: number, part: number): string => `${step}.${part}`

const partsAt = ({ steps }: Lesson, step: number): readonly Part[] => steps[step]?.parts ?? []

/** Where in a step its checks are. */
export const checksAt = (lesson: Lesson, step: number): readonly number[] =>
  partsAt(lesson, step).flatMap(({ kind }, at) => (kind === 'check' ? [at] : []))

const predictionsAt = (lesson: Lesson, step: number): readonly Prediction[] =>
  partsAt(lesson, step).filter((part) => part.kind === 'prediction')

/** Whether the lesson comes to whether the weights move as they should. */
export const asksOfBackprop = ({ steps }: Lesson): boolean =>
  steps.some(({ parts }) => parts.some((part) => part.kind === 'check' && part.check.kind === 'gradients'))

/** What was guessed, by the predictions' ids. */
export type Guesses = Readonly<Record<string, string>>

/** The lesson may have become shorter since somebody was there. */
export const stepAt = ({ steps }: Lesson, { step }: Pick<Progress, 'step'>): number =>
  Math.min(step, steps.length - 1)

const isPassed = (lesson: Lesson, step: number, { passed }: Progress): boolean =>
  checksAt(lesson, step).every((part) => passed.includes(checkKey(step, part)))

export function statesOf(lesson: Lesson, progress: Progress): readonly StepState[] {
  const here = stepAt(lesson, progress)
  return lesson.steps.map((_, at) => {
    const isDone =
      isPassed(lesson, at, progress) && (checksAt(lesson, at).length > 0 || progress.left.includes(at))
    const state = isDone ? 'done' : progress.skipped.includes(at) ? 'skipped' : 'to-come'
    return { state, here: at === here }
  })
}

/** Whether nothing in the open step is left to do: its checks are passed, and its guesses waived or told of. */
export function isReady(lesson: Lesson, progress: Progress): boolean {
  const step = stepAt(lesson, progress)
  const { told, waived } = progress
  return (
    isPassed(lesson, step, progress) &&
    predictionsAt(lesson, step).every(({ id }) => told.includes(id) || waived.includes(id))
  )
}

const isAnswered = ({ id }: Prediction, { waived }: Progress, guesses: Guesses): boolean =>
  Object.hasOwn(guesses, id) || waived.includes(id)

/**
 * The prediction of the open step that the run waits for; null where it may run. A second one waits until it was said how
 * the first turned out, since what it asks about comes later.
 */
export function waitsFor(lesson: Lesson, progress: Progress, guesses: Guesses): Prediction | null {
  for (const prediction of predictionsAt(lesson, stepAt(lesson, progress))) {
    if (!isAnswered(prediction, progress, guesses)) return prediction
    if (!progress.waived.includes(prediction.id) && !progress.told.includes(prediction.id)) return null
  }
  return null
}

/** Predictions of the open step that were guessed, and of which it was not said yet how they turned out. */
export const untold = (lesson: Lesson, progress: Progress, guesses: Guesses): readonly string[] =>
  predictionsAt(lesson, stepAt(lesson, progress))
    .map(({ id }) => id)
    .filter((id) => Object.hasOwn(guesses, id) && !progress.told.includes(id))

/** Drawers stay as they are until a step names others. */
export const drawersAt = (lesson: Lesson, step: number): readonly string[] | null =>
  lesson.steps.slice(0, step + 1).findLast(({ drawers }) => drawers !== null)?.drawers ?? null

const withOne = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list : [...list, item]

/** Whose program does all that the open step asks for has seen how it turns out, so what was guessed is told of. */
export const passed =
  (lesson: Lesson, key: string, guesses: Guesses) =>
  (before: Progress): Progress => {
    const progress = { ...before, passed: withOne(before.passed, key) }
    if (!isPassed(lesson, stepAt(lesson, progress), progress)) return progress
    return tell(untold(lesson, progress, guesses))(progress)
  }

export const waive =
  (id: string) =>
  (progress: Progress): Progress => ({ ...progress, waived: withOne(progress.waived, id) })

export const tell =
  (ids: readonly string[]) =>
  (progress: Progress): Progress => ({ ...progress, told: ids.reduce(withOne<string>, progress.told) })

export const openHint = (progress: Progress): Progress => ({
  ...progress,
  hints: { ...progress.hints, [progress.step]: (progress.hints[progress.step] ?? 0) + 1 },
})

export const goTo =
  (step: number) =>
  (progress: Progress): Progress => ({ ...progress, step })

/** Leaves the open step for the next one, or ends the lesson; `ready` says whether anything was left to do in it. */
export const goOn =
  (lesson: Lesson, ready: boolean) =>
  (progress: Progress): Progress => {
    const step = stepAt(lesson, progress)
    const isLast = step === lesson.steps.length - 1
    return {
      ...progress,
      step: isLast ? step : step + 1,
      left: ready ? withOne(progress.left, step) : progress.left,
      skipped: ready ? progress.skipped.filter((each) => each !== step) : withOne(progress.skipped, step),
      done: progress.done || isLast,
    }
  }
