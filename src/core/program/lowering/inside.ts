/**
 * Desugaring: blocks that stand for other blocks, as syntactic sugar does. A layer of neurons is a few list blocks, and
 * those can be shown in its place.
 *
 * Such a block says what is inside it in blocks, not in IR, so that what it means and what "Show what is inside" puts
 * in its place are one and the same. Its file has an `inside` where others have a `lower`; to the machine, which runs all
 * of it as one step, it is a composite block (`LoweredProject.composites`). The lists and variables that it needs are ordinary ones, found by their names.
 */
import type { ExampleArgument, ExampleBlock, InsideContext } from '../../language/block'
import type { Language } from '../../language/language'
import type { Argument, BlockNode, Project } from '../../project/project'
import type { Symbols } from './symbol-table'

export function insideContext(
  { stacks }: Pick<Project, 'stacks'>,
  language: Pick<Language, 'blocks'>,
  variables: Symbols,
  lists: Symbols,
): InsideContext {
  const found = new Map<string, BlockNode | null>()
  const search = (type: string): BlockNode | null => {
    for (const { blocks } of stacks) {
      const [hat, ...rest] = blocks
      const block = hat && language.blocks.get(hat.type)?.gives === 'hat' ? firstOf(type, rest) : null
      if (block) return block
    }
    return null
  }
  return {
    find(type) {
      if (!found.has(type)) found.set(type, search(type))
      return found.get(type) ?? null
    },
    list: (name) => lists.called(name),
    variable: (name) => variables.called(name),
  }
}

/** In reading order. The pile is our own, because blocks may stand deep. */
function firstOf(type: string, blocks: readonly BlockNode[]): BlockNode | null {
  const pile = [...blocks].reverse()
  for (let block = pile.pop(); block; block = pile.pop()) {
    if (block.type === type) return block
    for (const argument of Object.values(block.args ?? {}).reverse())
      if (Array.isArray(argument)) pile.push(...argument.toReversed())
      else if (typeof argument === 'object') pile.push(argument as BlockNode)
  }
  return null
}

/** The blocks with an id for each that has none; the learner's own among them keep theirs. */
export function nodesInside(
  inside: readonly (ExampleBlock | BlockNode)[],
  newId: () => string,
): readonly BlockNode[] {
  const node = (block: ExampleBlock | BlockNode): BlockNode => {
    if ('id' in block) return block
    const args = Object.entries(block.args ?? {}).map(([name, value]) => [name, argument(value)] as const)
    return { type: block.type, id: newId(), args: Object.fromEntries(args) }
  }
  const argument = (value: ExampleArgument): Argument => {
    if (typeof value !== 'object') return value
    return Array.isArray(value) ? value.map(node) : node(value as ExampleBlock)
  }
  return inside.map(node)
}
