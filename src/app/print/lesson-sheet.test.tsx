// @vitest-environment jsdom
/** What stands on paper of each lesson: all that is asked, room to write, and no answer but on the teacher's page. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { type Lesson, lessonReader, type Part } from '../../lessons'
import { lessonFiles, lessonNames, lessonText } from '../../testing/fixtures/lessons.test-support'
import { sentence } from '../../words'
import { LessonSheet } from './lesson-sheet'
import { TeacherPage } from './teacher-page'

const read = lessonReader({ language: blockLanguage, blocksByCategory })

function lessonOf(id: string): Lesson {
  const result = read({
    id,
    lesson: lessonText(id),
    start: lessonText(id, 'start.json'),
    solution: lessonText(id, 'solution.json'),
    slips: lessonFiles(id).includes('slips.json') ? lessonText(id, 'slips.json') : null,
  })
  if (!result.ok) throw new Error(sentence(result.message))
  return result.lesson
}

const paper = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, paper))

const known = blockLanguage.blocks
const pupil = (lesson: Lesson) => act(() => render(<LessonSheet lesson={lesson} known={known} />, paper))
const teacher = (lesson: Lesson) => act(() => render(<TeacherPage lesson={lesson} known={known} />, paper))
const said = () => paper.textContent ?? ''

function partsOf<K extends Part['kind']>({ steps }: Lesson, kind: K) {
  return steps
    .flatMap(({ parts }) => parts)
    .filter((part): part is Extract<Part, { kind: K }> => part.kind === kind)
}
const plain = (text: Extract<Part, { kind: 'words' }>['text']) =>
  text.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))

describe.each(lessonNames)('%s', (name) => {
  const lesson = lessonOf(name)
  const predictions = partsOf(lesson, 'prediction')
  const explanations = partsOf(lesson, 'explain')
  const hints = partsOf(lesson, 'hints').flatMap((part) => part.hints)

  it('asks all that the lesson asks, with room for what is written by hand', () => {
    pupil(lesson)
    expect(said()).toContain(lesson.goal)
    for (const { title } of lesson.steps) expect(said()).toContain(title)
    for (const { question, choices } of predictions)
      for (const words of [question, ...choices]) expect(said()).toContain(words)
    for (const { question } of explanations) expect(said()).toContain(question)
    for (const { title } of partsOf(lesson, 'check')) expect(said()).toContain(title)
    const typed = predictions.filter(({ choices }) => choices.length === 0)
    // A line for what happened; one more for a guess that is no choice; and room for each explanation.
    expect(paper.querySelectorAll('.worksheet-lines')).toHaveLength(
      predictions.length + typed.length + explanations.length,
    )
  })

  it('gives no answer and no hint away', () => {
    pupil(lesson)
    for (const { after } of predictions) for (const words of plain(after)) expect(said()).not.toContain(words)
    for (const { text } of hints) for (const words of plain(text)) expect(said()).not.toContain(words)
    expect(paper.querySelector('.stack-picture')).toBeNull()
  })

  it('tells the teacher how each guess turns out, the hints, and the solution in blocks', () => {
    teacher(lesson)
    const outcomes = predictions.flatMap(({ choices, outcome }) =>
      outcome === null || choices.length === 0 ? [] : [choices[outcome]!],
    )
    for (const words of outcomes) expect(said()).toContain(`It turns out: ${words}`)
    expect(paper.querySelectorAll('.worksheet-hints > li')).toHaveLength(hints.length)
    const pieces = hints.filter(({ piece }) => piece !== null)
    expect(paper.querySelectorAll('.worksheet-stack')).toHaveLength(
      pieces.length + lesson.solution.stacks.length,
    )
  })
})
