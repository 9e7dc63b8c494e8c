/**
 * Ops that sum add up in lanes, and the loops that they stand for one item after the other. Over numbers of one sign
 * the two are at most 1e-12 apart, relative; over any numbers, as much of the sum of their sizes.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { expanded } from '../../../testing/equivalence/expanded.test-support'
import { FEW_IMAGES } from '../../../testing/fixtures/few-digits.test-support'
import { block, set } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { Machine } from '../../run/machine/machine'
import { type LoweredProject, lower } from '../lowering/lower'

const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 800, maxLength: 800 })

it('sums, dot products and weighted sums of hundreds of numbers are as near as their rounding lets them', {
  timeout: 120_000,
}, () => {
  let different = 0
  const property = fc.property(numbers, numbers, (x, y) => {
    const project = projectOf({
      variables: { sum: 0, dot: 0 },
      lists: { x, y, biases: [1, 2], sums: [], weights: [...x, ...y] },
      flag: [
        set('sum', block('lists_sum', { list: 'x' })),
        set('dot', block('vectors_dot', { a: 'x', b: 'y' })),
        block('network_weighted_sums', { target: 'sums', weights: 'weights', inputs: 'y', biases: 'biases' }),
      ],
    })
    const results = (lowered: LoweredProject) => {
      const machine = new Machine({ lowered, language, images: FEW_IMAGES })
      machine.reset(project)
      machine.begin()
      machine.advance(100_000)
      expect(machine.isOver && machine.diagnostic === null).toBe(true)
      const { memory } = machine
      return [...memory.f64.subarray(memory.variables, memory.variables + 2), ...memory.items(3)]
    }
    const whole = results(lower(project, language))
    const plain = results(expanded(lower(project, language), language))
    const size = (terms: readonly number[]) => terms.reduce((total, term) => total + Math.abs(term), 2)
    const products = (a: readonly number[]) => size(a.map((value, i) => value * y[i]!))
    const sizes = [size(x), products(x), products(x), products(y)]
    for (const [i, value] of whole.entries()) {
      expect(Math.abs(value - plain[i]!)).toBeLessThanOrEqual(1e-12 * sizes[i]!)
      if (value !== plain[i]) different++
    }
  })
  fc.assert(property, { seed: 5, numRuns: 20 })
  // Were they always the same, this test would look at nothing.
  expect(different).toBeGreaterThan(20)
})
