import { defineBlock } from '../../src/core/language/block'
import { listMenu, number } from '../../src/core/language/slots'

export default defineBlock({
  type: 'lists_row',
  gives: 'list',
  text: 'row {row} of {list} seen as rows of {width}',
  slots: { row: number(1), list: listMenu(), width: number(10) },
  order: 14,
  help: 'Sees a list as a table: with rows of 3, row 1 is items 1 to 3 and row 2 is items 4 to 6. What you change in a row changes in the list.',
  lower: ({ row, list, width }) =>
    list.kind === 'list' ? { kind: 'row', list: list.list, row, width, at: '' } : list,
  examples: [
    {
      shows: 'row 2 of 1 2 3 and 4 5 6 is 4 5 6',
      lists: { table: [1, 2, 3, 4, 5, 6] },
      args: { row: 2, list: 'table', width: 3 },
      gives: [4, 5, 6],
    },
    {
      shows: 'there is no row 3',
      lists: { table: [1, 2, 3, 4, 5, 6] },
      args: { row: 3, list: 'table', width: 3 },
      stops: 'There is no row 3 in table: its 6 numbers make 2 rows of 3. Rows count from 1.',
    },
    {
      shows: 'a width must be whole',
      lists: { table: [1, 2, 3, 4, 5, 6] },
      args: { row: 1, list: 'table', width: 2.5 },
      stops: 'The length of a row must be a whole number, 1 or more. It was given 2.5.',
    },
  ],
})
