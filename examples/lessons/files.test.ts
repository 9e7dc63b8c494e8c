/** What holds for every lesson's files, whatever they teach. */
import { describe, expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../blocks/index'
import { lower } from '../../src/core/program/lowering/lower'
import { writeProject } from '../../src/core/project/write'
import { type Lesson, lessonReader, type Paragraph } from '../../src/lessons/index'
import {
  lessonFiles,
  lessonNames,
  lessonProject,
  lessonText,
} from '../../src/testing/fixtures/lessons.test-support'
import { sentence } from '../../src/words'

const read = lessonReader({ language: blockLanguage, blocksByCategory })

function lessonOf(id: string): Lesson {
  const slips = lessonFiles(id).includes('slips.json') ? lessonText(id, 'slips.json') : null
  const [start, solution] = [lessonText(id, 'start.json'), lessonText(id, 'solution.json')]
  const result = read({ id, lesson: lessonText(id), start, solution, slips })
  if (!result.ok) throw new Error(sentence(result.message))
  return result.lesson
}

/** All words of a lesson, wherever they stand. */
const paragraphsOf = ({ steps }: Lesson): readonly Paragraph[] =>
  steps
    .flatMap(({ parts }) => parts)
    .flatMap((part) => {
      if (part.kind === 'prediction') return part.after
      if (part.kind === 'hints') return part.hints.flatMap(({ text }) => text)
      return 'text' in part ? part.text : []
    })

it('there are ten lessons and the case of the detective', () => {
  expect(lessonNames.map((name) => name.slice(0, 2))).toEqual(
    Array.from({ length: 11 }, (_, i) => String(i + 1).padStart(2, '0')),
  )
})

describe.each(lessonNames)('%s', (lesson) => {
  const projects = lessonFiles(lesson)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', '') as 'start' | 'solution' | 'slips')

  it('has a start and a solution, as Blockgrad would save them', () => {
    expect(projects).toEqual(expect.arrayContaining(['solution', 'start']))
    for (const file of projects) {
      const project = lessonProject(lesson, file)
      expect(writeProject(project, blockLanguage)).toEqual({
        ok: true,
        text: lessonText(lesson, `${file}.json`),
      })
      expect(lower(project, blockLanguage).problems).toEqual([])
    }
  })

  it('can be read, and each block in its words looks like one that there is', () => {
    const blocks = paragraphsOf(lessonOf(lesson)).flatMap(({ runs }) =>
      runs.filter((run) => run.kind === 'block'),
    )
    expect(blocks.length).toBeGreaterThan(0)
    expect(blocks.filter(({ type }) => type === null)).toEqual([])
  })

  it('gives three hints where it gives any', () => {
    const hints = lessonOf(lesson).steps.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'hints'))
    for (const part of hints) expect('hints' in part && part.hints).toHaveLength(3)
  })

  it('starts with all that the solution has a name for', () => {
    const [start, solution] = [lessonProject(lesson, 'start'), lessonProject(lesson)]
    expect(start.name).toBe(solution.name)
    expect(start.seed).toBe(solution.seed)
    expect(start.variables.map(({ name }) => name)).toEqual(solution.variables.map(({ name }) => name))
    expect(start.lists).toEqual(solution.lists)
    const own = ({ stacks }: typeof start) => stacks.flatMap(({ blocks }) => blocks[0]?.signature ?? [])
    expect(own(start)).toEqual(own(solution))
  })

  it('leaves room for what is built: its stacks stand where they will stand at the end', () => {
    const places = (file: 'start' | 'solution') =>
      lessonProject(lesson, file).stacks.map(({ x, y, blocks }) => [blocks[0]!.id, { x, y }] as const)
    expect(Object.fromEntries(places('solution'))).toMatchObject(Object.fromEntries(places('start')))
  })

  it('asks for a prediction, for an explanation, and gives something to go on with', () => {
    const fences = [...lessonText(lesson).matchAll(/^```(\w+)/gm)].map(([, kind]) => kind!)
    for (const kind of ['drawers', 'prediction', 'check', 'explain', 'extension'])
      expect(fences).toContain(kind)
  })

  it('names blocks of the slips that exist, and uses all that there are', () => {
    if (!projects.includes('slips')) return
    const named = new Set(
      [...lessonText(lesson).matchAll(/^ {2}- \{? ?block: ([^,\n]+)/gm)].map(([, name]) => name!.trim()),
    )
    const solution = new Set(
      lessonProject(lesson).stacks.flatMap(({ blocks }) => blocks[0]?.signature?.name ?? []),
    )
    const there = lessonProject(lesson, 'slips').stacks.flatMap(
      ({ blocks }) => blocks[0]?.signature?.name ?? [],
    )
    expect([...named].filter((name) => !there.includes(name))).toEqual([])
    // Those that the slips themselves call are the solution's.
    expect(there.filter((name) => !named.has(name) && !solution.has(name))).toEqual([])
  })
})
