/** The examples that learn, with what is known of them, and the same in other clothes. */
import type { Argument, BlockNode, Project } from '../../../core/project/project'
import { projectOf } from '../../fixtures/examples.test-support'
import type { Design, TrueNetwork } from '../design.test-support'
import { copyOf } from '../slips.test-support'

const IN_LISTS = ['w1', 'b1', 'w2', 'b2']
const IN_LAYERS = ['layer 1 weights', 'layer 1 biases', 'layer 2 weights', 'layer 2 biases']

const LAYERS: Design = {
  weights: IN_LAYERS,
  turn: { block: 'main-10' },
  answers: [{ list: 'layer 2 outputs', batch: 'labels' }],
}

/** Of a list of 78,400 weights, so many are looked at. */
const SAMPLE = 200

/** Every example with a training in it. */
export const LEARNING: Readonly<Record<string, Design>> = {
  'zero-or-one-scratch': {
    weights: IN_LISTS,
    turn: { block: 'main-25' },
    answers: [{ variable: 'prediction' }, { variable: 'total' }],
  },
  'level-1-layers': LAYERS,
  'level-2-matrices': { weights: IN_LISTS, turn: { block: 'main-8' }, answers: [{ returns: 'prediction' }] },
  'level-3-arrays': { weights: IN_LISTS, turn: { block: 'main-12' }, answers: [{ variable: 'output' }] },
  'one-neuron': {
    weights: ['weights', 'bias'],
    turn: { block: 'main-4' },
    answers: [{ returns: 'guess' }],
  },
  'big-layers': { ...LAYERS, sample: SAMPLE },
  'big-matrices': {
    weights: IN_LISTS,
    turn: { block: 'main-12' },
    answers: [{ returns: 'prediction' }],
    sample: SAMPLE,
  },
}

export function learning(example: string): { readonly project: Project; readonly design: Design } {
  const design = LEARNING[example]
  if (!design) throw new Error(`${example} is no example that learns.`)
  return { project: projectOf(example), design }
}

/** The network of all examples but one-neuron. */
export const networkOf = (example: string): TrueNetwork => {
  if (example === 'one-neuron')
    return { layers: [{ weights: 'weights', bias: 'bias', activation: 'sigmoid' }], loss: 'cross-entropy' }
  const [w1, b1, w2, b2] = (LEARNING[example]?.weights ?? []) as [string, string, string, string]
  return {
    layers: [
      { weights: w1, bias: b1, activation: 'sigmoid' },
      { weights: w2, bias: b2, activation: 'sigmoid' },
    ],
    loss: 'cross-entropy',
  }
}

/** Other names for lists and variables; blocks know them by their ids, so nothing else changes. */
export function renamed(project: Project, names: Readonly<Record<string, string>>): Project {
  const of = <T extends { readonly name: string }>(each: T): T => ({
    ...each,
    name: names[each.name] ?? each.name,
  })
  return { ...project, variables: project.variables.map(of), lists: project.lists.map(of) }
}

/** The blocks of own blocks without inputs stand where they were called, until none is called as a statement. */
export function inOneStack(project: Project): Project {
  const bodies = new Map<string, readonly BlockNode[]>()
  for (const { blocks } of project.stacks) {
    const [hat, ...rest] = blocks
    if (hat?.signature && !hat.signature.returns && hat.signature.inputs.length === 0)
      bodies.set(hat.signature.id, rest)
  }
  let copies = 0
  const within = (given: Argument): Argument => {
    if (typeof given !== 'object') return given
    return 'type' in given ? only(given) : given.flatMap(spread)
  }
  const only = (block: BlockNode): BlockNode => ({
    ...block,
    ...(block.args && {
      args: Object.fromEntries(Object.entries(block.args).map(([slot, given]) => [slot, within(given)])),
    }),
  })
  const spread = (block: BlockNode): readonly BlockNode[] => {
    const body = block.type === 'my_call' && bodies.get(block.procedure ?? '')
    if (!body) return [only(block)]
    copies++
    const mark = `in place ${copies}`
    return body.flatMap((each) => spread(copyOf(each, mark)))
  }
  const stacks = project.stacks
    .filter(({ blocks }) => !bodies.has(blocks[0]?.signature?.id ?? ''))
    .map((stack) => ({ ...stack, blocks: stack.blocks.flatMap(spread) }))
  return { ...project, stacks }
}
