/** The outsides of own blocks, as the workspace has them: which there are, who calls them, whose an input is. */
import type * as B from 'blockly/core'
import type { Signature } from '../../core/project/project'
import { say } from '../../words'
import type { Choice, PickSource } from '../fields/pick-field'

/** A block of our shapes that holds a signature: a definition its own, a call that of the block it calls. */
export interface OwnBlock extends B.Block {
  signature: Signature
  ownBlockRole: 'defines' | 'calls'
}

/**
 * A call's extra state. `shadows` are what new holes start with, by input: an undo that brings an input back
 * also brings back the number that was typed in it.
 */
export interface CallState extends Signature {
  readonly shadows?: Readonly<Record<string, B.serialization.blocks.State>>
}

export const isOwnBlock = (block: B.Block): block is OwnBlock => 'ownBlockRole' in block
export const isDefinition = (block: B.Block): block is OwnBlock =>
  isOwnBlock(block) && block.ownBlockRole === 'defines'
export const isCall = (block: B.Block): block is OwnBlock =>
  isOwnBlock(block) && block.ownBlockRole === 'calls'

export const NO_SIGNATURE: Signature = { id: '', name: '', inputs: [], returns: false }

export function signaturesEqual(a: Signature, b: Signature): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.returns === b.returns &&
    a.inputs.length === b.inputs.length &&
    a.inputs.every((input, i) => input.id === b.inputs[i]?.id && input.name === b.inputs[i]?.name)
  )
}

/** Definitions are hats, so they are on top of their stacks. */
export const definitionsOf = (workspace: B.Workspace): OwnBlock[] =>
  workspace.getTopBlocks(false).filter(isDefinition)

export const definitionOf = (workspace: B.Workspace, id: string): OwnBlock | null =>
  definitionsOf(workspace).find((block) => block.signature.id === id) ?? null

export const callsOf = (workspace: B.Workspace, id: string): OwnBlock[] =>
  workspace
    .getAllBlocks(false)
    .filter((block): block is OwnBlock => isCall(block) && block.signature.id === id)

/** The menu of an input pill: the inputs of the definition it stands in, or of all where it stands in none. */
export const inputSource: PickSource = {
  empty: () => say('editor-pick-input'),
  choices: (workspace, block): Choice[] => {
    const root = block.getRootBlock()
    const around = isDefinition(root) ? [root] : definitionsOf(workspace)
    return around.flatMap(({ signature }) => signature.inputs)
  },
  name: (workspace, id) => {
    for (const { signature } of definitionsOf(workspace))
      for (const input of signature.inputs) if (input.id === id) return input.name
    return null
  },
  actions: () => [],
}
