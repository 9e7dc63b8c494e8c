/** Blocks that stand for others: they mean the same as those, run as one step, and bring their lists along. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { FEW_IMAGES } from '../../../testing/fixtures/few-digits.test-support'
import { block, change, repeat } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { sentence } from '../../../words'
import { Machine } from '../../run/machine/machine'
import { lower } from './lower'

const layer = (neurons: number) => block('layers_layer', { neurons })
const network = block('layers_network', { inputs: 100, spread: 0.5, layers: [layer(3), layer(1)] })
const forward = block('layers_forward')

function machineOf(...flag: Parameters<typeof projectOf>[0]['flag'] & {}) {
  const project = projectOf({ flag, variables: { n: 0 }, lists: { 'layer 1 outputs': [] } })
  const machine = new Machine({ lowered: lower(project, language), language, images: FEW_IMAGES })
  machine.reset(project)
  machine.begin()
  return machine
}

describe('a block that stands for others', () => {
  it('uses the lists of the project, and brings along those that are missing', () => {
    const { lowered } = machineOf(network, forward)
    const names = lowered.program.lists.map(({ name }) => name)
    expect(names[0]).toBe('layer 1 outputs')
    expect(new Set(names)).toEqual(
      new Set([
        'layer 1 outputs',
        'layer 1 weights',
        'layer 1 biases',
        'layer 2 weights',
        'layer 2 biases',
        'layer 2 outputs',
        'images',
        'labels',
      ]),
    )
    expect(lowered.broughtAlong.lists.map(({ name }) => name)).toEqual(names.slice(1))
  })

  it('runs as one step, and a block in its mouth as one more', () => {
    const inside = change('n', 1)
    const loader = block('layers_loader', { size: 1, set: 'training', order: 'shuffled', body: [inside] })
    const machine = machineOf(network, loader)
    const places: string[] = []
    for (let i = 0; i < 6; i++) {
      places.push(machine.nextBlock)
      machine.step()
    }
    expect(places.slice(1)).toEqual([network.id, loader.id, inside.id, loader.id, inside.id])
  })

  it('says where it is what is missing around it', () => {
    const { lowered } = machineOf(forward)
    expect(lowered.problems).toMatchObject([{ blockId: forward.id, blockType: 'layers_forward' }])
    expect(lowered.problems.map(({ message }) => sentence(message))).toEqual([
      expect.stringMatching(/^There is no network yet/),
    ])
  })

  it('finds the network in the middle of other blocks, but not beside the flag', () => {
    expect(machineOf(repeat(1, network), forward).lowered.problems).toEqual([])
    const project = projectOf({ flag: [forward], stacks: [[network]] })
    expect(lower(project, language).problems).toHaveLength(1)
  })
})
