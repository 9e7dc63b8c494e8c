/** Projects that show a network, as texts of files: its lists hold what a test says, and a loop may move them. */
import type { BlockNode } from '../../src/core/project/project'
import { projectText, setTotal } from './projects'

export interface Lists {
  readonly image: readonly number[]
  readonly w1: readonly number[]
  readonly hidden: readonly number[]
  readonly w2: readonly number[]
}

/** Two pixels by two, two hidden units and an output: small enough to add up in one's head. */
export const SMALL: Lists = {
  image: [0, 1, 0.5, 0],
  w1: [1, 2, -3, 4, 0, -1, 0, 0],
  hidden: [0.25, 0.75],
  w2: [2, -4],
}

/** `output` is a variable's id, or '' where the program keeps its output in none. */
const showNetwork = (output: string): BlockNode => ({
  type: 'stage_show_network',
  id: 'show',
  args: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output },
})

export function networkText(name: string, lists: Lists, output = 'v'): string {
  return projectText(name, [showNetwork(output), setTotal(0.5)], {
    lists: Object.entries(lists).map(([id, values]) => ({ id, name: id, values, shown: false })),
  })
}

/** A network that never stops looking at images. Its weights change all the time. */
export function busyNetworkText(name: string, width: 10 | 28, units: number): string {
  const pixels = width * width
  const fill = (list: string, count: number): BlockNode => ({
    type: 'lists_fill_random',
    id: `fill ${list}`,
    args: { list, count, from: -0.5, to: 0.5 },
  })
  const n: BlockNode = { type: 'maths_random_whole', id: 'n', args: { from: 1, to: 1000 } }
  const body: BlockNode[] = [
    { type: 'data_load', id: 'load', args: { n, set: 'training', width: String(width), list: 'image' } },
    {
      type: 'network_weighted_sums',
      id: 'forward',
      args: { target: 'hidden', weights: 'w1', inputs: 'image', biases: 'b1' },
    },
    { type: 'vectors_sigmoid', id: 'sigmoid', args: { target: 'hidden', source: 'hidden' } },
    {
      type: 'lists_replace',
      id: 'move',
      args: { index: 1, list: 'w1', value: { type: 'maths_random', id: 'r', args: { from: -0.5, to: 0.5 } } },
    },
  ]
  const lists = ['image', 'w1', 'hidden', 'w2', 'b1'].map((id) => ({
    id,
    name: id,
    values: id === 'b1' ? new Array<number>(units).fill(0) : [],
    shown: false,
  }))
  const loop: BlockNode = { type: 'control_forever', id: 'loop', args: { body } }
  const blocks = [fill('w1', pixels * units), fill('w2', units), showNetwork('v'), setTotal(0.5), loop]
  return projectText(name, blocks, { lists })
}
