/**
 * What the locks take from the editor. They come in a file of their own, and were these imported, the editor would be cut in
 * two for it, which is 3 kB more to fetch for everybody.
 */
import type * as B from 'blockly/core'
import type { Shapes } from '../blocks/shapes'
import type { LockMenu } from '../contract'
import type { readStack } from '../workspace/from-workspace'

export interface LockParts {
  readonly blockly: typeof B
  readonly workspace: B.Workspace
  readonly shapes: Shapes
  readonly readStack: typeof readStack
  /** The type of a typed number, which is a block to Blockly. */
  readonly typedNumber: string
}

/** Where the workspace is on the page. */
export interface ShownLockParts extends LockParts {
  readonly workspace: B.WorkspaceSvg
  readonly host: HTMLElement
  readonly notice: (words: string) => void
  /** The menu of the editor that this block is in; null where nothing can be locked. */
  readonly menuOf: (block: B.Block) => LockMenu | null
}
