import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../core/run/machine/breakpoint'
import { conditionWords } from './condition-words'

const names = {
  variables: [{ id: 'v', name: 'total', value: 0, shown: false }],
  lists: [{ id: 'l', name: 'hidden', values: [], shown: false }],
}
const total = { kind: 'variable', variableId: 'v' } as const

describe('the words of a condition', () => {
  it.each<[string, Condition]>([
    ['total > 5', { left: total, is: '>', right: { kind: 'number', value: 5 } }],
    [
      'item 3 of hidden ≤ total',
      { left: { kind: 'item', listId: 'l', index: { kind: 'number', value: 3 } }, is: '<=', right: total },
    ],
    [
      'item total of hidden ≠ -0.5',
      { left: { kind: 'item', listId: 'l', index: total }, is: '≠', right: { kind: 'number', value: -0.5 } },
    ],
    [
      'length of a list that is gone = a variable that is gone',
      {
        left: { kind: 'length', listId: 'gone' },
        is: '=',
        right: { kind: 'variable', variableId: 'gone' },
      },
    ],
  ])('%s', (words, condition) => expect(conditionWords(condition, names)).toBe(words))
})
