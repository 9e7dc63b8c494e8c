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

export function findPlace(id: string, stacks: Stacks): BlockPlace | null {
  for (const { blocks: stack } of stacks)
    for (const block of allBlocks(stack)) if (block.id === id) return { block, stack }
  return null
}

/**
 * These blocks and all that stand in them, from the top downwards, each before what is inside it. With an own pile, because
 * stacks may be long and blocks may stand deep.
 */
export function* allBlocks(stack: readonly BlockNode[]): Generator<BlockNode> {
  const pile = stack.toReversed()
  for (let block = pile.pop(); block; block = pile.pop()) {
    yield block
    for (const argument of Object.values(block.args ?? {}).reverse())
      for (const inner of blocksIn(argument).toReversed()) pile.push(inner)
  }
}

type Stacks = readonly Pick<Stack, 'blocks'>[]

function blocksIn(argument: Argument): readonly BlockNode[] {
  if (typeof argument !== 'object') return []
  return Array.isArray(argument) ? argument : [argument as BlockNode]
}
