/**
 * What a learner has answered in a lesson. It stands in the frame of the project, so that it goes wherever the project goes:
 * into its file, its draft and its link. Undo takes back what was done to blocks, and never an answer.
 */
import { seal } from '../../core/project/frame/fingerprint'
import type { BegunLesson, Frame, Project } from '../../core/project/project'
import type { Lesson, Prediction } from '../../lessons'

/** What was written, by the ids of predictions and explanations: the words of a choice, or what was typed. */
export interface Answers {
  readonly predictions: Readonly<Record<string, string>>
  readonly explanations: Readonly<Record<string, string>>
}

/** The lesson's start, in a frame that has room for answers. */
export const begun = ({ id, start }: Pick<Lesson, 'id' | 'start'>): Project =>
  seal(start, {
    instructions: '',
    locks: [],
    checks: [],
    lesson: { id, predictions: [], explanations: [] },
  })

export function answersIn(lesson: Pick<Lesson, 'steps'>, frame: Frame | undefined): Answers {
  const { predictions = [], explanations = [] } = frame?.lesson ?? {}
  const asked = predictionsOf(lesson)
  return {
    predictions: Object.fromEntries(
      predictions.map(({ id, guess }) => [id, wordsOf(guess, asked.get(id))] as const),
    ),
    explanations: Object.fromEntries(explanations.map(({ id, text }) => [id, text] as const)),
  }
}

/** The frame with this guess in place of the one before. A frame of no lesson has no room for it. */
export const withGuess = (lesson: Pick<Lesson, 'steps'>, frame: Frame, id: string, text: string): Frame =>
  changed(frame, ({ predictions, ...begun }) => ({
    ...begun,
    predictions: withOne(predictions, { id, guess: guessOf(text, predictionsOf(lesson).get(id)) }),
  }))

export const withExplanation = (frame: Frame, id: string, text: string): Frame =>
  changed(frame, ({ explanations, ...begun }) => ({
    ...begun,
    explanations: withOne(explanations, { id, text }),
  }))

const changed = (frame: Frame, change: (lesson: BegunLesson) => BegunLesson): Frame =>
  frame.lesson ? { ...frame, lesson: change(frame.lesson) } : frame

const withOne = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
  all.some(({ id }) => id === one.id) ? all.map((each) => (each.id === one.id ? one : each)) : [...all, one]

const predictionsOf = ({ steps }: Pick<Lesson, 'steps'>): ReadonlyMap<string, Prediction> =>
  new Map(
    steps.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'prediction' ? [[part.id, part] as const] : [])),
    ),
  )

/** A choice by its index, so that it is the same in every language; a number only where it reads as it was typed. */
function guessOf(text: string, prediction: Prediction | undefined): number | string {
  if (prediction && prediction.choices.length > 0) {
    const chosen = prediction.choices.indexOf(text)
    return chosen < 0 ? text : chosen
  }
  const number = Number(text)
  return Number.isFinite(number) && String(number) === text ? number : text
}

const wordsOf = (guess: number | string, prediction: Prediction | undefined): string =>
  typeof guess === 'number' ? (prediction?.choices[guess] ?? String(guess)) : guess
