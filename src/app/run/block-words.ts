/** What stands on the block with a given id, for sentences such as: Paused before “set … to …”. */
import type { Language } from '../../core/language/language'
import type { Argument, BlockNode, Stack } from '../../core/project/project'

export function blockWords(id: string, stacks: readonly Stack[], language: Language): string {
  if (id === '') return ''
  const block = find(
    id,
    stacks.flatMap(({ blocks }) => blocks),
  )
  if (!block) return ''
  if (block.procedure !== undefined) return ownBlockName(block.procedure, stacks)
  const text = language.blocks.get(block.type)?.text ?? ''
  return text.replace(/\s*\{\w+\}\s*/g, ' … ').trim()
}

function ownBlockName(procedure: string, stacks: readonly Stack[]): string {
  return stacks.find(({ blocks }) => blocks[0]?.signature?.id === procedure)?.blocks[0]?.signature?.name ?? ''
}

/** Depth first with an own pile, because stacks may be long and blocks may stand deep. */
function find(id: string, blocks: readonly BlockNode[]): BlockNode | null {
  const pile = [...blocks]
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
