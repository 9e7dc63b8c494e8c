/** Programs on which turbo and stepwise once came apart, each found by random programs and made small. */
import { describe, expect, it } from 'vitest'
import {
  type add,
  addTo,
  block,
  call,
  change,
  forEach,
  get,
  is,
  own,
  repeat,
  replace,
  set,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'
import { sigmoidSlope } from '../maths/sigmoid'

describe('a block whose fast form uses its input twice', () => {
  const slope = (x: Parameters<typeof add>[0]) => block('maths_sigmoid_slope', { x })
  const drawn = () => slope(block('maths_random', { from: -3, to: 3 }))

  it.each([
    ['a variable’s value', () => set('x', drawn())],
    ['a change in a loop', () => repeat(3, change('x', drawn()))],
    ['the start of a loop', () => forEach('i', drawn(), 2)],
    ['the end of a loop', () => forEach('i', 0, drawn())],
    ['an input', () => call('f', { n: drawn() })],
    ['an item', () => forEach('i', 1, 3, replace(get('i'), 'l', drawn()))],
    ['a new item', () => addTo('l', drawn())],
    ['a question', () => when(is(drawn(), '>', 0.2), set('x', 1))],
  ])('draws one random number, not two: %s', (_, statement) => {
    run({
      flag: [statement()],
      variables: { x: 0, i: 0 },
      lists: { l: [1, 2, 3] },
      own: [own('f', ['n'], false)],
    })
  })

  it('does not double the code with each block inside another', () => {
    let value: Parameters<typeof add>[0] = get('x')
    let expected = 1
    for (let depth = 0; depth < 150; depth++) {
      value = slope(value)
      expected = sigmoidSlope(expected)
    }
    expect(run({ flag: [set('x', value)], variables: { x: 1 } }).variables.x).toBe(expected)
  })
})
