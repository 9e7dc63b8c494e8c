import { defineBlock } from '../../src/core/language/block'
import { joinWords } from '../../src/core/language/join-words'
import { defineOp } from '../../src/core/language/op'
import { number, text } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const plot = defineOp({
  name: 'plot',
  parameters: ['number', 'text'],
  gives: 'nothing',
  primitive: true,
  run(machine, value, series) {
    machine.stage.plot(joinWords(series), value)
  },
})

export default defineBlock({
  type: 'stage_plot',
  gives: 'statement',
  text: 'plot {value} on chart {series}',
  slots: { value: number(0), series: text('loss') },
  order: 2,
  help: 'Adds a point to a chart. Plot the loss (how wrong the network is) again and again, and you see it fall while the network learns.',
  lower: ({ value, series }) => useOp(plot, value, series),
  ops: [plot],
  examples: [
    {
      shows: 'the first point of a chart',
      args: { value: 0.5, series: 'loss' },
      after: { charts: { loss: [0.5] } },
    },
  ],
})
