/** Comments that hold anything and let nothing out. */
import { describe, expect, it } from 'vitest'
import { commentInLine, commentLines } from './comment-text'

describe('words in a comment', () => {
  it('keep their lines, and turn to the next one at a space', () => {
    expect(commentLines('one two three\nfour', 8)).toEqual(['one two', 'three', 'four'])
    expect(commentLines('a-word-that-is-too-long for it', 8)).toEqual(['a-word-that-is-too-long', 'for it'])
  })

  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])('end a line at %j', (end) => {
    expect(commentLines(`a${end}b`, 80)).toEqual(['a', 'b'])
    expect(commentInLine(`a${end}b`)).toBe('a b')
  })

  it('do not end a comment, go on behind it, or turn the text round', () => {
    expect(commentInLine('*/ int x; /*')).toBe('* / int x; / *')
    expect(commentInLine('path\\')).toBe('path\\.')
    expect(commentLines('path\\ is', 6)).toEqual(['path\\.', 'is'])
    expect(commentInLine('a ??/')).toBe('a ? ?/')
    expect(commentInLine('a\u202eb\u0000c\ud800')).toBe('a b c')
  })
})
