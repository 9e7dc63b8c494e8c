import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../blocks/index'
import type { Project } from '../core/project/project'
import { blockWords } from './block-words'

const project: Pick<Project, 'stacks' | 'variables' | 'lists'> = {
  variables: [{ id: 'v', name: 'total', value: 0, shown: true }],
  lists: [],
  stacks: [
    {
      x: 0,
      y: 0,
      blocks: [
        {
          type: 'control_repeat',
          id: 'outer',
          args: {
            times: 3,
            body: [
              { type: 'variables_change', id: 'inner', args: { variable: 'v', by: 1 } },
              {
                type: 'variables_change',
                id: 'nested',
                args: { variable: 'gone', by: { type: 'maths_random', id: 'r' } },
              },
            ],
          },
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
  ],
}

describe('the words on a block', () => {
  it('finds a block inside another', () => {
    expect(blockWords('inner', project, blockLanguage)).toBe('change total by 1')
    expect(blockWords('outer', project, blockLanguage)).toBe('repeat 3')
  })

  it('leaves out what is not typed or chosen', () => {
    expect(blockWords('nested', project, blockLanguage)).toBe('change … by …')
  })

  it('names an own block by its own name', () => {
    expect(blockWords('call', project, blockLanguage)).toBe('forward')
  })

  it('has no words for what is not there', () => {
    expect(blockWords('', project, blockLanguage)).toBe('')
    expect(blockWords('gone', project, blockLanguage)).toBe('')
  })
})
