/** An example's network in another size, or with another rate: the numbers in its blocks that say so are changed. */
import type { Argument, BlockNode, Project } from '../../src/core/project/project'
import { EXAMPLE, type NetworkSize } from './size'

/** A number typed into a block: which it must be, and what it becomes. */
type Change = readonly [block: string, slot: string, from: Argument, to: Argument]

export function resized(project: Project, size: NetworkSize): Project {
  const { pixels, hidden, width } = EXAMPLE
  const sized = changed(project, [
    ['data_load', 'width', String(width), String(size.width)],
    ['stage_picture', 'width', width, size.width],
    ['lists_fill_random', 'count', pixels * hidden, size.pixels * size.hidden],
    ['lists_fill_random', 'count', hidden, size.hidden],
    ['lists_row', 'width', pixels, size.pixels],
    ['control_for_each', 'to', hidden, size.hidden],
    ['control_repeat', 'times', pixels, size.pixels],
    // Element by element: 100 × hidden neurons, and how many of them there are.
    ['maths_multiply', 'a', pixels, size.pixels],
    ['variables_set', 'value', hidden, size.hidden],
  ])
  return { ...sized, lists: sized.lists.map((list) => ({ ...list, values: biases(list.values, size) })) }
}

/** The same program to a learner, and another to whoever keeps compiled programs. */
export function withRate(project: Project, rate: number): Project {
  return changed(project, [
    ['variables_set', 'value', 0.1, rate],
    ['maths_multiply', 'a', 0.1, rate],
  ])
}

/** A list of a number for each hidden neuron. */
const biases = (values: readonly number[], { hidden }: NetworkSize) =>
  values.length === EXAMPLE.hidden ? new Array<number>(hidden).fill(0) : values

function changed(project: Project, changes: readonly Change[]): Project {
  const argument = (block: string, slot: string, value: Argument): Argument => {
    if (Array.isArray(value)) return value.map(node)
    if (typeof value === 'object') return node(value as BlockNode)
    return changes.find(([b, s, from]) => b === block && s === slot && from === value)?.[3] ?? value
  }
  const node = (block: BlockNode): BlockNode =>
    block.args
      ? {
          ...block,
          args: Object.fromEntries(
            Object.entries(block.args).map(([slot, value]) => [slot, argument(block.type, slot, value)]),
          ),
        }
      : block
  return { ...project, stacks: project.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(node) })) }
}
