/** What no plain program can say, every Python language says alike. */
import { expect, it } from 'vitest'
import { blockLanguage } from '../../../../blocks/index'
import { NUMPY_ARRAYS } from '../../numpy/arrays'
import { commonSpellings } from './common-spellings'

it('has a spelling for every primitive op that gives something or changes a list', () => {
  const spellings = commonSpellings(NUMPY_ARRAYS)
  const giving = [...blockLanguage.ops.values()].filter(
    ({ primitive, gives }) => primitive && gives !== 'nothing',
  )
  expect(giving.length).toBeGreaterThan(3)
  for (const { name } of giving) expect(spellings[name]?.value, name).toBeTypeOf('function')
  for (const name of ['add', 'insert', 'delete', 'deleteAll', 'loadImage'])
    expect(spellings[name]?.lines, name).toBeTypeOf('function')
})
