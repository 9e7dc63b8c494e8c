/** Names that people type: which are taken as they are, and what is said about the others. */
import { describe, expect, it } from 'vitest'
import { nameCheck } from './names'

describe('a name', () => {
  const check = nameCheck(['score', 'Weights'], null)
  it.each(['a', 'h 1', 'x'.repeat(100), '重み', '__proto__'])('%s is fine', (name) => {
    expect(check(name)).toBeNull()
  })
  it.each([
    ['', 'Type a name first.'],
    ['   ', 'Type a name first.'],
    ['score ', 'already have'],
    ['SCORE', 'Capital letters'],
    ['weights', 'Capital letters'],
    ['x'.repeat(101), '101 characters'],
    ['two\nlines', 'cannot be seen'],
    ['\u202edesrever', 'cannot be seen'],
    ['\u200b', 'cannot be seen'],
  ])('“%s” is not', (name, words) => {
    expect(check(name)).toContain(words)
  })
  it('may be the one it has, in other letters too', () => {
    expect(nameCheck(['score', 'b'], 'score')('Score')).toBeNull()
  })
})
