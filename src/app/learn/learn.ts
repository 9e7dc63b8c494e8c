/**
 * What the page knows of lessons before anything of them is fetched: which lesson or task the open project is of, as its
 * frame says, and where each lesson's project is kept. What was answered stands in the frame, too (answers.ts). The rest is
 * fetched with the panel (lesson-pane.tsx) or the path (path.tsx).
 */
import { computed, effect, signal } from '@preact/signals'
import type { Autosave } from '../drafts/autosave'
import type { Projects } from '../files/projects'
import type { ProjectStore } from '../project-store'
import { remembered } from '../settings'

interface LearnParts {
  readonly projects: Pick<Projects, 'opened'>
  readonly autosave: Pick<Autosave, 'draftId'>
  readonly store: Pick<ProjectStore, 'frame'>
}

export type Learn = ReturnType<typeof createLearn>

const TASK = 'task '

/** Whether this is the id of a task, and not of a lesson. */
export const isTask = (id: string): boolean => id.startsWith(TASK)

export function createLearn({ projects, autosave, store }: LearnParts) {
  const drafts = remembered<Readonly<Record<string, string>>>('lesson-drafts', {}, isDrafts)
  /** The id of a lesson that this page does not have. */
  const missing = signal<string | null>(null)
  /**
   * The id of the open project's lesson or task, or null. A task is one that says what is to be done; it is told by what it
   * was when it was handed out.
   */
  const lesson = computed(() => {
    const frame = store.frame.value
    if (frame && frame.instructions !== '') return TASK + frame.fingerprint
    const id = frame?.lesson?.id ?? null
    return id === missing.value ? null : id
  })
  effect(() => {
    void projects.opened.value
    const id = lesson.peek()
    if (id !== null && !isTask(id)) drafts.value = { ...drafts.peek(), [id]: autosave.draftId() }
  })

  return {
    lesson,
    missing,
    /** Whether “Is my backprop true?” is a question yet: an early lesson does without it. */
    asksOfBackprop: signal(true),
    /** Whether the panel is folded away. */
    folded: remembered('lesson-folded', false, (value): value is boolean => typeof value === 'boolean'),
    /** The draft in which somebody worked on this lesson last, or null. */
    draftOf: (id: string): string | null => drafts.value[id] ?? null,
  }
}

const isDrafts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((draft) => typeof draft === 'string')
