/** Numbers and words as Python reads them back. */
import { describe, expect, it } from 'vitest'
import { comment, docstring, fString, numberLiteral, stringLiteral } from './literals'

describe('a number', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [3, '3'],
    [-2.5, '-2.5'],
    [1e300, '1e300'],
    [1e20, '100000000000000000000.0'],
    [2 ** 53, '9007199254740992.0'],
    [5e-324, '5e-324'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('%d is %s', (value, text) => {
    expect(numberLiteral(value).text).toBe(text)
  })
})

describe('words', () => {
  it.each([
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['two\nlines\r', '"two\\nlines\\u000d"'],
    ['\u2028\u202e\u0000', '"\\u2028\\u202e\\u0000"'],
    ['😀 مرحبا', '"😀 مرحبا"'],
    ['\ud83d', '"\ufffd"'],
  ])('%j', (text, literal) => {
    expect(stringLiteral(text)).toBe(literal)
  })

  it('may have values of the program in them, in any order', () => {
    expect(fString(['a {"x"}\n', { expression: 'n + 1' }, '%'])).toBe('f"a {{\\"x\\"}}\\n{n + 1}%"')
  })

  it('stay in their line as a comment', () => {
    expect(comment('two\nlines')).toBe('# two lines')
  })

  it('stay inside the quotes at the top of a function', () => {
    expect(docstring(['a """ b\\', 'end"'])).toEqual(['"""a \'\'\' b\\\\', 'end\'"""'])
  })
})
