/**
 * The element-level example as a Scratch project: the same work, block for block, with own blocks that run "without
 * screen refresh". What Scratch lacks is spelled out: the sigmoid, and loading an image, which copies it from a list
 * of all of them.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the fourth of the weights' lists holds b2, and the images shown are the training set's
import { type Task, weightLists } from '../standard/task'
import {
  add,
  addTo,
  call,
  change,
  deleteAll,
  divide,
  get,
  isEqual,
  item,
  mathop,
  multiply,
  repeat,
  replace,
  type ScratchBlock,
  set,
  subtract,
  type Value,
  when,
} from './blocks'

export interface ScratchProgram {
  readonly flag: readonly ScratchBlock[]
  readonly own: Readonly<Record<string, readonly ScratchBlock[]>>
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, readonly number[]>>
}

const sigmoid = (x: Value) => divide(1, add(1, mathop('e ^', subtract(0, x))))
const of = (list: string) => item(get('neuron'), list)

/** Learns from the first `count` images of the task's order. */
export function scratchProgram(task: Task, count: number): ScratchProgram {
  const { order, training } = task
  const { pixels, hidden } = task.size
  const [w1, b1, w2, [b2]] = weightLists(task)
  const shown = Array.from(order.subarray(0, count), (n) => n - 1)
  const zeros = new Array<number>(hidden).fill(0)
  return {
    flag: [
      repeat(
        count,
        change('images seen', 1),
        call('load'),
        call('forward'),
        call('loss'),
        call('backward'),
        call('update'),
      ),
    ],
    own: {
      load: [
        deleteAll('image'),
        set('pixel', multiply(subtract(get('images seen'), 1), pixels)),
        repeat(pixels, change('pixel', 1), addTo('image', divide(item(get('pixel'), 'pixels'), 255))),
        set('label', item(get('images seen'), 'labels')),
      ],
      forward: [
        set('neuron', 1),
        set('weight', 1),
        repeat(
          hidden,
          set('total', of('b1')),
          set('pixel', 1),
          repeat(
            pixels,
            change('total', multiply(item(get('pixel'), 'image'), item(get('weight'), 'w1'))),
            change('pixel', 1),
            change('weight', 1),
          ),
          replace(get('neuron'), 'hidden', sigmoid(get('total'))),
          change('neuron', 1),
        ),
        set('total', get('b2')),
        set('neuron', 1),
        repeat(hidden, change('total', multiply(of('hidden'), of('w2'))), change('neuron', 1)),
        set('prediction', sigmoid(get('total'))),
      ],
      loss: [
        set('chance', get('prediction')),
        when(isEqual(get('label'), 0), set('chance', subtract(1, get('prediction')))),
        change('loss sum', subtract(0, mathop('ln', get('chance')))),
      ],
      backward: [
        set('error', subtract(get('prediction'), get('label'))),
        set('neuron', 1),
        repeat(
          hidden,
          set('h', of('hidden')),
          replace(
            get('neuron'),
            'hidden error',
            multiply(multiply(get('error'), of('w2')), multiply(get('h'), subtract(1, get('h')))),
          ),
          change('neuron', 1),
        ),
      ],
      update: [
        set('neuron', 1),
        set('weight', 1),
        repeat(
          hidden,
          set('h', of('hidden')),
          replace(
            get('neuron'),
            'w2',
            subtract(of('w2'), multiply(multiply(get('rate'), get('error')), get('h'))),
          ),
          set('step', multiply(get('rate'), of('hidden error'))),
          replace(get('neuron'), 'b1', subtract(of('b1'), get('step'))),
          set('pixel', 1),
          repeat(
            pixels,
            replace(
              get('weight'),
              'w1',
              subtract(item(get('weight'), 'w1'), multiply(get('step'), item(get('pixel'), 'image'))),
            ),
            change('pixel', 1),
            change('weight', 1),
          ),
          change('neuron', 1),
        ),
        change('b2', subtract(0, multiply(get('rate'), get('error')))),
      ],
    },
    variables: {
      ...{ 'images seen': 0, pixel: 0, weight: 0, neuron: 0, total: 0, label: 0, prediction: 0, chance: 0 },
      ...{ 'loss sum': 0, error: 0, h: 0, step: 0, rate: 0.1, b2: b2! },
    },
    lists: {
      ...{ w1, b1, w2, hidden: zeros, 'hidden error': zeros, image: [] },
      pixels: shown.flatMap((n) => Array.from(training.pixels.subarray(n * pixels, (n + 1) * pixels))),
      labels: shown.map((n) => training.labels[n]!),
    },
  }
}
