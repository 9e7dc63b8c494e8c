/** A small lesson made by hand: a guess and two checks, a step of words, two guesses in a row. */
import type { Check } from '../../core/lessons/index'
import type { Project } from '../../core/project/project'
import type { Lesson, Part } from '../../lessons'

export const PROJECT: Project = {
  format: 'blockgrad',
  version: 1,
  name: 'A lesson',
  seed: 1,
  variables: [],
  lists: [],
  stacks: [],
  notes: [],
}

export const guess = (id: string): Part => ({
  kind: 'prediction',
  id,
  question: `${id}?`,
  choices: ['up', 'down'],
  outcome: 1,
  after: [],
})

const CHECK: Check = { kind: 'list', list: 'pixels', tolerance: 1e-9 }
export const check = (title: string): Part => ({ kind: 'check', title, check: CHECK })

export const LESSON: Lesson = {
  id: '01-test',
  title: 'A test',
  minutes: 5,
  goal: 'Go through it.',
  age: 10,
  misconception: null,
  start: PROJECT,
  solution: PROJECT,
  slips: null,
  steps: [
    { title: 'One', drawers: ['control'], parts: [guess('a'), check('first'), check('second')] },
    { title: 'Two', drawers: null, parts: [{ kind: 'words', text: [] }] },
    { title: 'Three', drawers: ['control', 'maths_add'], parts: [guess('b'), guess('c')] },
  ],
}
