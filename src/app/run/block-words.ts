/**
 * What stands on the block with a given id, for sentences such as: Paused before “change total by 1”. What is typed
 * or chosen is said; blocks inside holes are left out.
 */
import type { Language } from '../../core/language/language'
import type { Slot } from '../../core/language/slots'
import { showNumber } from '../../core/language/words'
import type { Argument, BlockNode, Project } from '../../core/project/project'

type Words = Pick<Project, 'stacks' | 'variables' | 'lists'>

export function blockWords(id: string, project: Words, language: Language): string {
  if (id === '') return ''
  const block = find(
    id,
    project.stacks.flatMap(({ blocks }) => blocks),
  )
  if (!block) return ''
  const signature = block.signature ?? calledSignature(block, project)
  if (signature) return signature.name
  const definition = language.blocks.get(block.type)
  if (!definition) return ''
  return definition.text
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      argumentWords(definition.slots[name], block.args?.[name], project),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function argumentWords(slot: Slot | undefined, argument: Argument | undefined, project: Words): string {
  if (slot?.kind === 'body') return ''
  if (typeof argument === 'number') return showNumber(argument)
  if (typeof argument !== 'string') return '…'
  if (slot?.kind === 'choice') return slot.options.find(([value]) => value === argument)?.[1] ?? '…'
  if (slot?.kind === 'text') return argument
  const named = [...project.variables, ...project.lists].find((each) => each.id === argument)
  return named?.name ?? '…'
}

function calledSignature({ procedure }: BlockNode, { stacks }: Words): BlockNode['signature'] {
  if (procedure === undefined) return undefined
  return stacks.find(({ blocks }) => blocks[0]?.signature?.id === procedure)?.blocks[0]?.signature
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
