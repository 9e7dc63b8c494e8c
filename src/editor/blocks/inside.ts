/**
 * "Show what is inside": puts the blocks that a block stands for in its place. And what such blocks bring along becomes
 * ordinary lists and variables, in every menu, in the very step that put the block on the workspace.
 */

import * as B from 'blockly/core'
import type { BlockDefinition } from '../../core/language/block'
import { language } from '../../core/language/language'
import { insideContext, nodesInside } from '../../core/program/lowering/inside'
import { lower } from '../../core/program/lowering/lower'
import { Symbols } from '../../core/program/lowering/symbol-table'
import { say, sentence } from '../../words'
import { contextOf } from '../context'
import { readBlock, readStacks } from '../workspace/from-workspace'
import { buildSequence } from '../workspace/to-workspace'
import { asOneStep } from '../workspace/undo-step'
import type { Shapes } from './shapes'
import { addVariable, variablesOf } from './variables'

const SHOW = 'blockgradShowInside'

export function registerInsideMenu(): void {
  const { registry } = B.ContextMenuRegistry
  if (registry.getItem(SHOW)) return
  registry.register({
    id: SHOW,
    weight: 0,
    displayText: () => say('editor-show-inside'),
    preconditionFn: ({ block }) => {
      const shapes = block && !block.isInFlyout && contextOf(block.workspace)?.shapes
      return shapes && definitionOf(block, shapes)?.inside ? 'enabled' : 'hidden'
    },
    callback: ({ block }) => {
      const context = block && contextOf(block.workspace)
      if (!context) return
      const why = asOneStep(() => showInside(block, context.shapes))
      if (why !== null) context.notice(why)
    },
    scopeType: B.ContextMenuRegistry.ScopeType.BLOCK,
  })
}

const definitionOf = (block: B.Block, { byType }: Shapes): BlockDefinition | undefined =>
  byType.get(block.type)?.definition

/** Puts what is inside in the block's place. Where something around it is missing, it stays, and words say what. */
export function showInside(block: B.Block, shapes: Shapes): string | null {
  const { workspace } = block
  const definitions = [...shapes.byType.values()].map(({ definition }) => definition)
  const variables = new Symbols(variablesOf(workspace, 'variable'))
  const lists = new Symbols(variablesOf(workspace, 'list'))
  const stacks = readStacks(workspace, shapes)
  const context = insideContext({ stacks }, language(definitions), variables, lists)
  const inside = definitionOf(block, shapes)?.inside?.(readBlock(block, shapes).args ?? {}, context)
  if (inside === undefined) return say('editor-nothing-inside')
  if ('code' in inside) return sentence(inside)
  addAll(workspace, { variables: variables.broughtAlong, lists: lists.broughtAlong })
  // The learner's own blocks in its mouth move along and keep their ids, so it goes before they come.
  const above = block.previousConnection?.targetConnection ?? null
  const below = block.nextConnection?.targetBlock() ?? null
  const { x, y } = block.getRelativeToSurfaceXY()
  const comment = block.getCommentText()
  below?.unplug(false)
  block.dispose(false)
  const nodes = nodesInside(inside, () => B.utils.idGenerator.genUid())
  const { first, last } = buildSequence(nodes, stacks, workspace, shapes)
  if (comment) first?.setCommentText(comment)
  if (above && first?.previousConnection) above.connect(first.previousConnection)
  else first?.moveBy(x, y)
  const end = last ? last.nextConnection : above
  if (below?.previousConnection && end) end.connect(below.previousConnection)
  return null
}

/** Makes the lists and variables that blocks bring along ordinary ones. */
export function addBroughtAlong(workspace: B.Workspace, shapes: Shapes): void {
  const isInUse = workspace.getAllBlocks(false).some((block) => definitionOf(block, shapes)?.inside)
  if (!isInUse) return
  const definitions = [...shapes.byType.values()].map(({ definition }) => definition)
  const named = (kind: 'variable' | 'list') => variablesOf(workspace, kind)
  const project = {
    stacks: readStacks(workspace, shapes),
    variables: named('variable'),
    lists: named('list'),
  }
  addAll(workspace, lower(project, language(definitions)).broughtAlong)
}

interface Names {
  readonly variables: readonly { readonly id: string; readonly name: string }[]
  readonly lists: readonly { readonly id: string; readonly name: string }[]
}

function addAll(workspace: B.Workspace, { variables, lists }: Names): void {
  for (const { id, name } of variables) addVariable(workspace, 'variable', name, id)
  for (const { id, name } of lists) addVariable(workspace, 'list', name, id)
}
