/** From blocks to lines: a value shows where its statement does, and what never runs shows nowhere. */
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../core/project/project'
import { blockWithLines, linesByBlock, lineWords } from './block-lines'

const block = (id: string, args: BlockNode['args'] = {}): BlockNode => ({ type: 't', id, args })
const STACKS = [
  {
    blocks: [
      block('flag'),
      block('loop', {
        times: block('count', { of: block('inner') }),
        body: [block('add', { value: block('sum') }), block('silent', { value: block('unheard') })],
      }),
    ],
  },
  { blocks: [block('loose', { value: block('loose value') })] },
]
const LINES = linesByBlock(['', 'flag', 'loop', 'add', 'add', '', 'loop'].map((at) => ({ at })))

it('counts lines from 0, and takes those of no block for nobody’s', () => {
  expect([...LINES]).toEqual([
    ['flag', [1]],
    ['loop', [2, 6]],
    ['add', [3, 4]],
  ])
})

describe('a block in lines', () => {
  it.each([
    ['flag', 'flag'],
    ['loop', 'loop'],
    ['count', 'loop'],
    ['inner', 'loop'],
    ['add', 'add'],
    ['sum', 'add'],
    ['silent', null],
    ['unheard', null],
    ['loose', null],
    ['loose value', null],
    ['nobody', null],
  ])('%s shows in %s', (id, shows) => {
    expect(blockWithLines(id, STACKS, LINES)).toBe(shows)
  })
})

it.each([
  [[2], 'line 3'],
  [[2, 3, 4], 'lines 3 to 5'],
  [[2, 3, 4, 8], 'lines 3 to 5 and 9'],
  [[0, 2, 4, 6], 'lines 1, 3, 5 and 7'],
  [[0, 2, 4, 6, 8, 9], 'lines 1, 3, 5 and 2 more places'],
])('lines %j are in words: %s', (lines, words) => {
  expect(lineWords(lines)).toBe(words)
})
