/** A worked example of a block as a piece of a project, to be put into the program at hand. */
import type { BlockDefinition, BlockExample, ExampleBlock } from '../../core/language/block'
import type { Argument, BlockNode } from '../../core/project/project'
import type { Piece } from '../../editor'

/** Lists and variables start as the example says, where the program does not have them yet. */
export function examplePiece({ type, gives }: BlockDefinition, example: BlockExample): Piece {
  const { args, above = [], below = [], variables = {}, lists = {} } = example
  return {
    // Below some blocks nothing can stand.
    blocks: [...above, { type, ...(args && { args }) }, ...(gives === 'last' ? [] : below)].map(asNode),
    from: {
      variables: Object.entries(variables).map(([name, value]) => ({ id: name, name, value, shown: true })),
      lists: Object.entries(lists).map(([name, values]) => ({ id: name, name, values, shown: true })),
      stacks: [],
    },
  }
}

/** Examples have no ids: whoever puts them somewhere gives them some. */
function asNode({ type, args }: ExampleBlock | BlockNode): BlockNode {
  if (!args) return { type, id: type }
  const inside = Object.entries(args).map(([name, value]): [string, Argument] => [
    name,
    typeof value !== 'object'
      ? value
      : Array.isArray(value)
        ? value.map(asNode)
        : asNode(value as ExampleBlock | BlockNode),
  ])
  return { type, id: type, args: Object.fromEntries(inside) }
}
