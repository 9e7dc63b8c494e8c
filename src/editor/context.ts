/**
 * What blocks and menus need from the editor that they are in, found by workspace. Blockly makes blocks by type
 * alone, so this is the way from a block back to its editor. Headless workspaces have no editor and no questions.
 */
import type * as B from 'blockly/core'
import type { Shapes } from './blocks/shapes'
import type { AloneMenu, Dialogs, LockMenu, RunMenu } from './contract'

export interface EditorContext {
  readonly workspace: B.WorkspaceSvg
  readonly shapes: Shapes
  readonly ask: Dialogs
  readonly run: RunMenu
  readonly alone: AloneMenu
  readonly locks: LockMenu
  readonly help: (type: string) => void
  notice(message: string): void
}

const contexts = new WeakMap<B.Workspace, EditorContext>()

export const setContext = (workspace: B.Workspace, context: EditorContext): void => {
  contexts.set(workspace, context)
}
export const contextOf = (workspace: B.Workspace): EditorContext | null => contexts.get(workspace) ?? null
