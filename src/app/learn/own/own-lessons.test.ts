/** Lessons that somebody opens: kept, replaced, and never at the cost of what was there. */
import { expect, it } from 'vitest'
import { blockLanguage, blocksByCategory } from '../../../../blocks/index'
import { type LessonFiles, lessonReader } from '../../../lessons'
import { lessonText } from '../../../testing/fixtures/lessons.test-support'
import { sentence } from '../../../words'
import type { LessonShelf } from './lesson-shelf'
import { createOwnLessons, isOwn } from './own-lessons'

const read = lessonReader({ language: blockLanguage, blocksByCategory })
const FILES: LessonFiles = {
  id: '12-mine',
  lesson: lessonText('02-one-neuron'),
  start: lessonText('02-one-neuron', 'start.json'),
  solution: lessonText('02-one-neuron', 'solution.json'),
  slips: lessonText('02-one-neuron', 'slips.json'),
}
const titled = (title: string) => FILES.lesson.replace('title: One neuron', `title: ${title}`)

function shelfWith(kept: LessonFiles[] = []): LessonShelf & { readonly kept: LessonFiles[] } {
  return {
    kept,
    async put(files) {
      kept.unshift(files)
    },
    all: async () => kept,
    async remove(id) {
      kept.splice(0, kept.length, ...kept.filter((each) => each.id !== id))
    },
  }
}

it('an opened lesson is there again on the next visit, under an id that no lesson of the path has', async () => {
  const shelf = shelfWith()
  const opened = await createOwnLessons({ shelf, read }).open(FILES)
  expect(opened.ok && opened.lesson.title).toBe('One neuron')
  const later = createOwnLessons({ shelf, read })
  const [lesson] = await later.all()
  expect(lesson?.title).toBe('One neuron')
  expect(isOwn(lesson!.id)).toBe(true)
  expect(isOwn('02-one-neuron')).toBe(false)
  expect(await later.of(lesson!.id)).toBe(lesson)
})

it('the same folder again takes the place of what it was before', async () => {
  const own = createOwnLessons({ shelf: shelfWith(), read })
  await own.open(FILES)
  await own.open({ ...FILES, id: '13-other', lesson: titled('Other') })
  await own.open({ ...FILES, lesson: titled('Mended') })
  expect((await own.all()).map(({ title }) => title)).toEqual(['Mended', 'Other'])
})

it('a faulty one is refused with its file and line, and nothing is changed', async () => {
  const shelf = shelfWith()
  const own = createOwnLessons({ shelf, read })
  await own.open(FILES)
  const faulty = FILES.lesson.replace('```hint 1', '```hint one')
  const line = faulty.split('\n').indexOf('```hint one') + 1
  const opened = await own.open({ ...FILES, lesson: faulty })
  expect(!opened.ok && sentence(opened.message)).toContain(`lesson.md, line ${line}: “hint one” is no part`)
  const cut = await own.open({ ...FILES, solution: FILES.solution.slice(0, 500) })
  expect(!cut.ok && sentence(cut.message)).toMatch(/^solution\.json: .*line \d+/)
  expect(await own.all()).toHaveLength(1)
  expect(shelf.kept).toHaveLength(1)
})

it('a removed one is gone, also on the next visit', async () => {
  const shelf = shelfWith()
  const own = createOwnLessons({ shelf, read })
  const opened = await own.open(FILES)
  if (!opened.ok) throw new Error('It was refused.')
  await own.remove(opened.lesson.id)
  expect(await own.all()).toEqual([])
  expect(await createOwnLessons({ shelf, read }).of(opened.lesson.id)).toBeNull()
})

it('where nothing can be kept, a lesson is there as long as the page is', async () => {
  const refuse = () => Promise.reject(new Error('forbidden'))
  const own = createOwnLessons({ shelf: { put: refuse, all: refuse, remove: refuse }, read })
  await own.open(FILES)
  expect(await own.all()).toHaveLength(1)
})
