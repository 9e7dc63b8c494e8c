/** What the clipboard's text may be: a piece that comes back as it was, or words, and never a throw. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { howMany, seedOr } from '../../testing/generators/trial-counts.test-support'
import type { Piece } from '../workspace/piece'
import { known } from './clipboard.test-support'
import { LONGEST_PIECE, readPiece, textOfPiece } from './piece-text'

const add: BlockNode = {
  type: 'lists_add',
  id: '1',
  args: { value: Number.NEGATIVE_INFINITY, list: 'l' },
  comment: 'why',
}
const piece: Piece = {
  blocks: [add],
  from: {
    variables: [],
    lists: [{ id: 'l', name: 'pixels', values: [], shown: true }],
    stacks: [],
  },
}
const text = textOfPiece(piece, 'home')

const kindOf = (given: string) => readPiece(given, known).kind
const whyOf = (given: string) => {
  const read = readPiece(given, known)
  return read.kind === 'refused' ? read.why.code : read.kind
}

describe('a piece', () => {
  it('comes back as it was, with where it was copied', () => {
    expect(readPiece(text, known)).toEqual({
      kind: 'piece',
      home: 'home',
      piece: { ...piece, from: { ...piece.from, stacks: [{ x: 0, y: 0, blocks: [add] }] } },
    })
  })

  it('comes back also where a mail program has put blanks around it', () => {
    expect(kindOf(`\n  ${text}\r\n`)).toBe('piece')
  })

  it('may be a note', () => {
    const note = { x: 0, y: 0, width: 200, height: 100, text: 'Remember' }
    const read = readPiece(
      textOfPiece({ blocks: [], from: { variables: [], lists: [], stacks: [] }, note }, 'h'),
      known,
    )
    expect(read).toMatchObject({ kind: 'piece', piece: { blocks: [], note } })
  })
})

describe('other text', () => {
  it.each([
    '',
    'hello',
    '{"format":"blockgrad","version":1}',
    'https://example.org',
    '\u0000',
    '['.repeat(1_000_000),
  ])('is no piece (%#)', (given) => expect(kindOf(given)).toBe('other'))

  it.each([
    ['cut off in the middle', text.slice(0, -20), 'clipboard-damaged'],
    ['of a newer version', text.replace('"version":1', '"version":2'), 'clipboard-of-newer'],
    ['without a home', text.replace('"from":"home"', '"from":7'), 'clipboard-damaged'],
    ['without a project', '{"format":"blockgrad-blocks","version":1,"from":"h"}', 'not-a-project'],
    ['of another format', text.replace('"blockgrad-blocks"', '"blockgrad-blocks!"'), 'clipboard-damaged'],
    ['a list', `["blockgrad-blocks"]`, 'clipboard-damaged'],
    ['longer than any project', text + ' '.repeat(LONGEST_PIECE), 'clipboard-too-long'],
  ])('that is %s is refused', (_, given, why) => expect(whyOf(given)).toBe(why))

  it('with a block that does not exist is refused with its place, as a file is', () => {
    const read = readPiece(text.replace('lists_add', 'magic_wand'), known)
    expect(read.kind === 'refused' && read.why.code).toBe('mistake-in-file')
  })

  it('with nothing in it is refused', () => {
    const empty = textOfPiece({ blocks: [], from: { variables: [], lists: [], stacks: [] } }, 'h')
    expect(whyOf(empty)).toBe('clipboard-damaged')
  })

  it('of any kind, or a piece with characters changed, makes nothing throw', () => {
    const changed = fc
      .tuple(fc.nat(text.length - 1), fc.string({ maxLength: 5 }), fc.nat(9))
      .map(([at, by, gone]) => text.slice(0, at) + by + text.slice(at + gone))
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), changed), (given) => {
        expect(['piece', 'other', 'refused']).toContain(kindOf(given))
      }),
      { numRuns: howMany(300), seed: seedOr(16) },
    )
  })
})
