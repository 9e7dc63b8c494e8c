/**
 * Files that are made to keep a reader busy: a megabyte of one thing, as the file itself, as a name and as the numbers of a
 * list. A reader that goes over its text once is done in a moment; one whose work grows with the square would take minutes,
 * which the time for a test ends.
 */
import { expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { smallProject } from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'
import { readProject } from './read'

const MEGABYTE = 1_000_000
const KINDS = [' ', '\n', '1', '1,', '-', '.', '[', '{', '[ ', '"', '\\\\', ',', '{"a":', 'é']

const file = (changes: object) => JSON.stringify({ ...smallProject(), ...changes })

it.each(KINDS)('a megabyte of “%s” is refused at once, or read', (unit) => {
  const text = unit.repeat(MEGABYTE / unit.length)
  const inAName = file({ name: text })
  const asNumbers = file({ lists: 'HERE' }).replace(
    '"HERE"',
    () => `[{ "id": "l", "name": "w", "shown": false, "values": [${text}] }]`,
  )
  for (const each of [text, `${text}x`, inAName, asNumbers]) {
    const read = readProject(each, language)
    if (!read.ok) expect(sentence(read.message)).toMatch(/\w/)
  }
})
