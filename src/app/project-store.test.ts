import { describe, expect, it } from 'vitest'
import type { Frame, Project } from '../core/project/project'
import { createProjectStore } from './project-store'

const project: Project = {
  format: 'blockgrad',
  version: 1,
  name: 'Zero or one',
  seed: 7,
  variables: [{ id: 'v', name: 'rate', value: 0.1, shown: false }],
  lists: [{ id: 'l', name: 'pixels', values: [1, 2], shown: true }],
  stacks: [],
  notes: [],
}

const opened = () => {
  const store = createProjectStore()
  store.replace(project, false)
  return store
}

describe('the open project', () => {
  it('is what was opened until something changes', () => {
    const store = opened()
    expect(store.toProject()).toEqual(project)
    expect(store.unsaved.value).toBe(false)
  })

  it('carries a frame along through every change, and drops it with the project', () => {
    const store = opened()
    const frame: Frame = { instructions: 'Go.', locks: [], checks: [], fingerprint: '0'.repeat(64) }
    store.replace({ ...project, version: 2, frame }, false)
    store.takeContent({ stacks: [], notes: [], variables: [], lists: [] })
    store.rename('Mine')
    expect(store.toProject()).toMatchObject({ version: 2, frame })
    const program = store.program.value
    store.setFrame({ ...frame, lesson: { id: 'a', predictions: [], explanations: [] } })
    expect(store.toProject().frame?.lesson?.id).toBe('a')
    expect(store.program.value).toBe(program)
    store.replace(project, false)
    expect(store.toProject()).toEqual(project)
  })

  it('keeps values under new names and gives new ones a start', () => {
    const store = opened()
    store.takeContent({
      stacks: [],
      notes: [],
      variables: [
        { id: 'v', name: 'learning rate' },
        { id: 'w', name: 'new' },
      ],
      lists: [],
    })
    expect(store.toProject().variables).toEqual([
      { id: 'v', name: 'learning rate', value: 0.1, shown: false },
      { id: 'w', name: 'new', value: 0, shown: true },
    ])
    expect(store.unsaved.value).toBe(true)
  })

  it('brings back a deleted list with its numbers', () => {
    const store = opened()
    store.takeContent({ stacks: [], notes: [], variables: [], lists: [] })
    expect(store.toProject().lists).toEqual([])
    store.takeContent(project)
    expect(store.toProject().lists).toEqual(project.lists)
  })

  it('forgets the values of the project before', () => {
    const store = opened()
    store.replace({ ...project, variables: [], lists: [] }, false)
    store.takeContent(project)
    expect(store.toProject().variables[0]?.value).toBe(0)
  })

  it('keeps the numbers of a run as starting values', () => {
    const store = opened()
    store.keepNumbers({ v: 0.5 }, { l: Float64Array.of(9, -0) })
    expect(store.toProject().variables[0]?.value).toBe(0.5)
    expect(store.toProject().lists[0]?.values).toEqual([9, -0])
  })

  it('shows and hides without touching values', () => {
    const store = opened()
    store.show('variables', 'v', true)
    store.show('lists', 'l', false)
    expect(store.toProject().variables[0]).toEqual({ id: 'v', name: 'rate', value: 0.1, shown: true })
    expect(store.toProject().lists[0]).toEqual({ id: 'l', name: 'pixels', values: [1, 2], shown: false })
  })

  it('keeps how a list looks as a change of the project, and none of the program', () => {
    const store = opened()
    const { revision, program } = store
    const [changes, programs] = [revision.value, program.value]
    store.setLook('l', { look: 'picture', width: 28 })
    store.setLook('l', { look: 'bars' })
    expect(store.toProject().lists[0]).toEqual({ ...project.lists[0], look: 'bars', width: 28 })
    expect(revision.value).toBe(changes + 2)
    expect(store.unsaved.value).toBe(true)
    expect(program.value).toBe(programs)
    store.setLook('l', { look: 'bars' })
    store.setLook('nowhere', { look: 'bars' })
    expect(revision.value).toBe(changes + 2)
    store.keepNumbers({}, { l: Float64Array.of(5) })
    expect(store.toProject().lists[0]).toMatchObject({ values: [5], look: 'bars', width: 28 })
  })

  it('counts changes, and none where nothing changed', () => {
    const store = opened()
    const before = store.revision.value
    store.rename('Zero or one')
    store.setSeed(7)
    expect(store.revision.value).toBe(before)
    store.rename('Mine')
    expect(store.revision.value).toBe(before + 1)
    store.markSaved()
    expect(store.unsaved.value).toBe(false)
  })

  it('gives a list other numbers to start with, and the next run learns of it', () => {
    const store = opened()
    const before = store.program.value
    store.startListWith('l', [3, -0, 5])
    expect(store.toProject().lists).toEqual([{ id: 'l', name: 'pixels', values: [3, -0, 5], shown: true }])
    expect(store.unsaved.value).toBe(true)
    expect(store.program.value).toBeGreaterThan(before)
    store.startListWith('nobody', [1])
    expect(store.toProject().lists).toHaveLength(1)
  })
})
