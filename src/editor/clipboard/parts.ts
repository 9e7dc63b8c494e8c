/**
 * What the clipboard takes from the editor. It comes in a file of its own, and were these imported, the editor would be cut in
 * two for it.
 */
import type * as B from 'blockly/core'
import type { Shapes } from '../blocks/shapes'
import type { definitionsOf } from '../blocks/signature'
import type { addVariable, variablesOf } from '../blocks/variables'
import type { freePlace } from '../workspace/free-place'
import type { readBlock, readStack } from '../workspace/from-workspace'
import type { atOnce, toWorkspace } from '../workspace/to-workspace'
import type { asOneStep, unseen } from '../workspace/undo-step'

export interface ClipboardTools {
  readonly definitionsOf: typeof definitionsOf
  readonly variablesOf: typeof variablesOf
  readonly addVariable: typeof addVariable
  readonly readBlock: typeof readBlock
  readonly readStack: typeof readStack
  readonly toWorkspace: typeof toWorkspace
  readonly atOnce: typeof atOnce
  readonly asOneStep: typeof asOneStep
  readonly unseen: typeof unseen
  readonly freePlace: typeof freePlace
}

/** Enough for a workspace that nobody sees. */
export interface PutParts {
  readonly blockly: typeof B
  readonly shapes: Shapes
  readonly tools: ClipboardTools
}

export interface ClipboardParts extends PutParts {
  readonly workspace: B.WorkspaceSvg
  readonly host: HTMLElement
  /** Names the open project: another one each time that one is opened. */
  readonly home: () => string
  /** While blocks of the project are still to come. */
  readonly pending: () => Promise<void> | null
  readonly reveal: (block: B.Block) => void
  readonly notice: (words: string) => void
}
