/**
 * The blocks of the Layers drawer put together: networks of several shapes and batch sizes learn the same as an
 * independent sum, worked out here with plain arrays, and end the same in both modes.
 */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../blocks/index'
import { betweenFrom, next, stateFromSeed, wholeFrom } from '../src/core/maths/random'
import { lower } from '../src/core/program/lowering/lower'
import { Machine } from '../src/core/run/machine/machine'
import { wasmHost } from '../src/host/wasm-host'
import { FEW_IMAGES } from '../src/testing/fixtures/few-digits.test-support'
import { block } from '../src/testing/fixtures/in-blocks.test-support'
import { projectOf } from '../src/testing/fixtures/project-of.test-support'

const RATE = 0.3

function trained(sizes: readonly number[], batch: number, mode: 'stepwise' | 'turbo') {
  const project = projectOf({
    variables: { loss: 0, accuracy: 0 },
    flag: [
      block('layers_network', {
        inputs: 100,
        spread: 0.5,
        layers: sizes.map((neurons) => block('layers_layer', { neurons })),
      }),
      block('layers_loader', {
        size: batch,
        set: 'training',
        order: 'shuffled',
        body: [
          block('layers_forward'),
          block('layers_loss', { variable: 'loss' }),
          block('layers_backward'),
          block('layers_step', { rate: RATE }),
        ],
      }),
    ],
  })
  const machine = new Machine({
    lowered: lower(project, language),
    language,
    images: FEW_IMAGES,
    host: wasmHost(),
  })
  machine.reset(project)
  machine.begin()
  while (!machine.isOver) machine.advance(1_000_000, mode)
  expect(machine.diagnostic).toBeNull()
  const { lists, variables } = machine.lowered.program
  return {
    lists: Object.fromEntries(lists.map(({ name }, i) => [name, [...machine.memory.items(i)]])),
    loss: machine.memory.f64[machine.memory.variables + variables.findIndex(({ name }) => name === 'loss')]!,
  }
}

/** The same by hand: whole batches, gradients as plain sums. */
function byHand(sizes: readonly number[], batch: number) {
  let state = stateFromSeed(1)
  const draw = () => (state = next(state))
  const widths = [100, ...sizes]
  const weights = sizes.map((n, l) =>
    Array.from({ length: n }, () => Array.from({ length: widths[l]! }, () => betweenFrom(draw(), -0.5, 0.5))),
  )
  const biases = sizes.map((n) => new Array<number>(n).fill(0))
  const count = FEW_IMAGES.count('training')
  const order = Array.from({ length: count }, (_, i) => i + 1)
  for (let i = count; i >= 2; i--) {
    const j = wholeFrom(draw(), 1, i)
    ;[order[i - 1], order[j - 1]] = [order[j - 1]!, order[i - 1]!]
  }
  let loss = 0
  for (let first = 0; first < count; first += batch) {
    const images = order.slice(first, first + batch)
    const weightSums = weights.map((layer) => layer.map((row) => row.map(() => 0)))
    const biasSums = biases.map((layer) => layer.map(() => 0))
    loss = 0
    for (const n of images) {
      const label = FEW_IMAGES.label('training', n)
      const activations = [[...FEW_IMAGES.pixels(10, 'training', n)].map((byte) => byte / 255)]
      for (const [l, layer] of weights.entries())
        activations.push(
          layer.map((row, j) => {
            const sum = row.reduce((total, w, i) => total + w * activations[l]![i]!, biases[l]![j]!)
            return 1 / (1 + Math.exp(-sum))
          }),
        )
      const answer = activations.at(-1)![0]!
      loss -= (label * Math.log(answer) + (1 - label) * Math.log(1 - answer)) / images.length
      let delta = [answer - label]
      for (let l = sizes.length - 1; l >= 0; l--) {
        for (const [j, d] of delta.entries()) {
          biasSums[l]![j]! += d / images.length
          for (const [i, a] of activations[l]!.entries()) weightSums[l]![j]![i]! += (d * a) / images.length
        }
        delta = activations[l]!.map(
          (a, i) => delta.reduce((total, d, j) => total + d * weights[l]![j]![i]!, 0) * a * (1 - a),
        )
      }
    }
    for (const [l, layer] of weights.entries())
      for (const [j, row] of layer.entries()) {
        biases[l]![j]! -= RATE * biasSums[l]![j]!
        for (let i = 0; i < row.length; i++) row[i]! -= RATE * weightSums[l]![j]![i]!
      }
  }
  return { weights: weights.map((layer) => layer.flat()), biases, order, loss }
}

const close = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length)
  for (const [i, x] of found.entries())
    expect(Math.abs(x - expected[i]!)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected[i]!)))
}

describe.each([
  { sizes: [1], batch: 1 },
  { sizes: [3, 1], batch: 1 },
  { sizes: [4, 3, 1], batch: 1 },
  { sizes: [3, 1], batch: 4 },
  { sizes: [4, 3, 1], batch: 7 },
])('layers of $sizes neurons, in batches of $batch', ({ sizes, batch }) => {
  it('learn as the formulas say', () => {
    const { lists, loss } = trained(sizes, batch, 'turbo')
    const expected = byHand(sizes, batch)
    expect(lists.order).toEqual(expected.order)
    for (const [l] of sizes.entries()) {
      close(lists[`layer ${l + 1} weights`]!, expected.weights[l]!)
      close(lists[`layer ${l + 1} biases`]!, expected.biases[l]!)
    }
    close([loss], [expected.loss])
  })

  it('end the same in both modes, to the last bit', () => {
    expect(trained(sizes, batch, 'stepwise')).toEqual(trained(sizes, batch, 'turbo'))
  })
})
