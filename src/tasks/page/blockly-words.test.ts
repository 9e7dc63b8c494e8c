import { expect, it } from 'vitest'
import { wordsSaid } from './blockly-words.mjs'

it('keeps the texts that the code names, and no others', () => {
  const code = 'a.Msg.DELETE_X_BLOCKS.replace("%1",b);c="%{BKY_UNDO}".length;LISTS_SORTED'
  const texts = { DELETE_X_BLOCKS: 'Delete %1', LISTS_SORT: 'sort', LISTS_SORTED: 'sorted', REDO: 'Redo' }
  expect(wordsSaid(code, texts)).toEqual({ DELETE_X_BLOCKS: 'Delete %1', LISTS_SORTED: 'sorted' })
})
