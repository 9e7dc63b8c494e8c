/** Answers go with the project: they are the same on another computer, in whatever language they were given. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { isSealed } from '../../core/project/frame/fingerprint'
import type { Frame, Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { writeProject } from '../../core/project/write'
import type { Lesson, Part } from '../../lessons'
import { answersIn, begun, withExplanation, withGuess } from './answers'
import { guess, LESSON } from './lessons.test-support'

const number: Part = { ...guess('n'), choices: [], outcome: 27 } as Part
const words: Part = { ...guess('w'), choices: [], outcome: null } as Part
const lesson: Lesson = {
  ...LESSON,
  steps: [{ title: 'One', drawers: null, parts: [guess('a'), number, words] }],
}

const frameOf = ({ frame }: Project): Frame => {
  if (!frame) throw new Error('There is no frame.')
  return frame
}
const guessed = (...guesses: readonly (readonly [id: string, text: string])[]) =>
  guesses.reduce((frame, [id, text]) => withGuess(lesson, frame, id, text), frameOf(begun(lesson)))

/** The project as another computer opens it. */
function elsewhere(frame: Frame): Project {
  const written = writeProject({ ...begun(lesson), frame }, language)
  const read = readProject(written.ok ? written.text : '', language)
  if (!read.ok) throw new Error(read.message.code)
  return read.project
}

describe('what was answered', () => {
  it('is there on another computer, and the frame is still what was handed out', () => {
    const given = guessed(['a', 'down'], ['n', '27'], ['w', 'It grows.'])
    const there = elsewhere(withExplanation(given, 'e', 'Because 🧠.\n\nSo.'))
    expect(answersIn(lesson, there.frame)).toEqual({
      predictions: { a: 'down', n: '27', w: 'It grows.' },
      explanations: { e: 'Because 🧠.\n\nSo.' },
    })
    expect(isSealed(there)).toBe(true)
  })

  it('is the last that was said', () => {
    const frame = guessed(['a', 'up'], ['n', '1'], ['a', 'down'])
    expect(frame.lesson?.predictions).toEqual([
      { id: 'a', guess: 1 },
      { id: 'n', guess: 1 },
    ])
  })

  it('is a choice by its index, and so the same in another language', () => {
    const frame = guessed(['a', 'down'])
    const translated: Lesson = {
      ...lesson,
      steps: [
        { title: 'Eins', drawers: null, parts: [{ ...guess('a'), choices: ['rauf', 'runter'] } as Part] },
      ],
    }
    expect(answersIn(translated, frame).predictions).toEqual({ a: 'runter' })
  })

  it.each([
    ['27', 27],
    ['-0.5', -0.5],
    ['0,5', '0,5'],
    ['0.50', '0.50'],
    ['about 3', 'about 3'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['-0', '-0'],
  ])('reads as it was typed: %s', (typed, kept) => {
    const frame = guessed(['n', typed])
    expect(frame.lesson?.predictions).toEqual([{ id: 'n', guess: kept }])
    expect(answersIn(lesson, elsewhere(frame).frame).predictions).toEqual({ n: typed })
  })

  it('is read also where the lesson asks for it no more', () => {
    const frame = guessed(['a', 'down'], ['n', '27'])
    expect(answersIn({ steps: [] }, frame).predictions).toEqual({ a: '1', n: '27' })
  })
})

it('a project of no lesson has no answers, and gets none', () => {
  const { lesson: _, ...bare } = frameOf(begun(lesson))
  expect(answersIn(lesson, undefined)).toEqual({ predictions: {}, explanations: {} })
  expect(withGuess(lesson, bare, 'a', 'up')).toEqual(bare)
})
