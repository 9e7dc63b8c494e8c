/** What no plain program can say, every Python language says alike. */
import { expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { NUMPY_ARRAYS } from '../numpy/arrays'
import { commonSpellings } from './common-spellings'

it('has a spelling for every primitive op', () => {
  const primitive = [...blockLanguage.ops.values()].filter((op) => op.primitive)
  expect(primitive.length).toBeGreaterThan(10)
  const spellings = commonSpellings(NUMPY_ARRAYS)
  for (const { name, gives } of primitive)
    expect(spellings[name]?.[gives === 'nothing' ? 'lines' : 'value'], name).toBeTypeOf('function')
})
