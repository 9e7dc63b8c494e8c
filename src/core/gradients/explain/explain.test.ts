/** How a wrong list is off, where the flagship has no such block: see planted.test.ts beside the room for the others. */
import { expect, it } from 'vitest'
import { byItems } from '../../../testing/backprop/designs/by-items.test-support'
import { singleVariables } from '../../../testing/backprop/designs/single-variables.test-support'
import { leaveOut } from '../../../testing/backprop/slips.test-support'
import { checked } from '../../../testing/gradients/checked.test-support'

it.each([
  ['reset-g1', 'w1', 'g1'],
  ['reset-gb1', 'b1', 'gb1'],
  ['reset-gb2', 'b2', 'gb2'],
])('a batch without %s: %s takes along what %s held before', async (block, wrong, sum) => {
  const { weights } = await checked(leaveOut(byItems({ batch: 8 }), block))
  const off = weights.filter(({ right }) => !right)
  expect(off.map(({ name, explanation, values }) => [name, explanation, values])).toEqual([
    [wrong, 'not-reset', { list: sum }],
  ])
})

it('a variable that nobody moves never moves', async () => {
  const { weights } = await checked(leaveOut(singleVariables(), 'move-lower'))
  expect(weights.filter(({ right }) => !right)).toMatchObject([{ name: 'lower', explanation: 'never-moves' }])
})
