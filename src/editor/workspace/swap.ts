/**
 * Replaces the open project, or leaves it as it is. Blockly's own loading empties the workspace first and then
 * fails half-way with undo switched off; here the new project is tried where nobody sees it, and should showing it
 * fail even so, the old one is put back.
 */
import * as B from 'blockly/core'
import { say } from '../../words'
import type { Shapes } from '../blocks/shapes'
import type { LoadResult } from '../contract'
import { inPlace } from '../stacks/stack-block'
import { CannotShow, type Contents, finish, toWorkspaceInPieces } from './to-workspace'
import { unseen } from './undo-step'
import { lookAtStart } from './view'

export function swap(
  workspace: B.WorkspaceSvg,
  shapes: Shapes,
  project: Contents,
  read: () => Contents,
): LoadResult {
  return finish(swapInPieces(workspace, shapes, project, read))
}

/**
 * The same in pieces of a few milliseconds: each `next()` does one, the last gives the result. Between two of them nobody
 * may touch the workspace. After the trial the old blocks go, and each stack comes when it is complete.
 */
export function* swapInPieces(
  workspace: B.WorkspaceSvg,
  shapes: Shapes,
  project: Contents,
  read: () => Contents,
): Generator<void, LoadResult> {
  try {
    yield* tryOutInPieces(project, shapes)
  } catch (reason) {
    return refused(reason)
  }
  const before = read()
  // A menu or a field that is open belongs to a block that is about to go.
  B.hideChaff()
  B.Events.setGroup(false)
  workspace.setResizesEnabled(false)
  try {
    yield* unseenPieces(showInPieces(workspace, shapes, project))
  } catch (reason) {
    finish(unseenPieces(showInPieces(workspace, shapes, before)))
    return refused(reason)
  } finally {
    workspace.setResizesEnabled(true)
  }
  workspace.clearUndo()
  workspace.getToolbox()?.refreshSelection()
  lookAtStart(workspace)
  return { ok: true }
}

/** Throws where the project cannot be shown. */
export const tryOut = (project: Contents, shapes: Shapes): void => finish(tryOutInPieces(project, shapes))

function* tryOutInPieces(project: Contents, shapes: Shapes): Generator<void, void> {
  const trial = new B.Workspace()
  try {
    yield* unseenPieces(toWorkspaceInPieces(project, trial, shapes))
  } finally {
    unseen(() => {
      empty(trial)
      trial.dispose()
    })
  }
}

/** Each piece by itself leaves no trace and pushes nothing aside: what is done between them does as ever. */
function* unseenPieces(pieces: Generator<void, void>): Generator<void, void> {
  while (!unseen(() => inPlace(() => pieces.next())).done) yield
}

const refused = (reason: unknown): LoadResult => ({
  ok: false,
  message: reason instanceof CannotShow ? reason.message : say('editor-cannot-show'),
})

function* showInPieces(workspace: B.WorkspaceSvg, shapes: Shapes, contents: Contents): Generator<void, void> {
  empty(workspace)
  yield
  yield* toWorkspaceInPieces(contents, workspace, shapes)
  B.renderManagement.triggerQueuedRenders(workspace)
  yield
  for (const block of workspace.getAllBlocks(false))
    for (const connection of block.getConnections_(false)) connection.setTracking(true)
}

export function empty(workspace: B.Workspace): void {
  for (const top of workspace.getTopBlocks(false)) top.dispose(false)
  for (const comment of workspace.getTopComments(false)) comment.dispose()
  workspace.getVariableMap().clear()
}
