/**
 * Programs of layer blocks under the real PyTorch. Those that autograd, a data loader and an optimiser can do are
 * written with them; whatever else learners do with a network's lists must come out right, too.
 */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { BlockNode, Project } from '../../core/project/project'
import {
  exported,
  largestDifference,
  listsOf,
  withVariablesInAList,
} from '../../testing/exports/compared.test-support'
import { type Ended, linesOf, pythonWith, runPython } from '../../testing/exports/run-python.test-support'
import { PROGRAMS, SEED } from '../../testing/exports/toolchain-share.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import {
  addTo,
  ask,
  block,
  call,
  change,
  divide,
  forEach,
  get,
  giveBack,
  is,
  item,
  log,
  multiply,
  own,
  repeat,
  replace,
  row,
  set,
  stop,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf, type Spelled } from '../../testing/fixtures/project-of.test-support'
import { pytorch } from './pytorch'

vi.setConfig({ testTimeout: 600_000 })

const CLOSE = 1e-9

const python = pythonWith('torch')
const unless = python ? '' : ' (skipped: no python3 with PyTorch is installed here)'

const layer = (neurons: number) => block('layers_layer', { neurons })
const network = (...sizes: readonly number[]) =>
  block('layers_network', { inputs: 100, spread: 0.5, layers: sizes.map(layer) })
const loader = (size: number, order: string, ...body: readonly BlockNode[]) =>
  block('layers_loader', { size, set: 'training', order, body })
const forward = () => block('layers_forward')
const loss = (variable = 'loss') => block('layers_loss', { variable })
const backward = () => block('layers_backward')
const step = (rate: number | BlockNode = 0.1) => block('layers_step', { rate })
const test = () => block('layers_test', { variable: 'accuracy', set: 'test' })
const learning = () => [forward(), loss(), backward(), step()]
const load = (n: number | BlockNode) =>
  block('data_load', { n, set: 'training', width: '10', list: 'images' })
const label = (n: number | BlockNode) =>
  block('lists_fill', { list: 'labels', count: 1, value: block('data_label', { n, set: 'training' }) })
const labels = (count: number, value: number) => block('lists_fill', { list: 'labels', count, value })
const copy = (source: string, target: string) => block('vectors_copy', { source, target })
const scale = (list: string, k: number) => block('vectors_scale', { target: list, a: list, k })

const LISTS = [
  'images',
  'labels',
  'layer 1 weights',
  'layer 1 biases',
  'layer 1 outputs',
  'layer 2 weights',
  'layer 2 outputs',
  'layer 1 weight gradients',
  'order',
  'mine',
]

function layered(spelled: Spelled): Project {
  const used = JSON.stringify([spelled.flag, spelled.own?.map(({ blocks }) => blocks), spelled.stacks])
  const lists = Object.fromEntries(
    LISTS.filter((name) => used.includes(`"${name}"`)).map((name) => [name, []]),
  )
  return withVariablesInAList(
    projectOf({
      ...spelled,
      variables: { loss: 0, accuracy: 0, ...spelled.variables },
      lists: { ...lists, ...spelled.lists },
    }),
  )
}

/** Whether it came out as a model of PyTorch's. */
const isModel = (project: Project) =>
  linesOf(exported(pytorch, project, FEW_IMAGES)).includes('torch.nn.Sequential')

interface Shown {
  readonly shows: string
  readonly isModel: boolean
  readonly program: Spelled
}

const SHOWN: readonly Shown[] = [
  {
    shows: 'batches of one, shuffled, and a test',
    isModel: true,
    program: { flag: [network(3, 1), loader(1, 'shuffled', ...learning()), test()] },
  },
  {
    shows: 'batches of three, of which the last one is smaller',
    isModel: true,
    program: { flag: [network(3, 2, 1), loader(3, 'shuffled', ...learning()), test()] },
  },
  {
    shows: 'a batch as large as the set, in order, in several epochs',
    isModel: true,
    program: { flag: [network(2, 1), repeat(3, loader(7, 'inOrder', ...learning()), test())] },
  },
  {
    shows: 'a single neuron',
    isModel: true,
    program: { flag: [network(1), loader(2, 'shuffled', ...learning()), test()] },
  },
  {
    shows: 'several answers, which nothing compares with labels',
    isModel: true,
    program: { flag: [network(3, 2), loader(1, 'inOrder', forward(), copy('layer 2 outputs', 'mine'))] },
  },
  {
    shows: 'backward without a loss block',
    isModel: true,
    program: { flag: [network(2, 1), loader(1, 'inOrder', forward(), backward(), step())] },
  },
  {
    shows: 'the loss after the step, and again',
    isModel: true,
    program: {
      flag: [network(2, 1), loader(1, 'inOrder', forward(), backward(), step(), loss(), loss('accuracy'))],
    },
  },
  {
    shows: 'a loss variable that other blocks set, too',
    isModel: true,
    program: {
      flag: [network(2, 1), set('loss', 5), loader(1, 'inOrder', ...learning()), change('loss', 1)],
    },
  },
  {
    shows: 'a loss that is logged, plotted and counted together',
    isModel: true,
    program: {
      variables: { total: 0 },
      flag: [
        network(2, 1),
        loader(
          1,
          'inOrder',
          ...learning(),
          change('total', get('loss')),
          log(get('loss'), 'loss'),
          block('stage_plot', { value: get('loss'), series: 'loss' }),
        ),
      ],
    },
  },
  {
    shows: 'the number of the image, which a learner asks for',
    isModel: true,
    program: {
      variables: { 'image number': 0, right: 0 },
      flag: [
        network(2, 1),
        loader(1, 'shuffled', ...learning(), addTo('mine', get('image number'))),
        test(),
        addTo('mine', get('image number')),
      ],
    },
  },
  {
    shows: 'the number of the batch',
    isModel: true,
    program: {
      variables: { batch: 0 },
      flag: [network(2, 1), loader(3, 'inOrder', ...learning(), addTo('mine', get('batch')))],
    },
  },
  {
    shows: 'a learning rate that shrinks',
    isModel: true,
    program: {
      variables: { rate: 0.5 },
      flag: [
        network(2, 1),
        loader(
          1,
          'shuffled',
          ...learning().slice(0, 3),
          step(get('rate')),
          set('rate', multiply(0.5, get('rate'))),
        ),
      ],
    },
  },
  {
    shows: 'two steps of different rates, one of them uphill',
    isModel: true,
    program: { flag: [network(2, 1), loader(1, 'shuffled', ...learning(), step(-0.05))] },
  },
  {
    shows: 'the four steps in own blocks',
    isModel: true,
    program: {
      own: [
        own('learn', [], false, ...learning()),
        own('epoch', [], true, loader(2, 'shuffled', call('learn')), test(), giveBack(get('accuracy'))),
      ],
      flag: [network(2, 1), addTo('mine', ask('epoch')), addTo('mine', ask('epoch'))],
    },
  },
  {
    shows: 'images that a learner loads without a data loader',
    isModel: true,
    program: {
      variables: { n: 0 },
      flag: [network(2, 1), forEach('n', 1, 5, load(get('n')), label(get('n')), ...learning()), test()],
    },
  },
  {
    shows: 'images that are changed before they go forward',
    isModel: true,
    program: {
      flag: [
        network(2, 1),
        loader(1, 'inOrder', scale('images', 0.5), replace(3, 'images', 0.25), ...learning()),
      ],
    },
  },
  {
    shows: 'weights that ordinary blocks read and change, in whole lists, rows and items',
    isModel: true,
    program: {
      flag: [
        network(2, 1),
        replace(3, 'layer 1 weights', 0.125),
        copy('layer 1 weights', 'mine'),
        scale('layer 2 weights', 0.5),
        block('vectors_add_scaled', {
          k: 0.5,
          source: row(1, 'layer 1 weights', 100),
          target: row(2, 'layer 1 weights', 100),
        }),
        loader(1, 'inOrder', ...learning(), replace(1, 'layer 1 biases', item(1, 'layer 2 outputs'))),
        scale('mine', 2),
        copy('mine', 'layer 1 weights'),
        test(),
      ],
    },
  },
  {
    shows: 'outputs and gradients that ordinary blocks read',
    isModel: true,
    program: {
      flag: [
        network(2, 1),
        loader(
          2,
          'inOrder',
          ...learning(),
          addTo('mine', item(2, 'layer 1 outputs')),
          addTo('mine', item(7, 'layer 1 weight gradients')),
        ),
        block('stage_picture', { list: 'layer 1 weights', width: 10 }),
      ],
    },
  },
  {
    shows: 'a test after every batch',
    isModel: true,
    program: { flag: [network(2, 1), loader(3, 'shuffled', ...learning(), test())] },
  },
  {
    shows: 'a stop in the middle',
    isModel: true,
    program: {
      variables: { n: 0 },
      flag: [
        network(2, 1),
        loader(1, 'inOrder', ...learning(), change('n', 1), when(is(get('n'), '=', 3), stop())),
      ],
    },
  },
  {
    shows: 'a test of a network that always says ½',
    isModel: true,
    program: {
      flag: [block('layers_network', { inputs: 100, spread: 0, layers: [layer(2), layer(1)] }), test()],
    },
  },
  {
    shows: 'images of 28 × 28 pixels, from all sets',
    isModel: true,
    program: {
      flag: [
        block('layers_network', { inputs: 784, spread: 0.05, layers: [layer(3), layer(1)] }),
        block('layers_loader', { size: 4, set: 'all', order: 'shuffled', body: learning() }),
        block('layers_test', { variable: 'accuracy', set: 'development' }),
        block('stage_picture', { list: 'images', width: 28 }),
        block('stage_show_list', { action: 'show', list: 'layer 1 weights' }),
        block('data_load', { n: 1, set: 'test', width: '10', list: 'mine' }),
      ],
    },
  },
  {
    shows: 'a data loader with nothing in its mouth, and a spread from a variable',
    isModel: true,
    program: {
      variables: { spread: 0.25 },
      flag: [
        block('layers_network', { inputs: 100, spread: get('spread'), layers: [layer(1)] }),
        loader(2, 'inOrder'),
      ],
    },
  },
  {
    shows: 'a step between forward and backward',
    isModel: false,
    program: {
      flag: [network(2, 1), loader(1, 'inOrder', ...learning(), forward(), step(), backward(), step())],
    },
  },
  {
    shows: 'one forward with two backwards',
    isModel: false,
    program: {
      flag: [network(2, 1), loader(1, 'inOrder', forward(), backward(), step(), backward(), step())],
    },
  },
  {
    shows: 'weights that change between forward and backward',
    isModel: false,
    program: {
      flag: [
        network(2, 1),
        loader(1, 'inOrder', forward(), replace(1, 'layer 2 weights', 2), backward(), step()),
      ],
    },
  },
  {
    shows: 'another image between forward and backward',
    isModel: false,
    program: { flag: [network(2, 1), loader(1, 'inOrder', forward(), load(2), backward(), step())] },
  },
  {
    shows: 'gradients that a learner makes smaller',
    isModel: false,
    program: {
      flag: [
        network(2, 1),
        loader(1, 'inOrder', ...learning().slice(0, 3), scale('layer 1 weight gradients', 0.5), step()),
      ],
    },
  },
  {
    shows: 'forward and backward in different own blocks',
    isModel: false,
    program: {
      own: [own('there', [], false, forward()), own('back', [], false, backward(), step())],
      flag: [network(2, 1), loader(1, 'inOrder', call('there'), call('back'))],
    },
  },
  {
    shows: 'a network that is built anew in every turn',
    isModel: false,
    program: { flag: [repeat(2, network(2, 1), loader(1, 'inOrder', ...learning()))] },
  },
  {
    shows: 'two networks, one after the other',
    isModel: false,
    program: { flag: [network(2, 1), loader(1, 'inOrder', ...learning()), network(2, 1), test()] },
  },
  {
    shows: 'a network that is used, with numbers of its own, before it is built',
    isModel: false,
    program: {
      lists: {
        'layer 1 weights': Array.from({ length: 100 }, (_, i) => i / 100 - 0.5),
        'layer 1 biases': [0.5],
      },
      flag: [test(), copy('layer 1 outputs', 'mine'), network(1), loader(1, 'inOrder', ...learning())],
    },
  },
  {
    shows: 'a program that stops before the network is built',
    isModel: false,
    program: {
      lists: { 'layer 1 weights': [1, 2, 3] },
      flag: [when(is(get('loss'), '=', 0), stop()), network(1), loader(1, 'inOrder', ...learning())],
    },
  },
  {
    shows: 'numbers that lie in the lists of outputs from the start',
    isModel: false,
    program: {
      lists: { 'layer 1 outputs': [1, 2, 3] },
      flag: [network(2, 1), repeat(0, load(1), forward())],
    },
  },
  {
    shows: 'an order that is shuffled anew while it is gone through',
    isModel: false,
    program: {
      flag: [network(1), loader(1, 'shuffled', forward(), repeat(1, loader(1, 'shuffled', ...learning())))],
    },
  },
  {
    shows: 'an order that a learner changes',
    isModel: false,
    program: {
      flag: [network(1), loader(1, 'shuffled', replace(7, 'order', 1), ...learning())],
    },
  },
  {
    shows: 'an order that stands in a list of vectors',
    isModel: true,
    program: {
      flag: [network(1), loader(1, 'shuffled', ...learning()), copy('order', 'mine'), scale('mine', 0.5)],
    },
  },
  {
    shows: 'a drawing, which nobody makes outside of Blockgrad',
    isModel: true,
    program: {
      flag: [network(2, 1), loader(2, 'inOrder', ...learning())],
      stacks: [
        [
          block('events_draw'),
          block('data_drawing', { width: '10', list: 'images' }),
          forward(),
          log(item(1, 'layer 2 outputs')),
        ],
      ],
    },
  },
  {
    shows: 'names that the program needs for itself',
    isModel: true,
    program: {
      variables: { model: 1, optimizer: 2, outputs: 3, loss_function: 4, DataLoader: 5, training_set: 6 },
      flag: [network(2, 1), loader(1, 'shuffled', ...learning(), change('model', 1), change('outputs', 1))],
    },
  },
  {
    shows: 'a network that is grown by hand',
    isModel: false,
    program: {
      flag: [network(2, 1), addTo('layer 1 biases', 1), loader(1, 'inOrder', stop())],
    },
  },
  {
    shows: 'a variable of the layer blocks that a learner reads',
    isModel: false,
    program: {
      variables: { neuron: 0 },
      flag: [network(2, 1), loader(1, 'inOrder', ...learning(), change('loss', get('neuron')))],
    },
  },
  {
    shows: 'labels between 0 and 1',
    isModel: true,
    program: {
      flag: [network(2, 1), loader(1, 'inOrder', labels(1, 0.25), ...learning())],
    },
  },
  {
    shows: 'more labels than images: the loss looks at the first',
    isModel: true,
    program: { flag: [network(2, 1), loader(1, 'inOrder', forward(), labels(2, 0.25), loss())] },
  },
  {
    shows: 'more labels than images: backward has no use for that',
    isModel: true,
    program: { flag: [network(2, 1), loader(1, 'inOrder', labels(2, 0.25), ...learning())] },
  },
  {
    shows: 'a rate that is drawn by lot for each list',
    isModel: false,
    program: {
      flag: [
        network(2, 1),
        loader(1, 'inOrder', forward(), backward(), step(block('maths_random', { from: 0, to: 1 }))),
      ],
    },
  },
]

/** Four steps in any order, with others in between. */
function anyLearning(batch: number): fc.Arbitrary<readonly BlockNode[]> {
  const some = (make: () => BlockNode) => fc.constant(null).map(() => make())
  const ordinary = fc.oneof(
    some(() => log(get('loss'))),
    some(() => addTo('mine', get('loss'))),
    some(() => addTo('mine', item(1, 'layer 1 biases'))),
    some(() => addTo('mine', divide(1, 3))),
    some(() => replace(1, 'layer 1 weights', 0.5)),
    some(() => scale('layer 1 weights', 0.9)),
    ...(batch === 1 ? [some(() => load(1)), some(() => replace(2, 'images', 0.5))] : []),
  )
  const steps = fc.oneof(
    some(forward),
    some(loss),
    some(backward),
    some(() => step()),
    some(test),
  )
  const usual = fc
    .tuple(fc.array(ordinary, { maxLength: 1 }), ordinary)
    .map(([a, b]) => [...a, forward(), loss(), backward(), b, step()])
  return fc.oneof(
    usual,
    fc
      .array(fc.oneof({ weight: 3, arbitrary: steps }, { weight: 1, arbitrary: ordinary }), { maxLength: 7 })
      .map((rest) => [forward(), ...rest]),
  )
}

const anyProgram: fc.Arbitrary<Project> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    batch: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(1000),
    epochs: fc.integer({ min: 1, max: 2 }),
    order: fc.constantFrom('shuffled', 'inOrder'),
  })
  .chain(({ sizes, batch, seed, epochs, order }) =>
    fc.noBias(anyLearning(batch)).map((body) =>
      layered({
        seed,
        flag: [network(...sizes, 1), repeat(epochs, loader(batch, order, ...body)), test()],
      }),
    ),
  )

const run = (projects: readonly Project[]) =>
  runPython(
    'torch',
    projects.map((project) => exported(pytorch, project, FEW_IMAGES)),
  )

/** What is wrong with how the program ended; null where it ended as the blocks do. */
function apart(project: Project, { error, lists }: Ended): string | null {
  const wanted = listsOf(project, FEW_IMAGES)
  const program = () => linesOf(exported(pytorch, project, FEW_IMAGES))
  if (!wanted) return error === null ? `The blocks stop, this goes on.\n${program()}` : null
  if (error !== null) return `${error}\n${program()}`
  const far = Object.keys(wanted).filter(
    (name) => !(largestDifference({ [name]: wanted[name]! }, { [name]: lists![name]! }) < CLOSE),
  )
  return far.length === 0 ? null : `${far.join(', ')}\n${program()}`
}

describe.skipIf(!python)(`PyTorch programs of layers${unless}`, () => {
  it('end at the same numbers, as a model where PyTorch has words for what they do', async () => {
    const projects = SHOWN.map(({ program }) => layered(program))
    const seen = (await run(projects)).map((ended, i) => {
      const { shows } = SHOWN[i]!
      return { shows, isModel: isModel(projects[i]!), apart: apart(projects[i]!, ended) }
    })
    expect(seen).toEqual(SHOWN.map(({ shows, isModel }) => ({ shows, isModel, apart: null })))
  })

  it(`end at the same numbers as ${2 * PROGRAMS} random programs of layers`, async () => {
    const projects = fc.sample(anyProgram, { numRuns: 2 * PROGRAMS, seed: SEED })
    for (const [i, ended] of (await run(projects)).entries()) expect(apart(projects[i]!, ended)).toBeNull()
    const models = projects.filter(isModel).length
    expect(models).toBeGreaterThan(PROGRAMS / 2)
    expect(models).toBeLessThan(2 * PROGRAMS)
  })
})
