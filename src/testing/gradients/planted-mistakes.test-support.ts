/** Mistakes planted in the flagship's backward pass, one block changed each, and what must be said of them. */
// biome-ignore-all lint/style/noNonNullAssertion: the blocks are the flagship's own

import type { BlockNode, Project } from '../../core/project/project'
import { blocksOf, projectOf } from '../fixtures/examples.test-support'

export interface Planted {
  readonly what: string
  readonly block: string
  /** The lists that are wrong, derived by hand from the chain rule. */
  readonly wrong: readonly string[]
  readonly explanation: string
  plant(block: Editable): void
}

/** A block that may be changed. */
export interface Editable {
  type: string
  id: string
  args: Record<string, unknown>
}

const variable = (name: string) => ({ type: 'variables_get', id: `new-${name}`, args: { variable: name } })

/** In the order in which they stand in the flagship. */
export const PLANTED: readonly Planted[] = [
  {
    what: 'error = prediction + label',
    block: 'backward-3',
    wrong: ['w1', 'b1', 'w2', 'b2'],
    explanation: 'no-loss',
    plant: (block) => {
      block.type = 'maths_add'
    },
  },
  {
    what: 'the label comes first in the error',
    block: 'backward-3',
    wrong: ['w1', 'b1', 'w2', 'b2'],
    explanation: 'sign',
    plant: ({ args }) => {
      const { a, b } = args
      args.a = b
      args.b = a
    },
  },
  {
    what: 'no w2 in the hidden error',
    block: 'backward-15',
    wrong: ['w1', 'b1'],
    explanation: 'weights-missing',
    plant: ({ args }) => {
      args.b = 1
    },
  },
  {
    what: 'no slope in the hidden error',
    block: 'backward-14',
    wrong: ['w1', 'b1'],
    explanation: 'slope-missing',
    plant: ({ args }) => {
      args.b = 1
    },
  },
  {
    what: 'h × (1 + h) for the slope',
    block: 'backward-21',
    wrong: ['w1', 'b1'],
    explanation: 'unknown',
    plant: (block) => {
      block.type = 'maths_add'
    },
  },
  {
    what: 'every hidden error with the first weight of w2',
    block: 'backward-17',
    wrong: ['w1', 'b1'],
    explanation: 'unknown',
    plant: ({ args }) => {
      args.index = 1
    },
  },
  {
    what: 'w2 uphill',
    block: 'update-11',
    wrong: ['w2'],
    explanation: 'sign',
    plant: (block) => {
      block.type = 'maths_add'
    },
  },
  {
    what: 'no error in the step of w2',
    block: 'update-15',
    wrong: ['w2'],
    explanation: 'unknown',
    plant: ({ args }) => {
      args.b = 1
    },
  },
  {
    what: 'no h in the step of w2',
    block: 'update-14',
    wrong: ['w2'],
    explanation: 'input-missing',
    plant: ({ args }) => {
      args.b = 1
    },
  },
  {
    what: 'no rate in the step of w2',
    block: 'update-15',
    wrong: ['w2'],
    explanation: 'rate-missing',
    plant: ({ args }) => {
      args.a = 1
    },
  },
  {
    what: 'the hidden error of the first neuron for all',
    block: 'update-22',
    wrong: ['w1', 'b1'],
    explanation: 'wrong-neuron',
    plant: ({ args }) => {
      args.index = 1
    },
  },
  {
    what: 'b1 stays',
    block: 'update-26',
    wrong: ['b1'],
    explanation: 'never-moves',
    plant: ({ args }) => {
      args.b = 0
    },
  },
  {
    what: 'b1 moved twice as far',
    block: 'update-26',
    wrong: ['b1'],
    explanation: 'twice',
    plant: ({ args }) => {
      args.b = { type: 'maths_multiply', id: 'new-twice', args: { a: 2, b: variable('step') } }
    },
  },
  {
    what: 'the rate twice in the hidden step',
    block: 'update-20',
    wrong: ['w1', 'b1'],
    explanation: 'rate-twice',
    plant: ({ args }) => {
      args.a = { type: 'maths_multiply', id: 'new-rate', args: { a: variable('rate'), b: variable('rate') } }
    },
  },
  {
    what: 'the first pixel for all weights',
    block: 'update-39',
    wrong: ['w1'],
    explanation: 'unknown',
    plant: ({ args }) => {
      args.index = 50
    },
  },
  {
    what: 'b2 uphill',
    block: 'update-45',
    wrong: ['b2'],
    explanation: 'sign',
    plant: ({ args }) => {
      args.a = 1
    },
  },
  {
    what: 'b2 stays',
    block: 'update-45',
    wrong: ['b2'],
    explanation: 'never-moves',
    plant: ({ args }) => {
      args.a = 0
    },
  },
]

export function flagshipWith({ block, plant }: Planted): Project {
  const project = structuredClone(projectOf('zero-or-one-scratch'))
  const found = blocksOf(project).find(({ id }: BlockNode) => id === block)
  // A copy of our own, of which nobody else knows that it is read only.
  plant(found as unknown as Editable)
  return project
}
