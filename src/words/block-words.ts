/**
 * What stands on the block with a given id, for sentences such as: Paused before “change total by 1”. What is typed
 * or chosen is said; blocks inside holes are left out.
 */
import type { Language } from '../core/language/language'
import { showNumber } from '../core/language/show-number'
import type { Slot } from '../core/language/slots'
import { findBlock } from '../core/project/find-block'
import type { Argument, BlockNode, Project } from '../core/project/project'
import { blockText, optionText } from './block-text'

type Words = Pick<Project, 'stacks' | 'variables' | 'lists'>

export function blockWords(id: string, project: Words, language: Language): string {
  if (id === '') return ''
  const block = findBlock(id, project.stacks)
  if (!block) return ''
  const signature = block.signature ?? calledSignature(block, project)
  if (signature) return signature.name
  const definition = language.blocks.get(block.type)
  if (!definition) return ''
  return blockText(definition)
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      argumentWords(definition.type, definition.slots[name], block.args?.[name], project),
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function argumentWords(
  type: string,
  slot: Slot | undefined,
  argument: Argument | undefined,
  project: Words,
): string {
  if (slot?.kind === 'body') return ''
  if (typeof argument === 'number') return showNumber(argument)
  if (typeof argument !== 'string') return '…'
  if (slot?.kind === 'choice') {
    const [, words = '…'] = slot.options.find(([value]) => value === argument) ?? []
    return optionText(type, argument, words)
  }
  if (slot?.kind === 'text') return argument
  const named = [...project.variables, ...project.lists].find((each) => each.id === argument)
  return named?.name ?? '…'
}

function calledSignature({ procedure }: BlockNode, { stacks }: Words): BlockNode['signature'] {
  if (procedure === undefined) return undefined
  return stacks.find(({ blocks }) => blocks[0]?.signature?.id === procedure)?.blocks[0]?.signature
}
