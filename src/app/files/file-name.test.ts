import { describe, expect, it } from 'vitest'
import { fileNameFor } from './file-name'

describe("a file's name", () => {
  it.each([
    ['Zero or one', 'Zero or one.json'],
    ['a/b\\c: "d"?', 'a b c d.json'],
    ['..', 'My project.json'],
    ['', 'My project.json'],
    ['null או אחת', 'null או אחת.json'],
    ['tab\tand\u0000nul', 'tab and nul.json'],
  ])('for %j is %j', (name, file) => expect(fileNameFor(name)).toBe(file))

  it('may have another ending', () => {
    expect(fileNameFor('layer 1: weights', 'npy', 'list')).toBe('layer 1 weights.npy')
    expect(fileNameFor('??', 'npy', 'list')).toBe('list.npy')
  })
})
