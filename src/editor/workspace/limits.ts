/**
 * Which edits cannot stay. The limits are the project format's own: an edit that goes beyond them could not be
 * saved, or not be opened again. And an own block that is still called keeps its definition.
 */
import type * as B from 'blockly/core'
import {
  DEEPEST_NESTING,
  LONGEST_STACK,
  LONGEST_TEXT,
  MOST_BLOCKS,
  MOST_NAMES,
} from '../../core/project/limits'
import type { Argument, BlockNode, Note, Signature, Stack } from '../../core/project/project'
import { say } from '../../words'
import { callsOf, definitionOf } from '../blocks/signature'

/** Words on why an own block's definition cannot go, where `deleted` has one that is still called. */
export function stillCalled(
  workspace: B.Workspace,
  deleted: readonly B.serialization.blocks.State[],
  defines: string | null,
): string | null {
  for (const { type, extraState } of deleted) {
    if (type !== defines || !extraState) continue
    const { id, name } = extraState as Signature
    const calls = definitionOf(workspace, id) ? 0 : callsOf(workspace, id).length
    if (calls > 0) return say('editor-still-called', { name, count: calls })
  }
  return null
}

interface Measures {
  blocks: number
  deepest: number
  longest: number
  text: number
}

/** Words on why these blocks and notes cannot be kept, or null. */
export function beyondLimits(stacks: readonly Stack[], notes: readonly Note[]): string | null {
  const measures: Measures = { blocks: 0, deepest: 0, longest: 0, text: 0 }
  for (const { blocks } of stacks) measureSequence(blocks, 1, measures)
  for (const { text } of notes) measures.text = Math.max(measures.text, text.length)
  if (measures.deepest > DEEPEST_NESTING) return say('editor-too-deep', { most: DEEPEST_NESTING })
  if (measures.longest > LONGEST_STACK) return say('editor-stack-too-long', { most: LONGEST_STACK })
  if (measures.blocks > MOST_BLOCKS) return say('editor-too-many-blocks', { most: MOST_BLOCKS })
  if (stacks.length > MOST_NAMES || notes.length > MOST_NAMES)
    return say('editor-too-many-stacks', { most: MOST_NAMES })
  if (measures.text > LONGEST_TEXT) return say('editor-text-too-long', { most: LONGEST_TEXT })
  return null
}

function measureSequence(blocks: readonly BlockNode[], depth: number, measures: Measures): void {
  measures.longest = Math.max(measures.longest, blocks.length)
  measures.deepest = Math.max(measures.deepest, depth)
  measures.blocks += blocks.length
  for (const { args, comment } of blocks) {
    if (comment) measures.text = Math.max(measures.text, comment.length)
    if (args) for (const argument of Object.values(args)) measureArgument(argument, depth, measures)
  }
}

function measureArgument(argument: Argument, depth: number, measures: Measures): void {
  if (typeof argument === 'string') measures.text = Math.max(measures.text, argument.length)
  else if (Array.isArray(argument)) measureSequence(argument, depth + 1, measures)
  else if (typeof argument === 'object') measureSequence([argument as BlockNode], depth + 1, measures)
}
