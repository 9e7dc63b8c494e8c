/**
 * What the blocks of the Layers drawer share: the shape of the program's network, read off its network block, the names
 * of the lists that a layer lives in, and short ways to write the blocks that they stand for.
 */
import type { ExampleArgument, ExampleBlock, InsideContext } from '../src/core/language/block'
import { type Message, message } from '../src/core/message'
import type { BlockNode } from '../src/core/project/project'

export interface Layer {
  /** Counted from 1. */
  readonly number: number
  readonly inputs: number
  readonly neurons: number
}

export interface NetworkShape {
  /** Pixels of an image. */
  readonly inputs: number
  /** Of an image, as the image blocks have it. */
  readonly width: '10' | '28'
  readonly layers: readonly Layer[]
  /** Images that go through the network together. */
  readonly batch: number
}

/** Beyond this, the weights of two layers would not fit into memory. */
const MOST_NEURONS = 4_000

/** The shape, or what is missing for there to be one. */
export function shapeOf(context: InsideContext): NetworkShape | Message {
  const network = context.find('layers_network')
  if (!network) return message('no-network')
  const inputs = network.args?.inputs
  if (inputs !== 100 && inputs !== 784) return message('network-inputs', { given: typed(inputs) })
  const layers: Layer[] = []
  for (const block of (network.args?.layers ?? []) as readonly BlockNode[]) {
    if (block.type !== 'layers_layer') return message('network-takes-layers')
    const neurons = block.args?.neurons
    if (typeof neurons !== 'number' || !Number.isInteger(neurons) || neurons < 1 || neurons > MOST_NEURONS)
      return message('layer-neurons', { most: MOST_NEURONS, given: typed(neurons) })
    layers.push({ number: layers.length + 1, inputs: layers.at(-1)?.neurons ?? inputs, neurons })
  }
  if (layers.length === 0) return message('network-without-layers')
  const batch = context.find('layers_loader')?.args?.size ?? 1
  return { inputs, width: inputs === 100 ? '10' : '28', layers, batch: typeof batch === 'number' ? batch : 1 }
}

const typed = (argument: unknown) =>
  typeof argument === 'number' ? message('it-was-given', { number: argument }) : message('type-the-number')

/** The same for blocks that need one answer to compare with one label. */
export function shapeWithOneAnswer(context: InsideContext): NetworkShape | Message {
  const shape = shapeOf(context)
  if ('code' in shape) return shape
  // biome-ignore lint/style/noNonNullAssertion: a shape has at least one layer
  const { neurons } = shape.layers.at(-1)!
  return neurons === 1 ? shape : message('network-one-answer', { neurons })
}

/**
 * The lists of the program's network, by what they hold. The flat order is one row of inputs for each neuron. Only those
 * that are asked for come into the program.
 */
export function listsOf({ list }: InsideContext) {
  return {
    get images() {
      return list('images')
    },
    get labels() {
      return list('labels')
    },
    get order() {
      return list('order')
    },
    weights: ({ number }: Layer) => list(`layer ${number} weights`),
    biases: ({ number }: Layer) => list(`layer ${number} biases`),
    outputs: ({ number }: Layer) => list(`layer ${number} outputs`),
    weightGradients: ({ number }: Layer) => list(`layer ${number} weight gradients`),
    biasGradients: ({ number }: Layer) => list(`layer ${number} bias gradients`),
    /** How much the loss of one image changes with each sum; with batches of one, the same as the bias gradients. */
    deltas: ({ number }: Layer) => list(`layer ${number} deltas`),
    slopes: ({ number }: Layer) => list(`layer ${number} slopes`),
  }
}

type Args = Readonly<Record<string, ExampleArgument>>

export const block = (type: string, args: Args = {}): ExampleBlock => ({ type, args })
export const get = (variable: string) => block('variables_get', { variable })
export const item = (index: ExampleArgument, list: string) => block('lists_item', { index, list })
export const lengthOf = (list: ExampleArgument) => block('lists_length', { list })
export const row = (number: ExampleArgument, list: string, width: number) =>
  block('lists_row', { row: number, list, width })
export const times = (a: ExampleArgument, b: ExampleArgument) => block('maths_multiply', { a, b })
export const over = (a: ExampleArgument, b: ExampleArgument) => block('maths_divide', { a, b })
export const minus = (a: ExampleArgument, b: ExampleArgument) => block('maths_subtract', { a, b })
export const set = (variable: string, value: ExampleArgument) => block('variables_set', { variable, value })
export const change = (variable: string, by: ExampleArgument) => block('variables_change', { variable, by })
export const fill = (list: string, count: ExampleArgument, value: ExampleArgument) =>
  block('lists_fill', { list, count, value })
export const forEach = (
  variable: string,
  from: ExampleArgument,
  to: ExampleArgument,
  body: Extract<ExampleArgument, readonly unknown[]>,
) => block('control_for_each', { variable, from, to, body })
