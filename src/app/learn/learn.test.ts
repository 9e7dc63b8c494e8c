/** Which lesson or task the open project is of. */
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../core/project/project'
import { createProjectStore } from '../project-store'
import { begun } from './answers'
import { createLearn, isTask } from './learn'
import { LESSON, PROJECT } from './lessons.test-support'

function page() {
  const store = createProjectStore()
  const opened = signal(0)
  let draft = ''
  const learn = createLearn({ store, projects: { opened }, autosave: { draftId: () => draft } })
  /** As a project is opened: first the project, then where it is kept. */
  const open = (project: Project, draftId: string) => {
    store.replace(project, false)
    draft = draftId
    opened.value += 1
  }
  return { learn, store, open }
}

describe('the open project', () => {
  it('is of the lesson that its frame names, wherever it was begun', () => {
    const { learn, open } = page()
    expect(learn.lesson.value).toBeNull()
    open(begun(LESSON), 'one')
    expect(learn.lesson.value).toBe(LESSON.id)
    open(PROJECT, 'two')
    expect(learn.lesson.value).toBeNull()
  })

  it('is what was worked on last in its lesson, and projects of none are not', () => {
    const { learn, open } = page()
    expect(learn.draftOf(LESSON.id)).toBeNull()
    open(begun(LESSON), 'one')
    open(PROJECT, 'two')
    expect(learn.draftOf(LESSON.id)).toBe('one')
    open(begun(LESSON), 'three')
    expect(learn.draftOf(LESSON.id)).toBe('three')
  })

  it('is of a task where it says what is to be done, also if it was begun as a lesson', () => {
    const { learn, open } = page()
    const lesson = begun(LESSON)
    open({ ...lesson, frame: { ...lesson.frame!, instructions: 'Build it.' } }, 'one')
    expect(learn.lesson.value).toBe(`task ${lesson.frame!.fingerprint}`)
    expect(isTask(learn.lesson.value!)).toBe(true)
    expect(learn.draftOf(LESSON.id)).toBeNull()
  })

  it('is of no lesson where the page does not have it', () => {
    const { learn, open } = page()
    open(begun(LESSON), 'one')
    learn.missing.value = LESSON.id
    expect(learn.lesson.value).toBeNull()
  })
})
