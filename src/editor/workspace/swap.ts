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
import { CannotShow, type Contents, toWorkspace } from './to-workspace'
import { unseen } from './undo-step'
import { lookAtStart } from './view'

export function swap(
  workspace: B.WorkspaceSvg,
  shapes: Shapes,
  project: Contents,
  read: () => Contents,
): LoadResult {
  try {
    tryOut(project, shapes)
  } catch (reason) {
    return refused(reason)
  }
  const before = read()
  // A menu or a field that is open belongs to a block that is about to go.
  B.hideChaff()
  B.Events.setGroup(false)
  workspace.setResizesEnabled(false)
  try {
    unseen(() => show(workspace, shapes, project))
  } catch (reason) {
    unseen(() => show(workspace, shapes, before))
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
export function tryOut(project: Contents, shapes: Shapes): void {
  unseen(() => {
    const trial = new B.Workspace()
    try {
      toWorkspace(project, trial, shapes)
    } finally {
      empty(trial)
      trial.dispose()
    }
  })
}

const refused = (reason: unknown): LoadResult => ({
  ok: false,
  message: reason instanceof CannotShow ? reason.message : say('editor-cannot-show'),
})

function show(workspace: B.WorkspaceSvg, shapes: Shapes, contents: Contents): void {
  empty(workspace)
  inPlace(() => {
    toWorkspace(contents, workspace, shapes)
    B.renderManagement.triggerQueuedRenders(workspace)
  })
  for (const block of workspace.getAllBlocks(false))
    for (const connection of block.getConnections_(false)) connection.setTracking(true)
}

export function empty(workspace: B.Workspace): void {
  for (const top of workspace.getTopBlocks(false)) top.dispose(false)
  for (const comment of workspace.getTopComments(false)) comment.dispose()
  workspace.getVariableMap().clear()
}
