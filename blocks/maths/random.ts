import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { betweenFrom } from '../../src/core/maths/random'
import { useOp } from '../../src/core/program/build'
import { draw, drawBetween, stopAtFarEnds } from '../random-draw'
import { checkEnds } from '../random-ends'

const random = defineOp({
  name: 'random',
  parameters: ['number', 'number'],
  gives: 'number',
  random: true,
  run(machine, from, to) {
    checkEnds(machine, from, to)
    return betweenFrom(machine.nextRandom(), from, to)
  },
  expand(plain, least, most) {
    const from = plain.keep(least, 'from')
    const to = plain.keep(most, 'to')
    stopAtFarEnds(plain, from, to)
    return drawBetween(plain, from, to)
  },
})

export default defineBlock({
  type: 'maths_random',
  gives: 'number',
  text: 'random number from {from} to {to}',
  slots: { from: number(0), to: number(1) },
  order: 14,
  help: 'A surprise number between two others, such as 0.3716. It is never rounded. With the same seed, every run gets the same surprises.',
  lower: ({ from, to }) => useOp(random, from, to),
  ops: [random, draw],
  examples: [
    { shows: 'one draw', args: { from: 0, to: 1 }, gives: 0.5212392304290452 },
    { shows: 'the same draw between −1 and 1', args: { from: -1, to: 1 }, gives: 0.04247846085809037 },
    { shows: 'from 5 to 5 there is only 5', args: { from: 5, to: 5 }, gives: 5 },
    {
      shows: 'random numbers need two ends',
      args: { from: 0, to: Number.POSITIVE_INFINITY },
      stops: 'Random numbers need two ends that are not endlessly far apart. They were given 0 and ∞.',
    },
  ],
})
