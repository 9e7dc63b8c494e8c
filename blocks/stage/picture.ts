import { defineBlock } from '../../src/core/language/block'
import { mustBeWhole } from '../../src/core/language/faults'
import { defineOp } from '../../src/core/language/op'
import { list, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { useOp } from '../../src/core/program/build'

/** A picture is never wider than its numbers reach. */
const picture = defineOp({
  name: 'picture',
  parameters: ['list', 'number'],
  gives: 'nothing',
  fast: { kind: 'picture', list: 0, width: 1 },
  primitive: true,
  run(machine, list, width) {
    if (!Number.isInteger(width) || width < 1)
      machine.stop(mustBeWhole(message('stage_picture-width', {}, "A picture's width"), 1, width))
    const title = machine.listName(list)
    if (list.length === 0)
      machine.stop(
        message('stage_picture-empty', { title }, 'There is nothing to show in { $title }: it is empty.'),
      )
    machine.stage.picture(title, machine.f64, list, Math.min(width, list.length))
  },
})

export default defineBlock({
  type: 'stage_picture',
  gives: 'statement',
  text: 'show {list} as a picture {width} wide',
  slots: { list: list(), width: number(10) },
  order: 1,
  help: 'Draws the numbers of a list as squares, row by row. A list of 100 numbers, 10 wide, makes a picture of 10×10.',
  lower: ({ list, width }) => useOp(picture, list, width),
  ops: [picture],
  examples: [
    {
      shows: 'four numbers, two wide',
      lists: { pixels: [0, 1, 1, 0] },
      args: { list: 'pixels', width: 2 },
      after: { pictures: { pixels: { width: 2, values: [0, 1, 1, 0] } } },
    },
    {
      shows: 'a row of a list is a picture too',
      lists: { w1: [1, 2, 3, 4, 5, 6] },
      args: { list: { type: 'lists_row', args: { row: 3, list: 'w1', width: 2 } }, width: 1 },
      after: { pictures: { 'row 3 of w1': { width: 1, values: [5, 6] } } },
    },
    {
      shows: 'three numbers are at most three wide',
      lists: { pixels: [1, 2, 3] },
      args: { list: 'pixels', width: 1000 },
      after: { pictures: { pixels: { width: 3, values: [1, 2, 3] } } },
    },
    {
      shows: 'a picture has at least one column',
      lists: { pixels: [0, 1, 1, 0] },
      args: { list: 'pixels', width: 0 },
      stops: "A picture's width must be a whole number, 1 or more. It was given 0.",
    },
    {
      shows: 'an empty list has nothing to show',
      lists: { pixels: [] },
      args: { list: 'pixels', width: 2 },
      stops: 'There is nothing to show in pixels: it is empty.',
    },
  ],
})
