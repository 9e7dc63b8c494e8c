/** The clipboard of one editor, put together. README.md says what it is for. */
import type * as B from 'blockly/core'
import { language } from '../../core/language/language'
import { say, sentence } from '../../words'
import type { Piece } from '../workspace/piece'
import { countInMenus } from './delete-menu'
import { type Carried, createHands, type Hands } from './hands'
import type { ClipboardParts } from './parts'
import { pieceOf } from './piece-of'
import { readPiece, textOfPiece } from './piece-text'
import { free, near } from './place'
import { type PutWays, put, putNote } from './put'
import { broughtWords } from './told'

export type { ClipboardParts, ClipboardTools } from './parts'

export interface EditorClipboard extends Hands {
  /** Puts a piece at this place of the workspace, or where there is room. False where it has no blocks. */
  put(piece: Piece, at: B.utils.Coordinate | null): Promise<boolean>
}

type Place = (first: B.Block) => B.utils.Coordinate

export function createClipboard(parts: ClipboardParts): EditorClipboard {
  const { blockly, workspace, shapes, home, notice, pending, reveal } = parts
  const known = language([...shapes.byType.values()].map(({ definition }) => definition))

  async function place(
    piece: Piece,
    ways: Pick<PutWays, 'isHome' | 'comments' | 'place'>,
  ): Promise<B.Block | null> {
    await pending()
    const done = put(workspace, piece, { ...ways, placeBeside: (first) => free(first, parts) }, parts)
    if (!done) return null
    const words = broughtWords(done)
    if (words !== null) notice(words)
    reveal(done.first)
    return done.first
  }

  /** A stack goes where it has room. */
  async function pasteBlocks(piece: Piece, isHome: boolean, where: Place): Promise<void> {
    const roomy: Place = piece.blocks.length > 1 ? (block) => free(block, parts) : where
    const first = await place(piece, { isHome, comments: true, place: roomy })
    if (first) blockly.getFocusManager().focusNode(first as B.BlockSvg)
  }

  const besideFocus = (): Place => {
    const node = blockly.getFocusManager().getFocusedNode()
    const block = node && workspace.getNavigator().getSourceBlockFromNode(node)
    if (block?.workspace !== workspace) return (first) => free(first, parts)
    const start = block.getRelativeToSurfaceXY()
    return (first) => near(start, first, parts)
  }

  async function paste(text: string, at: B.utils.Coordinate | null): Promise<void> {
    const read = readPiece(text, known)
    if (read.kind === 'other') return notice(say('clipboard-no-blocks'))
    if (read.kind === 'refused') return notice(say('clipboard-refused', { why: sentence(read.why) }))
    const { piece } = read
    if (piece.note) {
      const { left, top } = workspace.getMetricsManager().getViewMetrics(true)
      return putNote(workspace, piece.note, at ?? new blockly.utils.Coordinate(left + 60, top + 60), parts)
    }
    const where: Place = at ? (first) => near(at, first, parts) : besideFocus()
    await pasteBlocks(piece, read.home === home(), where)
  }

  countInMenus(parts)
  const hands = createHands(parts, {
    textOf: (what) => textOfPiece(pieceOfCarried(what, parts), home()),
    remove,
    paste: (text, at) => void paste(text, at),
    duplicate: (block) => void pasteBlocks(pieceOf(block, parts), true, beside(block, parts)),
  })
  return {
    hear: hands.hear,
    put: async (piece, at) =>
      (await place(piece, { isHome: false, comments: false, place: (first) => at ?? free(first, parts) })) !==
      null,
  }

  /** A definition goes with its stack, as it is copied; of others, what stands below stays. */
  function remove(what: Carried): void {
    const isHead = parts.tools.definitionsOf(workspace).some(({ id }) => id === what.id)
    if (!(what instanceof blockly.BlockSvg)) parts.tools.asOneStep(() => what.dispose())
    else if (isHead) parts.tools.asOneStep(() => what.dispose(false, true))
    else what.checkAndDelete()
  }
}

const beside =
  (block: B.BlockSvg, parts: ClipboardParts): Place =>
  (first) =>
    near(block.getRelativeToSurfaceXY(), first, parts)

function pieceOfCarried(what: Carried, parts: ClipboardParts): Piece {
  if (what instanceof parts.blockly.BlockSvg) return pieceOf(what, parts)
  const { width, height } = what.getSize()
  const note = { x: 0, y: 0, width: Math.round(width), height: Math.round(height), text: what.getText() }
  return { blocks: [], from: { variables: [], lists: [], stacks: [] }, note }
}
