/** Turbo's own `exp`, and what it takes from src/core/maths: the same bits, wherever rounding is hardest. */
import { expect, it } from 'vitest'
import { block, forEach, get, item, replace } from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'
import { exp } from '../maths/exp'
import { ln } from '../maths/ln'
import reference from '../maths/reference.json'
import { fromHex } from '../maths/ulps.test-support'

it.each([
  ['exp', exp, reference.exp],
  ['ln', ln, reference.ln],
] as const)('%s of every number in reference.json is the same', (name, own, lines) => {
  const inputs = lines.map((line) => fromHex(line.split(' ')[0]!))
  const { lists } = run({
    flag: [
      forEach(
        'i',
        1,
        inputs.length,
        replace(get('i'), 'l', block('maths_function', { function: name, a: item(get('i'), 'l') })),
      ),
    ],
    variables: { i: 0 },
    lists: { l: inputs },
  })
  expect(lists.l).toEqual(inputs.map(own))
})
