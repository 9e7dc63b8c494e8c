/** The block with a given id, wherever it stands in a project. */
import type { Argument, BlockNode, Stack } from './project'

export interface BlockPlace {
  readonly block: BlockNode
  /** The stack that it stands in, however deep. */
  readonly stack: readonly BlockNode[]
}

export function findBlock(id: string, stacks: Stacks): BlockNode | null {
  return findPlace(id, stacks)?.block ?? null
}

/** Depth first with an own pile, because stacks may be long and blocks may stand deep. */
export function findPlace(id: string, stacks: Stacks): BlockPlace | null {
  for (const { blocks: stack } of stacks) {
    const pile = [...stack]
    for (let block = pile.pop(); block; block = pile.pop()) {
      if (block.id === id) return { block, stack }
      for (const argument of Object.values(block.args ?? {}))
        for (const inner of blocksIn(argument)) pile.push(inner)
    }
  }
  return null
}

type Stacks = readonly Pick<Stack, 'blocks'>[]

function blocksIn(argument: Argument): readonly BlockNode[] {
  if (typeof argument !== 'object') return []
  return Array.isArray(argument) ? argument : [argument as BlockNode]
}
