/** The block with a given id, wherever it stands in a project. */
import type { Argument, BlockNode, Stack } from './project'

/** Depth first with an own pile, because stacks may be long and blocks may stand deep. */
export function findBlock(id: string, stacks: readonly Pick<Stack, 'blocks'>[]): BlockNode | null {
  const pile = stacks.flatMap(({ blocks }) => blocks)
  for (let block = pile.pop(); block; block = pile.pop()) {
    if (block.id === id) return block
    for (const argument of Object.values(block.args ?? {}))
      for (const inner of blocksIn(argument)) pile.push(inner)
  }
  return null
}

function blocksIn(argument: Argument): readonly BlockNode[] {
  if (typeof argument !== 'object') return []
  return Array.isArray(argument) ? argument : [argument as BlockNode]
}
