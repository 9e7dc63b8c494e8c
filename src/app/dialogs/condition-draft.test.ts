import { describe, expect, it } from 'vitest'
import type { Condition } from '../../core/run/machine/breakpoint'
import { type ConditionDraft, conditionIn, draftFor } from './condition-draft'

const subjects = { variables: [{ id: 'v', name: 'total' }], lists: [{ id: 'l', name: 'hidden' }] }
/** There is always one: these subjects have a variable. */
const draft = (change: Partial<ConditionDraft>): ConditionDraft => ({
  ...draftFor(null, subjects)!,
  ...change,
})
const typed = (text: string) => ({ variableId: null, text })
const total = { kind: 'variable', variableId: 'v' } as const

describe('a condition while it is filled in', () => {
  it('begins with the first variable, or with a list where there is none', () => {
    expect(draftFor(null, subjects)).toMatchObject({ kind: 'variable', id: 'v', is: '=' })
    expect(draftFor(null, { ...subjects, variables: [] })).toMatchObject({ kind: 'length', id: 'l' })
    expect(draftFor(null, { variables: [], lists: [] })).toBeNull()
  })

  it.each<Condition>([
    { left: total, is: '<=', right: { kind: 'number', value: -0.5 } },
    { left: { kind: 'item', listId: 'l', index: total }, is: '≠', right: total },
    {
      left: { kind: 'item', listId: 'l', index: { kind: 'number', value: 3 } },
      is: '>',
      right: { kind: 'number', value: 1e21 },
    },
    { left: { kind: 'length', listId: 'l' }, is: '=', right: { kind: 'number', value: 100 } },
  ])('opened again, it is the same: %j', (condition) => {
    expect(conditionIn(draftFor(condition, subjects)!)).toEqual(condition)
  })

  it('takes numbers as people type them', () => {
    const right = (text: string) => conditionIn(draft({ right: typed(text) }))
    expect(right(' −0,5 ')).toMatchObject({ right: { kind: 'number', value: -0.5 } })
    expect(right('1e3')).toMatchObject({ right: { kind: 'number', value: 1000 } })
  })

  it('says what is missing', () => {
    for (const text of ['', 'many', '1.2.3'])
      expect(conditionIn(draft({ right: typed(text) }))).toBe(
        'Type the number to compare with, such as 5 or 0.5.',
      )
    for (const text of ['', '0', '1.5'])
      expect(conditionIn(draft({ kind: 'item', id: 'l', index: typed(text), right: typed('1') }))).toBe(
        'Which item? Type a whole number: items count from 1.',
      )
  })

  it('forgets what is gone', () => {
    const gone: Condition = {
      left: { kind: 'length', listId: 'gone' },
      is: '>',
      right: { kind: 'variable', variableId: 'gone' },
    }
    expect(draftFor(gone, subjects)).toMatchObject({ kind: 'variable', id: 'v', is: '>', right: typed('') })
  })
})
