/**
 * Replaces the open project, or leaves it as it is. Blockly's own loading empties the workspace first and then
 * fails half-way with undo switched off; here the new project is tried where nobody sees it, and should showing it
 * fail even so, the old one is put back.
 */
import * as B from 'blockly/core'
import type { BlockNode } from '../../core/project/project'
import { say } from '../../words'
import { inPlace } from '../blocks/block-shape'
import type { Shapes } from '../blocks/shapes'
import type { LoadResult } from '../contract'
import { numberText } from '../fields/number-field'
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
  // Measuring words is most of the work, and most words occur often: each is measured once.
  B.utils.dom.startTextWidthCache()
  try {
    measureTyped(workspace, contents)
    inPlace(() => {
      toWorkspace(contents, workspace, shapes)
      B.renderManagement.triggerQueuedRenders(workspace)
    })
  } finally {
    B.utils.dom.stopTextWidthCache()
  }
  for (const block of workspace.getAllBlocks(false))
    for (const connection of block.getConnections_(false)) connection.setTracking(true)
}

/**
 * Measures all typed-in values beforehand, while the workspace is empty: a word that is measured in the middle of
 * a long stack makes the browser look through the whole stack.
 */
function measureTyped(workspace: B.WorkspaceSvg, contents: Contents): void {
  const words = new Set<string>()
  const gather = (blocks: readonly BlockNode[]): void => {
    for (const { args } of blocks)
      for (const argument of Object.values(args ?? {})) {
        if (typeof argument === 'number') words.add(numberText(argument))
        else if (typeof argument === 'string') words.add(argument)
        else gather(Array.isArray(argument) ? argument : [argument as BlockNode])
      }
  }
  for (const { blocks } of contents.stacks) gather(blocks)
  const ruler = B.utils.dom.createSvgElement(
    B.utils.Svg.TEXT,
    { class: 'blocklyText blocklyFieldText' },
    workspace.getCanvas(),
  )
  for (const word of words) {
    ruler.textContent = word
    B.utils.dom.getTextWidth(ruler)
  }
  ruler.remove()
}

export function empty(workspace: B.Workspace): void {
  for (const top of workspace.getTopBlocks(false)) top.dispose(false)
  for (const comment of workspace.getTopComments(false)) comment.dispose()
  workspace.getVariableMap().clear()
}
