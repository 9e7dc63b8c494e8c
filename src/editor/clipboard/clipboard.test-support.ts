/** What the clipboard takes from the editor, for workspaces that nobody sees; and a paste as it goes through the system's clipboard. */
import * as B from 'blockly/core'
import { language } from '../../core/language/language'
import { shapes } from '../headless.test-support'
import { clipboardTools } from '../workspace/late-clipboard'
import type { Piece } from '../workspace/piece'
import type { PutParts } from './parts'
import { pieceOf } from './piece-of'
import { readPiece, textOfPiece } from './piece-text'
import { put } from './put'

export const known = language([...shapes.byType.values()].map(({ definition }) => definition))

export const parts: PutParts = {
  blockly: B,
  shapes,
  tools: clipboardTools,
}

export const copied = (workspace: B.Workspace, blockId: string, home = 'here'): string =>
  textOfPiece(pieceOf(workspace.getBlockById(blockId)!, parts), home)

const PLACE = { x: 300, y: 90_000 }

/** Where the n-th stack goes that a paste brings along. */
const placesBeside = () => {
  let count = 0
  return () => new B.utils.Coordinate(PLACE.x + 1_000 * ++count, PLACE.y)
}

export const putAt = (workspace: B.Workspace, piece: Piece, { isHome = false, comments = true } = {}) =>
  put(
    workspace,
    piece,
    {
      isHome,
      comments,
      place: () => new B.utils.Coordinate(PLACE.x, PLACE.y),
      placeBeside: placesBeside(),
    },
    parts,
  )

/** `home` names the project that is open now. */
export function paste(workspace: B.Workspace, text: string, home = 'elsewhere') {
  const read = readPiece(text, known)
  if (read.kind !== 'piece') throw new Error(JSON.stringify(read))
  return putAt(workspace, read.piece, { isHome: read.home === home })
}
