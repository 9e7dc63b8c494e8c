/** A check that begins in the middle: of a batch, of an inner loop, of a test phase. The same program, so the same verdict. */
import { expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { byItems } from '../../testing/backprop/designs/by-items.test-support'
import { line, xor } from '../../testing/backprop/designs/own-numbers.test-support'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import { freshMachine } from './turn/copy-machine'

async function checkedAfter(project: Project, instructions: number) {
  const lowered = lower(project, language)
  const images = await imagesAt(lowered.program.images)
  const machine = freshMachine({ lowered, language, images }, project)
  machine.advance(instructions)
  return checked(project, { lowered, images, from: machine })
}

const SOMEWHERE = [1, 40, 777, 5_432, 54_321, 700_001]
const IN_EVERY_LOOP = Array.from({ length: 9 }, (_, i) => 100 + 7 * i)

it.each([
  ['a batch of 8', byItems({ batch: 8 }), SOMEWHERE],
  ['a batch of 10, in own blocks', byItems({ batch: 10, layout: 'twelve own blocks' }), SOMEWHERE],
  ['XOR', xor(), [...IN_EVERY_LOOP, 12_345, 200_003]],
  ['a line', line(), [...IN_EVERY_LOOP, 200_003]],
  ['one neuron, up to its test', projectOf('one-neuron'), [1_000, 3_000, 6_000]],
])('%s is right wherever its run is paused', async (_, project, places) => {
  for (const instructions of places) {
    const { verdict } = await checkedAfter(project, instructions)
    expect({ instructions, verdict }).toEqual({ instructions, verdict: 'right' })
  }
})
