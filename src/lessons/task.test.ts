/** A task as a lesson of one step: what a teacher has set stands there, and nothing that they typed is lost. */
import { describe, expect, it } from 'vitest'
import type { Check } from '../core/lessons/index'
import type { Frame, Project } from '../core/project/project'
import type { Part } from './lesson'
import { lessonOfTask } from './task'

const PROJECT: Project = {
  format: 'blockgrad',
  version: 2,
  name: 'Count to ten',
  seed: 1,
  variables: [{ id: 'total', name: 'total', value: 3, shown: true }],
  lists: [],
  stacks: [],
  notes: [],
}

const FRAME: Frame = { instructions: 'Count.', locks: [], checks: [], fingerprint: '0'.repeat(64) }

const task = (more: Partial<Frame> = {}) => {
  const frame = { ...FRAME, ...more }
  return lessonOfTask('task', { ...PROJECT, frame }, frame, () => ({ type: null, category: null }))
}
const partsOf = (more: Partial<Frame>): readonly Part[] => task(more).steps[0]?.parts ?? []

/** The paragraphs of the instructions, as they are read. */
const read = (instructions: string): readonly string[] =>
  partsOf({ instructions }).flatMap((part) =>
    part.kind === 'words'
      ? part.text.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))
      : [],
  )

const variable = (more: { atLeast?: number; atMost?: number; asSolution?: boolean }): Check => ({
  kind: 'variable',
  variable: 'total',
  atLeast: null,
  atMost: null,
  asSolution: false,
  tolerance: 0,
  ...more,
})

describe('a task', () => {
  it('is a lesson of one step with the name of the project, which begins without a frame', () => {
    const lesson = task()
    expect(lesson).toMatchObject({ id: 'task', title: 'Count to ten', slips: null })
    expect(lesson.steps.map(({ title }) => title)).toEqual(['Count to ten'])
    expect(lesson.start.frame).toBeUndefined()
    expect(lesson.start.variables).toEqual(PROJECT.variables)
  })

  it('has the drawers on offer that its frame names, or all', () => {
    expect(task().steps[0]?.drawers).toBeNull()
    expect(task({ offer: ['control'] }).steps[0]?.drawers).toEqual(['control'])
  })

  it('holds work against the solution that travels along, else against itself', () => {
    expect(task().solution).toEqual(task().start)
    const solved = {
      seed: 1,
      stacks: [],
      variables: [{ id: 'total', name: 'total', value: 10, shown: true }],
      lists: [],
    }
    expect(task({ solution: solved }).solution).toMatchObject({ name: 'Count to ten', ...solved })
  })
})

describe('its instructions', () => {
  it('may have paragraphs and headings', () => {
    expect(read('# First\n\nCount to ten.\n\nThen stop.')).toEqual(['First', 'Count to ten.', 'Then stop.'])
  })

  it('stay as they were typed where Markdown has no place for them', () => {
    expect(read('See [the page](https://example.org).\n\n| a | b |')).toEqual([
      'See [the page](https://example.org).',
      '| a | b |',
    ])
  })
})

describe('the title of a check', () => {
  const titles = (checks: readonly Check[]) =>
    partsOf({ checks }).flatMap((part) => (part.kind === 'check' ? [part.title] : []))

  it('says what is asked of a variable', () => {
    const all = [variable({ atLeast: 10 }), variable({ atMost: 2 }), variable({ asSolution: true })]
    expect(titles(all)).toEqual([
      '“total” is at least 10 after a run',
      '“total” is at most 2 after a run',
      '“total” is what it should be after a run',
    ])
  })

  it('names the list, the own block or the accuracy that is looked at', () => {
    const own: Check = {
      kind: 'own-block',
      block: 'double',
      given: { inputs: [], lists: {}, variables: {} },
      same: { result: true, lists: [], variables: [] },
      trials: 1,
      tolerance: 0,
      slips: [],
    }
    const all: Check[] = [
      { kind: 'list', list: 'pixels', tolerance: 0 },
      own,
      { kind: 'gradients', lists: [] },
      { kind: 'accuracy', variable: 'accuracy', atLeast: 99.5 },
    ]
    expect(titles(all)).toEqual([
      '“pixels” holds what it should after a run',
      '“double” gives what it should',
      'Everything that learns does so truly',
      '“accuracy” is at least 99.5 on images that your program has not seen',
    ])
  })
})
