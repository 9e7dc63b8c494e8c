/**
 * What the page knows of lessons before anything of them is fetched: which lesson the open project is of, and what was
 * answered in it. The rest is fetched with the panel (lesson-pane.tsx) or the path (path.tsx).
 */
import { computed, signal } from '@preact/signals'
import type { Autosave } from '../drafts/autosave'
import type { Projects } from '../files/projects'
import type { ProjectStore } from '../project-store'
import { remembered } from '../settings'

/** What a learner has written, by the ids of predictions and explanations. */
export interface Answers {
  readonly predictions: Readonly<Record<string, string>>
  readonly explanations: Readonly<Record<string, string>>
}

interface Kept extends Answers {
  /** Where the project of the lesson is kept. */
  readonly draft: string
}

interface LearnParts {
  readonly projects: Pick<Projects, 'opened'>
  readonly autosave: Pick<Autosave, 'draftId'>
  readonly store: Pick<ProjectStore, 'frame'>
}

export type Learn = ReturnType<typeof createLearn>

const TASK = 'task '

/** Whether this is the id of a task, and not of a lesson. */
export const isTask = (id: string): boolean => id.startsWith(TASK)

const NO_ANSWERS: Answers = { predictions: {}, explanations: {} }

export function createLearn({ projects, autosave, store }: LearnParts) {
  const kept = remembered<Readonly<Record<string, Kept>>>('lesson-projects', {}, isKept)
  /** A task that says what is to be done, by what it was when it was handed out. */
  const task = computed(() => {
    const frame = store.frame.value
    return frame && frame.instructions !== '' ? TASK + frame.fingerprint : null
  })
  /** The id of the open project's lesson or task, or null. */
  const lesson = computed(() => {
    void projects.opened.value
    if (task.value !== null) return task.value
    const draftId = autosave.draftId()
    return Object.entries(kept.value).find(([, { draft }]) => draft === draftId)?.[0] ?? null
  })
  const answers = computed<Answers>(() => (lesson.value && kept.value[lesson.value]) || NO_ANSWERS)

  return {
    lesson,
    answers,
    /** Whether “Is my backprop true?” is a question yet: an early lesson does without it. */
    asksOfBackprop: signal(true),
    /** Whether the panel is folded away. */
    folded: remembered('lesson-folded', false, (value): value is boolean => typeof value === 'boolean'),
    /** The draft in which somebody worked on this lesson last, or null. */
    draftOf: (id: string): string | null => kept.value[id]?.draft ?? null,
    /** The open project is of this lesson from now on. */
    attach(id: string): void {
      kept.value = { ...kept.value, [id]: { ...NO_ANSWERS, draft: autosave.draftId() } }
    },
    answer(kind: keyof Answers, id: string, text: string): void {
      const before = lesson.value && kept.value[lesson.value]
      if (!lesson.value || !before) return
      kept.value = {
        ...kept.value,
        [lesson.value]: { ...before, [kind]: { ...before[kind], [id]: text } },
      }
    },
  }
}

function isKept(value: unknown): value is Record<string, Kept> {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (each) =>
        isRecord(each) &&
        typeof each.draft === 'string' &&
        [each.predictions, each.explanations].every(
          (answers) => isRecord(answers) && Object.values(answers).every((text) => typeof text === 'string'),
        ),
    )
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
