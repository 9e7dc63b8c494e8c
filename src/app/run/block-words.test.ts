import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import type { Stack } from '../../core/project/project'
import { blockWords } from './block-words'

const stacks: readonly Stack[] = [
  {
    x: 0,
    y: 0,
    blocks: [
      {
        type: 'control_repeat',
        id: 'outer',
        args: { times: 3, body: [{ type: 'variables_change', id: 'inner', args: { by: 1 } }] },
      },
      { type: 'my-blocks_call', id: 'call', procedure: 's' },
    ],
  },
  {
    x: 0,
    y: 0,
    blocks: [
      {
        type: 'my-blocks_define',
        id: 'd',
        signature: { id: 's', name: 'forward', inputs: [], returns: false },
      },
    ],
  },
]

describe('the words on a block', () => {
  it('finds a block inside another', () => {
    expect(blockWords('inner', stacks, blockLanguage)).toBe('change … by …')
    expect(blockWords('outer', stacks, blockLanguage)).toMatch(/^repeat …/)
  })

  it('names an own block by its own name', () => {
    expect(blockWords('call', stacks, blockLanguage)).toBe('forward')
  })

  it('has no words for what is not there', () => {
    expect(blockWords('', stacks, blockLanguage)).toBe('')
    expect(blockWords('gone', stacks, blockLanguage)).toBe('')
  })
})
