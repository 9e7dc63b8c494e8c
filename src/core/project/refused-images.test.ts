/** What a file says of a learner's own images: kept as it is where it makes sense, and refused whole where not. */

import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import {
  type Case,
  type Json,
  refuses,
  type SmallProject,
  smallProject,
} from '../../testing/fixtures/small-project.test-support'
import { sentence } from '../../words'
import type { OwnImages, Project } from './project'
import { readProject } from './read'
import { writeProject } from './write'

const IMAGES: OwnImages = {
  name: 'emnist-letters',
  files: ['emnist-letters-train-images-idx3-ubyte.gz', 'emnist-letters-train-labels-idx1-ubyte.gz'],
  classes: [
    { label: 1, name: 'A' },
    { label: 26, name: 'Z' },
  ],
  turned: true,
  training: 8000,
  development: 800,
  test: 1600,
  fingerprint: '0123456789abcdef'.repeat(4),
}

const withImages = () => ({ ...smallProject(), images: structuredClone(IMAGES) })

it('are kept as they are, and written the same again', () => {
  const read = readProject(JSON.stringify(withImages()), language)
  if (!read.ok) throw new Error(sentence(read.message))
  expect(read.project.images).toEqual(IMAGES)
  const written = writeProject(read.project as Project, language)
  if (!written.ok) throw new Error(sentence(written.message))
  const again = readProject(written.text, language)
  expect(again).toEqual(read)
  const keys = Object.keys(JSON.parse(written.text))
  expect(keys.indexOf('images')).toBe(keys.indexOf('seed') + 1)
})

describe('refused', () => {
  const spoiled = (what: string, spoil: (images: Json) => void, message: string): Case => [
    what,
    (project: SmallProject) => {
      const { images } = withImages()
      // To be spoiled in ways that its type does not allow.
      spoil(images as unknown as Json)
      Object.assign(project, { images })
    },
    message,
  ]
  const at = (place: string, expected: string, found: string) =>
    `There is a mistake in this file at ${place}: expected ${expected}, found ${found}.`
  const count = (least: number) => `a whole number from ${least} to 100000`
  const print = '64 hexadecimal digits in quotes'
  const classes = 'two classes in [ ], with different labels'
  refuses([
    [
      'a list of images',
      (project) => Object.assign(project, { images: [] }),
      at('“images”', 'something in { }', 'a list'),
    ],
    spoiled(
      'no fingerprint',
      (i) => delete i.fingerprint,
      'Something is missing in this file: “images”, “fingerprint”.',
    ),
    spoiled(
      'a short one',
      (i) => (i.fingerprint = 'abc'),
      at('“images”, “fingerprint”', print, 'the text “abc”'),
    ),
    spoiled(
      'pixels',
      (i) => (i.pixels = [1]),
      'This file has something that Blockgrad does not know: “images”, “pixels”.',
    ),
    spoiled(
      'a name with a line end',
      (i) => (i.name = 'a\nb'),
      at(
        '“images”, “name”',
        'a name of 1 to 100 letters that can be seen, with no space at its ends',
        'the text “a�b”',
      ),
    ),
    spoiled(
      'one file',
      (i) => (i.files = ['a']),
      at('“images”, “files”', 'the names of two or four files', 'a list'),
    ),
    spoiled(
      'a file that is no name',
      (i) => (i.files = ['a', 5]),
      at('“images”, file 2', 'a name in quotes', 'the number 5'),
    ),
    spoiled('one class', (i) => (i.classes as Json[]).pop(), at('“images”, “classes”', classes, 'a list')),
    spoiled(
      'three classes',
      (i) => (i.classes as Json[]).push({ label: 3, name: 'C' }),
      at('“images”, “classes”', classes, 'a list'),
    ),
    spoiled(
      'twice the same class',
      (i) => ((i.classes as Json[])[1]!.label = 1),
      at('“images”, “classes”', classes, 'a list'),
    ),
    spoiled(
      'a label beyond a byte',
      (i) => ((i.classes as Json[])[0]!.label = 256),
      at('“images”, class 1, “label”', 'a whole number from 0 to 255', 'the number 256'),
    ),
    spoiled(
      'no images to learn from',
      (i) => (i.training = 0),
      at('“images”, “training”', count(1), 'the number 0'),
    ),
    spoiled('half an image', (i) => (i.test = 1.5), at('“images”, “test”', count(1), 'the number 1.5')),
    spoiled(
      'more than there can be',
      (i) => (i.development = 1e9),
      at('“images”, “development”', count(0), 'the number 1000000000'),
    ),
    spoiled(
      'turned by a word',
      (i) => (i.turned = 'yes'),
      at('“images”, “turned”', 'true or false', 'the text “yes”'),
    ),
  ])
})
