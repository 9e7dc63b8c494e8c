/** Small programs that come to an accuracy on the test set: honestly, in unusual ways, or not. */
import type { BlockNode, Project } from '../../core/project/project'
import {
  add,
  block,
  change,
  divide,
  either,
  forEach,
  get,
  is,
  item,
  multiply,
  replace,
  set,
  subtract,
  when,
} from '../fixtures/in-blocks.test-support'
import { projectOf } from '../fixtures/project-of.test-support'

type Set = 'training' | 'test'

const count = (of: Set) => block('data_count', { set: of })
const load = (n: BlockNode | number, of: Set, list = 'pixels') =>
  block('data_load', { n, set: of, width: '10', list })
const labelOf = (n: BlockNode | number, of: Set) => block('data_label', { n, set: of })
const pixel = (index: BlockNode | number) => item(index, 'pixels')
const sigmoid = (x: BlockNode) => block('maths_sigmoid', { x })
const fill = (list: string, value: number) => block('lists_fill', { list, count: 100, value })

const VARIABLES = {
  accuracy: 0,
  n: 0,
  i: 0,
  label: 0,
  total: 0,
  answer: 0,
  error: 0,
  bias: 0,
  right: 0,
  best: 0,
}
const LISTS = { pixels: [], weights: [], other: [] }

const reader = (
  flag: readonly BlockNode[],
  lists: Readonly<Record<string, readonly number[]>> = {},
): Project => projectOf({ flag, variables: VARIABLES, lists: { ...LISTS, ...lists } })

/** Counts how often `answers` is right, for all images of a set, and makes per cent of it. */
const test = (answers: readonly BlockNode[], of: Set = 'test', images: BlockNode | number = count(of)) => [
  set('right', 0),
  forEach(
    'n',
    1,
    images,
    load(get('n'), of),
    ...answers,
    when(is(block('maths_round', { a: get('answer') }), '=', labelOf(get('n'), of)), change('right', 1)),
  ),
  set('accuracy', divide(multiply(100, get('right')), typeof images === 'number' ? images : count(of))),
]

const totalOf = (list: string) => [
  set('total', get('bias')),
  forEach('i', 1, 100, change('total', multiply(item(get('i'), list), pixel(get('i'))))),
]
const neuron = () => [...totalOf('weights'), set('answer', sigmoid(get('total')))]
const step = (factor: BlockNode | number) =>
  forEach(
    'i',
    1,
    100,
    replace(get('i'), 'weights', subtract(item(get('i'), 'weights'), multiply(factor, pixel(get('i'))))),
  )
const training = (images: BlockNode | number, ...learn: readonly BlockNode[]) => [
  fill('weights', 0),
  pass(images, ...learn),
]
const pass = (images: BlockNode | number, ...learn: readonly BlockNode[]) =>
  forEach(
    'n',
    1,
    images,
    load(get('n'), 'training'),
    set('label', labelOf(get('n'), 'training')),
    ...neuron(),
    set('error', subtract(get('answer'), get('label'))),
    ...learn,
  )
const descent = () => step(multiply(0.1, get('error')))

export const honest: Readonly<Record<string, () => Project>> = {
  'a neuron': () => reader([...training(count('training'), descent()), ...test(neuron())]),
  'a neuron that trains on ten images': () => reader([...training(10, descent()), ...test(neuron())]),
  'the number of test images typed in': () =>
    reader([...training(1000, descent()), ...test(neuron(), 'test', 2115)]),
  'all training images typed in': () => reader([...training(11665, descent()), ...test(neuron())]),
}

export const unusual: Readonly<Record<string, () => Project>> = {
  'a perceptron, which moves only when it is wrong': () =>
    reader([
      ...training(
        count('training'),
        set('error', subtract(block('maths_round', { a: get('answer') }), get('label'))),
        step(get('error')),
      ),
      ...test(neuron()),
    ]),
  'sums of zeros and of ones, without any slope': () =>
    reader([
      ...training(1000, either(is(get('label'), '=', 1), [step(-0.01)], [step(0.01)]), change('bias', 0)),
      ...test([...totalOf('weights'), set('answer', sigmoid(add(get('total'), 0)))]),
    ]),
  'a random search for better weights': () =>
    reader([
      fill('weights', 0),
      forEach(
        'best',
        1,
        200,
        block('lists_fill_random', { list: 'other', count: 100, from: -1, to: 1 }),
        load(get('best'), 'training'),
        set('label', labelOf(get('best'), 'training')),
        ...totalOf('other'),
        // Whoever is right may say a little of what the weights are; whoever is wrong, the contrary.
        set('error', either2(get('total'), get('label'))),
        forEach(
          'i',
          1,
          100,
          replace(
            get('i'),
            'weights',
            add(item(get('i'), 'weights'), multiply(get('error'), item(get('i'), 'other'))),
          ),
        ),
      ),
      ...test(neuron()),
    ]),
  momentum: () =>
    reader(
      [
        ...training(
          2000,
          forEach(
            'i',
            1,
            100,
            replace(
              get('i'),
              'other',
              add(multiply(0.9, item(get('i'), 'other')), multiply(get('error'), pixel(get('i')))),
            ),
            replace(
              get('i'),
              'weights',
              subtract(item(get('i'), 'weights'), multiply(0.02, item(get('i'), 'other'))),
            ),
          ),
        ),
        ...test(neuron()),
      ],
      { other: new Array(100).fill(0) },
    ),
  'many rounds over a few images': () =>
    reader([
      fill('weights', 0),
      block('control_repeat', { times: 20, body: [pass(50, descent())] }),
      ...test(neuron()),
    ]),
}

/** Above 0 for a total that fits the label. */
const either2 = (total: BlockNode, label: BlockNode) => multiply(total, subtract(multiply(2, label), 1))

/** Accuracy of other images than those of the test set. */
export const onTraining = (): Project =>
  reader([...training(count('training'), descent()), ...test(neuron(), 'training')])

export const cheats = {
  'the label itself': () => reader(test([set('answer', labelOf(get('n'), 'test'))])),
  'the label in disguise': () =>
    reader([
      ...training(200, descent()),
      ...test([
        ...neuron(),
        set('answer', add(multiply(0.4, get('answer')), multiply(0.55, labelOf(get('n'), 'test')))),
      ]),
    ]),
  'an accuracy that is made up': () => reader([...training(200, descent()), set('accuracy', 99.9)]),
} as const

/** Of one pixel: dark in the middle of a one, light in the middle of a zero. */
export const onePixel = (): Project =>
  reader(test([either(is(pixel(56), '>', 0.2), [set('answer', 1)], [set('answer', 0)])]))

/** Weights from elsewhere. */
export const pasted = (weights: readonly number[]): Project => reader(test(neuron()), { weights })
