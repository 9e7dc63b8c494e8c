/** Files that are no project, damaged ones, and projects of another version: each gets one plain sentence. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import {
  readSpoiled,
  refusalOf,
  refuses,
  smallProject,
} from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'
import { readByHand } from './by-hand/read-by-hand'
import { readProject } from './read'

it('accepts the project that the others spoil', () => {
  expect(readSpoiled(() => {})).toMatchObject({ ok: true })
})

describe('a file that is no project', () => {
  const notOurs = 'This is not a Blockgrad project. A project file starts with "format": "blockgrad".'
  const text = JSON.stringify(smallProject(), null, 1)
  const lines = text.split('\n')
  it.each([
    ['empty', '', 'This file is empty.'],
    ['only spaces', ' \n\t\n', 'This file is empty.'],
    ['an image', '\u0089PNG\r\n\u001a\n', 'This is not a Blockgrad project: it is not a JSON file.'],
    ['a page', '<!doctype html>', 'This is not a Blockgrad project: it is not a JSON file.'],
    ['a list', '[1, 2]', notOurs],
    ['a number', '5', notOurs],
    ['null', 'null', notOurs],
    ['some words', '"blockgrad"', notOurs],
    ['an object of something else', '{"targets":[],"meta":{"semver":"3.0.0"}}', notOurs],
    ['another format', '{"format":"scratch"}', notOurs],
    ['cut after its first line', lines[0]!, 'This file stops in the middle, at line 1. Its end is missing.'],
    [
      'cut in line 20',
      lines.slice(0, 20).join('\n'),
      'This file stops in the middle, at line 20. Its end is missing.',
    ],
    [
      'without its last bracket',
      text.slice(0, -1),
      `This file stops in the middle, at line ${lines.length - 1}. Its end is missing.`,
    ],
    [
      'a letter too many in line 3',
      text.replace('"version"', '"version"x'),
      'This file is damaged at line 3: what stands there is not JSON.',
    ],
    [
      'short and damaged',
      '{"format":"blockgrad","seed":x}',
      'This file is damaged at line 1: what stands there is not JSON.',
    ],
    [
      'something behind its end',
      `${text}\n\n}`,
      `This file is damaged at line ${lines.length + 2}: what stands there is not JSON.`,
    ],
    [
      'a line end inside a text',
      text.replace('Small', 'Sm\nall'),
      'This file is damaged at line 4: what stands there is not JSON.',
    ],
    [
      'NaN, which JSON lacks',
      text.replace('"seed": 7', '"seed": NaN'),
      'This file is damaged at line 5: what stands there is not JSON.',
    ],
  ])('%s', (_, given, message) => {
    expect(refusalOf(readProject(given, language))).toBe(message)
  })

  it('does not mind the invisible mark that some editors put in front', () => {
    expect(readProject(`\ufeff${text}`, language)).toMatchObject({ ok: true })
  })
})

describe('versions', () => {
  refuses([
    [
      'a newer one',
      (project) => (project.version = 3),
      'This project was made with a newer Blockgrad (version 3 of the file format; this one reads up to 2). Open it there, or update this one.',
    ],
    [
      'a newer one with things that nobody knows yet',
      (project) => Object.assign(project, { version: 99, sounds: [] }),
      'This project was made with a newer Blockgrad (version 99 of the file format; this one reads up to 2). Open it there, or update this one.',
    ],
    ['none', (project) => delete project.version, 'Something is missing in this file: “version”.'],
    [
      'words',
      (project) => (project.version = '1'),
      'There is a mistake in this file at “version”: expected 1, or 2 for a project with a frame, found the text “1”.',
    ],
    [
      'an endless one',
      (project) => (project.version = 'MARK'),
      'There is a mistake in this file at “version”: expected 1, or 2 for a project with a frame, found a number that is too large for a computer.',
      ['"MARK"', '1e999'],
    ],
    [
      'one before the first',
      (project) => (project.version = 0),
      'There is a mistake in this file at “version”: expected 1, or 2 for a project with a frame, found the number 0.',
    ],
  ])
})

it('a key that stands twice is named with its line, in a file that is right otherwise', () => {
  const text = JSON.stringify(smallProject(), null, 1)
  expect(readByHand(text, language).ok).toBe(true)
  const read = readByHand(text.replace('"version"', '"version": 1,\n "version"'), language)
  expect(read.ok || sentence(read.message)).toBe(
    'This file says “version” twice in the same place, at line 4. Take out the one that is wrong.',
  )
})
