/** The check as a whole: examples, the same report every time, and a run that does not notice. */
import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { capturedState } from '../../testing/equivalence/captured-state.test-support'
import { exampleNames, imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'
import { lower } from '../program/lowering/lower'
import { Machine } from '../run/machine/machine'
import { checkGradients } from './index'

const FLAGSHIP = 'zero-or-one-scratch'
/** They load images and show or answer them, and no weight moves. */
const NOT_LEARNING = ['first-list-picture', 'weights-from-numpy']

describe('the examples', () => {
  it.each(exampleNames)(
    '%s is true where it learns',
    async (name) => {
      const { verdict, weights, loss } = await checked(projectOf(name), { moments: [1, 2, 3] })
      if (NOT_LEARNING.includes(name)) expect(verdict).toBe('no-learning')
      else {
        expect(verdict).toBe('right')
        expect(loss).toBe('cross-entropy')
        expect(weights.length).toBeGreaterThan(1)
      }
    },
    60_000,
  )
})

describe('a run', () => {
  it.each(['stepwise', 'turbo'] as const)('does not notice, in the middle, %s', async (mode) => {
    const project = projectOf(FLAGSHIP)
    const lowered = lower(project, blockLanguage)
    const images = await imagesAt(lowered.program.images)
    const machine = new Machine({ lowered, language: blockLanguage, images, host: wasmHost() })
    machine.reset(project)
    machine.begin()
    machine.advance(mode === 'turbo' ? 3_000_000 : 123_457, mode)
    const before = JSON.stringify(capturedState(machine))
    const work = checkGradients({
      lowered,
      language: blockLanguage,
      images,
      starting: project,
      from: machine,
      moments: [1, 2, 3],
    })
    let step = work.next()
    while (!step.done) step = work.next()
    expect(step.value.verdict).toBe('right')
    expect(JSON.stringify(capturedState(machine))).toBe(before)
  })

  it('gives the same report every time', async () => {
    const once = await checked(projectOf(FLAGSHIP))
    expect(await checked(projectOf(FLAGSHIP))).toEqual(once)
  })
})
