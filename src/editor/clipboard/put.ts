/** Puts a piece on the workspace, with all that it brings along, as one step of the undo history. */
import type * as B from 'blockly/core'
import type { BlockNode, Note, Stack } from '../../core/project/project'
import type { Piece } from '../workspace/piece'
import { build, tellPut } from './blocks-put'
import type { PutParts } from './parts'
import { type Translated, translate } from './translation'

export interface PutWays {
  /** Whether the piece was copied from the very project that is open. */
  readonly isHome: boolean
  readonly comments: boolean
  /** Where its first block goes, once it has its size. */
  readonly place: (first: B.Block) => B.utils.Coordinate
  /** Where each stack goes that comes along. */
  readonly placeBeside: (first: B.Block) => B.utils.Coordinate
}

export interface Put extends Pick<Translated, 'variables' | 'lists' | 'ownBlocks' | 'lostInputs'> {
  readonly first: B.Block
}

/** Null where the piece has no blocks. */
export function put(workspace: B.Workspace, piece: Piece, ways: PutWays, parts: PutParts): Put | null {
  const { blockly, shapes, tools } = parts
  const here = {
    variables: tools.variablesOf(workspace, 'variable'),
    lists: tools.variablesOf(workspace, 'list'),
    definitions: tools.definitionsOf(workspace).map(({ signature }) => signature),
  }
  const translated = translate(piece, here, {
    isHome: ways.isHome,
    comments: ways.comments,
    slotOf: (type, name) => shapes.byType.get(type)?.definition.slots[name],
    newId: () => blockly.utils.idGenerator.genUid(),
  })
  const [top] = translated.blocks
  if (!top) return null
  return tools.asOneStep(() => {
    for (const { id, name } of translated.variables) tools.addVariable(workspace, 'variable', name, id)
    for (const { id, name } of translated.lists) tools.addVariable(workspace, 'list', name, id)
    const all = [translated.blocks, ...translated.beside].map((blocks) => ({ x: 0, y: 0, blocks }))
    const placed = all.map((stack, i) => {
      build(workspace, [stack], parts, all)
      return placeStack(workspace, stack, i === 0 ? ways.place : ways.placeBeside, parts)
    })
    tellPut(workspace, placed, parts)
    return { ...translated, first: blockOf(workspace, top) }
  })
}

/** As one step, too. */
export function putNote(
  workspace: B.WorkspaceSvg,
  note: Note,
  at: B.utils.Coordinate,
  parts: PutParts,
): void {
  parts.tools.asOneStep(() =>
    parts.blockly.serialization.workspaceComments.append({ ...note, x: at.x, y: at.y }, workspace, {
      recordUndo: true,
    }),
  )
}

function placeStack(
  workspace: B.Workspace,
  { blocks }: Stack,
  place: (first: B.Block) => B.utils.Coordinate,
  { tools }: PutParts,
): Stack {
  const first = blockOf(workspace, blocks[0])
  const { x, y } = place(first)
  tools.unseen(() => first.moveBy(x, y))
  return { x, y, blocks }
}

function blockOf(workspace: B.Workspace, node: BlockNode | undefined): B.Block {
  const block = workspace.getBlockById(node?.id ?? '')
  if (!block) throw new Error('A block that was put is not there.')
  return block
}
