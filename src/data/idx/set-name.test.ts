/** What a pair of files is called together. */
import { expect, it } from 'vitest'
import { setName } from './emnist'

it.each([
  ['emnist-letters-train-images-idx3-ubyte.gz', 'emnist-letters'],
  ['cats and dogs__Images.idx', 'cats and dogs'],
  ['train-images-idx3-ubyte', 'mnist'],
  ['shapes', 'shapes'],
])('%s is of %s', (file, name) => {
  expect(setName(file)).toBe(name)
})

// One whose work grows with the square would take minutes.
it.each(['-', '_', '. ', '-a', 'tra'])('a megabyte of “%s” is told at once', (unit) => {
  const name = `a${unit.repeat(1_000_000 / unit.length)}b`
  expect(setName(`${name}-train-images`)).toBe(name)
  expect(setName(name)).toBe(name)
})
