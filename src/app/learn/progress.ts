/**
 * How far a learner is in each lesson. Kept on this computer, across projects: a step that was passed stays passed,
 * whatever becomes of the blocks.
 */
import { remembered } from '../settings'

export interface Progress {
  /** The step that is open, counted from 0. */
  readonly step: number
  /** Keys of checks that were passed, as `checkKey` makes them. */
  readonly passed: readonly string[]
  /** Steps that were left by “Next”, since nothing in them was left to do. */
  readonly left: readonly number[]
  /** Steps that were left before. */
  readonly skipped: readonly number[]
  /** Predictions that nobody wanted to give. */
  readonly waived: readonly string[]
  /** Predictions of which it has been said how it turned out. */
  readonly told: readonly string[]
  /** How many hints of a step are open, by the step. */
  readonly hints: Readonly<Record<number, number>>
  /** The last step was left, at least once. */
  readonly done: boolean
}

export const NOT_BEGUN: Progress = {
  step: 0,
  passed: [],
  left: [],
  skipped: [],
  waived: [],
  told: [],
  hints: {},
  done: false,
}

/** Lessons by their ids, and the one that was open last, whichever project is open now. */
export interface AllProgress {
  readonly last: string | null
  readonly lessons: Readonly<Record<string, Progress>>
}

export function createProgress() {
  const all = remembered<AllProgress>('lessons', { last: null, lessons: {} }, isAllProgress)
  const of = (lesson: string): Progress =>
    Object.hasOwn(all.value.lessons, lesson) ? (all.value.lessons[lesson] ?? NOT_BEGUN) : NOT_BEGUN
  return {
    all,
    of,
    change(lesson: string, change: (before: Progress) => Progress): void {
      all.value = {
        last: lesson,
        lessons: { ...all.value.lessons, [lesson]: change(of(lesson)) },
      }
    },
  }
}

export type ProgressStore = ReturnType<typeof createProgress>

/** What an older page, or a hand, may have left there is no progress. */
export function isAllProgress(value: unknown): value is AllProgress {
  if (!isRecord(value) || !isRecord(value.lessons)) return false
  if (value.last !== null && typeof value.last !== 'string') return false
  return Object.values(value.lessons).every(isProgress)
}

function isProgress(value: unknown): value is Progress {
  if (!isRecord(value)) return false
  const { step, passed, left, skipped, waived, told, hints, done } = value
  return (
    isCount(step) &&
    [passed, waived, told].every((each) => isListOf(each, (item) => typeof item === 'string')) &&
    [left, skipped].every((each) => isListOf(each, isCount)) &&
    isRecord(hints) &&
    Object.values(hints).every(isCount) &&
    typeof done === 'boolean'
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
const isListOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits)
