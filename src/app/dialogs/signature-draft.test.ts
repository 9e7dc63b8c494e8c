import { describe, expect, it } from 'vitest'
import { mistakeIn, movedInput, renamedInput, trimmed, withInput, withoutInput } from './signature-draft'

const block = {
  id: 's',
  name: 'forward',
  inputs: [
    { id: 'a', name: 'x' },
    { id: 'b', name: 'y' },
  ],
  returns: true,
}

describe("shaping an own block's outside", () => {
  it('names what is wrong', () => {
    expect(mistakeIn(block, [])).toBeNull()
    expect(mistakeIn({ ...block, name: '  ' }, [])).toMatch('name')
    expect(mistakeIn(block, ['Forward'])).toMatch('already')
    expect(mistakeIn(renamedInput(block, 'a', ''), [])).toMatch('every input')
    expect(mistakeIn(renamedInput(block, 'a', 'Y '), [])).toMatch('Two inputs')
    expect(mistakeIn({ ...block, name: 'a'.repeat(101) }, [])).toMatch('100')
    expect(mistakeIn(renamedInput(block, 'a', 'a'.repeat(101)), [])).toMatch('101')
    expect(mistakeIn({ ...block, name: '\u200b' }, [])).toMatch('cannot be seen')
    expect(mistakeIn(renamedInput(block, 'a', '\u202ex'), [])).toMatch('cannot be seen')
  })

  it('adds inputs under free names and keeps the ids of the others', () => {
    const more = withInput(withInput(block, 'c'), 'd')
    expect(more.inputs.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(mistakeIn(more, [])).toBeNull()
    expect(mistakeIn(withInput(withoutInput(more, 'c'), 'e'), [])).toBeNull()
  })

  it('moves inputs, but not over the edge', () => {
    expect(movedInput(block, 'b', -1).inputs.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(movedInput(block, 'a', -1)).toBe(block)
    expect(movedInput(block, 'b', 1)).toBe(block)
  })

  it('trims what was typed', () => {
    expect(trimmed({ ...block, name: ' f ' }).name).toBe('f')
  })
})
