/**
 * What numbers mean: dividing by 0 gives an endless one and the run goes on; a result that is not a number stops the
 * run at its block, before anything is stored; and so no not-a-number is ever in memory.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import {
  block,
  divide,
  get,
  item,
  log,
  repeat,
  row,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { machineFor, run } from '../../testing/fixtures/run-blocks.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const INFINITY = Number.POSITIVE_INFINITY
const work = (name: string, a: number) => block('maths_function', { function: name, a })
const two = (type: string) => (a: number, b: number) => block(`maths_${type}`, { a, b })
const [plus, minus, times, power, mod] = ['add', 'subtract', 'multiply', 'power', 'mod'].map(two) as [
  typeof divide,
  typeof divide,
  typeof divide,
  typeof divide,
  typeof divide,
]
const smaller = (a: number, b: number) => block('maths_min_max', { which: 'min', a, b })
const larger = (a: number, b: number) => block('maths_min_max', { which: 'max', a, b })
const round = (a: number) => block('maths_round', { a })
const sigmoid = (x: number) => block('maths_sigmoid', { x })
const slope = (x: number) => block('maths_sigmoid_slope', { x })
const cost = (prediction: number, label: number) => block('network_cross_entropy', { prediction, label })

describe('results', () => {
  it.each([
    ['1 ÷ 0', divide(1, 0), INFINITY],
    ['−1 ÷ 0', divide(-1, 0), -INFINITY],
    ['1 ÷ −0', divide(1, -0), -INFINITY],
    ['1 ÷ ∞', divide(1, INFINITY), 0],
    ['−1 ÷ ∞', divide(-1, INFINITY), -0],
    ['−0 + −0', plus(-0, -0), -0],
    ['0 + −0', plus(0, -0), 0],
    ['0 × −1', times(0, -1), -0],
    ['1e308 × 10', times(1e308, 10), INFINITY],
    ['ln of 0', work('ln', 0), -INFINITY],
    ['e ^ 1000', work('exp', 1000), INFINITY],
    ['e ^ −1000', work('exp', -1000), 0],
    ['sqrt of −0', work('sqrt', -0), -0],
    ['abs of −∞', work('abs', -INFINITY), INFINITY],
    ['floor of −0.5', work('floor', -0.5), -1],
    ['ceiling of 0.5', work('ceiling', 0.5), 1],
    ['7 mod 3', mod(7, 3), 1],
    ['−7 mod 3', mod(-7, 3), 2],
    ['7 mod −3', mod(7, -3), -2],
    ['−7 mod −3', mod(-7, -3), -1],
    ['5.5 mod 2', mod(5.5, 2), 1.5],
    ['round 2.5', round(2.5), 3],
    ['round −2.5', round(-2.5), -2],
    ['round 0.49999999999999994', round(0.49999999999999994), 0],
    ['round ∞', round(INFINITY), INFINITY],
    ['2 to the power of −1', power(2, -1), 0.5],
    ['0 to the power of 0', power(0, 0), 1],
    ['−2 to the power of 3', power(-2, 3), -8],
    ['the smaller of 0 and −0', smaller(0, -0), -0],
    ['the larger of −0 and 0', larger(-0, 0), 0],
    ['sigmoid of 0', sigmoid(0), 0.5],
    ['sigmoid of 1000', sigmoid(1000), 1],
    ['sigmoid of −1000', sigmoid(-1000), 0],
    ['sigmoid of ∞', sigmoid(INFINITY), 1],
    ['sigmoid of −∞', sigmoid(-INFINITY), 0],
    ['slope of sigmoid at 0', slope(0), 0.25],
    ['slope of sigmoid at ∞', slope(INFINITY), 0],
    ['slope of sigmoid at −∞', slope(-INFINITY), 0],
    ['cross-entropy of a sure right answer', cost(1, 1), 0],
    ['cross-entropy of the other sure right answer', cost(0, 0), 0],
    ['cross-entropy of a sure wrong answer', cost(0, 1), 100],
    ['cross-entropy of the other sure wrong answer', cost(1, 0), 100],
    ['cross-entropy of a nearly sure wrong answer', cost(1e-300, 1), 100],
    ['cross-entropy of a guess', cost(0.5, 1), Math.LN2],
  ])('%s', (_, value, result) => {
    const { stops, variables } = run({ flag: [set('x', value)], variables: { x: 7 } })
    expect(stops).toBeNull()
    expect(variables.x).toBe(result)
  })
})

describe('no answer', () => {
  it.each([
    ['0 ÷ 0', divide(0, 0), '0 ÷ 0 has no answer.'],
    ['∞ ÷ ∞', divide(INFINITY, INFINITY), '∞ ÷ ∞ has no answer.'],
    ['∞ − ∞', minus(INFINITY, INFINITY), '∞ − ∞ has no answer.'],
    ['∞ + −∞', plus(INFINITY, -INFINITY), '∞ + -∞ has no answer.'],
    ['0 × ∞', times(0, INFINITY), '0 × ∞ has no answer.'],
    ['sqrt of −1', work('sqrt', -1), 'The square root of -1 has no answer: it is below 0.'],
    ['ln of −1', work('ln', -1), 'ln of -1 has no answer: it is below 0.'],
    ['5 mod 0', mod(5, 0), '5 mod 0 has no answer.'],
    ['∞ mod 5', mod(INFINITY, 5), '∞ mod 5 has no answer.'],
    ['a root of a negative', power(-8, 0.5), '-8 to the power of 0.5 has no answer.'],
    [
      'cross-entropy of an endless label',
      cost(1, INFINITY),
      'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
    ],
  ])('%s stops the run there, and nothing is stored', (_, value, message) => {
    const flag = [log(1), set('x', value), log(2)]
    expect(run({ flag, variables: { x: 7 } })).toMatchObject({
      stops: message,
      at: value.id,
      variables: { x: 7 },
      log: ['1'],
    })
  })

  it('points at the variable that made the trouble', () => {
    const wrong = block('maths_divide', { a: 0, b: get('total') })
    expect(run({ flag: [log(wrong)], variables: { total: 0 } }).stops).toBe(
      '0 ÷ 0 has no answer. Look at total, it is 0.',
    )
  })

  const LISTS = {
    a: [1, INFINITY],
    b: [2, -INFINITY],
    zero: [1, 0],
    target: [7, 8, 9],
    w: [1, 1, INFINITY, 1],
  }
  const lists = (type: string, args: Record<string, string | number>) => block(type, args)
  it.each([
    ['set target to a + b', lists('vectors_combine', { target: 'target', a: 'a', operator: '+', b: 'b' })],
    ['set target to a − a', lists('vectors_combine', { target: 'target', a: 'a', operator: '−', b: 'a' })],
    [
      'set target to a × zero',
      lists('vectors_combine', { target: 'target', a: 'a', operator: '×', b: 'zero' }),
    ],
    [
      'set a to a × zero, in place',
      lists('vectors_combine', { target: 'a', a: 'a', operator: '×', b: 'zero' }),
    ],
    ['set target to a × 0', lists('vectors_scale', { target: 'target', a: 'a', k: 0 })],
    ['add 1 × a to b', lists('vectors_add_scaled', { k: 1, source: 'a', target: 'b' })],
    ['add 0 × a to zero', lists('vectors_add_scaled', { k: 0, source: 'a', target: 'zero' })],
    ['move a by 1 × a', lists('network_gradient_update', { weights: 'a', rate: 1, gradient: 'a' })],
    [
      'set target to w × zero + zero',
      lists('network_weighted_sums', { target: 'target', weights: 'w', inputs: 'zero', biases: 'b' }),
    ],
  ])('of one item stops %s as a whole: no item is stored', (_, wrong) => {
    expect(run({ flag: [wrong], lists: LISTS })).toMatchObject({ at: wrong.id, lists: LISTS })
    expect(run({ flag: [wrong], lists: LISTS }).stops).toMatch(/^A result here stopped being a number\./)
  })

  it.each([
    ['sum of a list', block('lists_sum', { list: 'endless' })],
    ['dot product', block('vectors_dot', { a: 'endless', b: 'zeros' })],
    ['sum of a row', block('lists_sum', { list: row(1, 'endless', 2) })],
  ])('in a %s stops there', (_, wrong) => {
    const lists = { endless: [INFINITY, -INFINITY], zeros: [0, 0] }
    expect(run({ flag: [set('x', wrong)], lists, variables: { x: 3 } })).toMatchObject({
      at: wrong.id,
      variables: { x: 3 },
    })
  })

  it('is said of a prediction that is none', () => {
    for (const prediction of [-0.1, 1.1, INFINITY])
      expect(run({ flag: [log(cost(prediction, 1))] }).stops).toMatch(
        /^Cross-entropy needs a prediction from 0 to 1/,
      )
  })

  it('stops in the turn in which it happens, with all that came before', () => {
    const wrong = block('maths_divide', { a: get('x'), b: item(1, 'l') })
    const shrink = block('lists_replace', {
      index: 1,
      list: 'l',
      value: block('maths_subtract', { a: item(1, 'l'), b: 1 }),
    })
    const ran = run({ flag: [repeat(10, log(wrong), shrink)], variables: { x: 0 }, lists: { l: [3] } })
    expect(ran).toMatchObject({ log: ['0', '0', '0'], lists: { l: [0] }, at: wrong.id })
  })
})

it('a not-a-number never gets into memory, whatever a program does', () => {
  const property = fc.property(randomProject({ language }), (project) => {
    const machine = machineFor(project)
    machine.begin()
    for (let slice = 0; slice < 50; slice++) machine.advance(100)
    const { memory, lowered } = machine
    const { variables, lists } = lowered.program
    const values = [...memory.f64.subarray(memory.variables, memory.variables + variables.length)]
    for (const list of lists.keys()) values.push(...memory.items(list))
    expect(values.some(Number.isNaN)).toBe(false)
  })
  fc.assert(property, { seed: 3, numRuns: 200 })
})
