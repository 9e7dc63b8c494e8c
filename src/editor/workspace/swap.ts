/**
 * Replaces the open project, or leaves it as it is. Blockly's own loading empties the workspace first and then
 * fails half-way with undo switched off; here the new project is tried where nobody sees it, and should showing it
 * fail even so, the old one is put back.
 *
 * All of it goes in slices, so that the page answers meanwhile, and what will be in view comes first: as soon as that
 * is there, blocks can be touched, and the rest follows.
 */
import * as B from 'blockly/core'
import { breathe, inSlices } from '../../slices'
import { say } from '../../words'
import type { Shapes } from '../blocks/shapes'
import type { LoadResult } from '../contract'
import { atOnce, CannotShow, type Contents, type Pieces, toWorkspace } from './to-workspace'
import { unseen } from './undo-step'
import { inViewFirst, lookAt, placesOf, startOf, viewOf } from './view'

export class Swap {
  /** What is still being put on the workspace, or null. */
  private rest: { readonly contents: Contents; readonly done: Promise<void> } | null = null
  private stopRest = false

  constructor(
    private readonly workspace: B.WorkspaceSvg,
    private readonly shapes: Shapes,
    private readonly read: () => Contents,
    /** Says of itself whether blocks are still to come. */
    private readonly host: HTMLElement,
  ) {}

  /** Resolves when all blocks of the project are there; null where they are. */
  get pending(): Promise<void> | null {
    return this.rest?.done ?? null
  }

  /** @param proven that it can be shown is known, and it need not be tried */
  async load(project: Contents, proven: boolean): Promise<LoadResult> {
    try {
      if (!proven) await inSlices(tryOut(project, this.shapes), unseen)
    } catch (reason) {
      return refused(reason)
    }
    this.host.ariaBusy = 'true'
    const before = this.rest?.contents ?? this.read()
    this.stopRest = true
    await this.rest?.done
    this.stopRest = false
    // A menu or a field that is open belongs to a block that is about to go.
    B.hideChaff()
    B.Events.setGroup(false)
    const { workspace } = this
    workspace.setResizesEnabled(false)
    try {
      unseen(() => empty(workspace))
      const { first, later } = inViewFirst(workspace, project)
      await inSlices(toWorkspace(first, workspace, this.shapes, project), unseen)
      workspace.clearUndo()
      workspace.getToolbox()?.refreshSelection()
      this.follow(project, later)
      const start = startOf(viewOf(workspace), placesOf(project))
      if (start) lookAt(workspace, start)
      return { ok: true }
    } catch (reason) {
      unseen(() => {
        empty(workspace)
        atOnce(toWorkspace(before, workspace, this.shapes))
      })
      workspace.setResizesEnabled(true)
      this.host.ariaBusy = null
      return refused(reason)
    }
  }

  /**
   * Puts up what is not in view. It was tried, so it does not fail; should it do so all the same, `pending` stays, and
   * nobody takes what stands there for the whole project.
   */
  private follow(contents: Contents, later: Contents): void {
    const { workspace } = this
    const pieces = toWorkspace(later, workspace, this.shapes, contents)
    const onward = {
      next: () => (this.stopRest ? { done: true as const, value: undefined } : pieces.next()),
    }
    // A drag has looked up beforehand where all blocks are.
    const around = (slice: () => void) => workspace.isDragging() || unseen(slice)
    const work = async () => {
      await breathe()
      await inSlices(onward, around)
      this.rest = null
      this.host.ariaBusy = null
      workspace.setResizesEnabled(true)
      workspace.resizeContents()
    }
    this.rest = { contents, done: work() }
  }
}

/** Throws where the project cannot be shown. */
export function* tryOut(project: Contents, shapes: Shapes): Pieces {
  const trial = new B.Workspace()
  try {
    yield* toWorkspace(project, trial, shapes)
  } finally {
    unseen(() => {
      empty(trial)
      trial.dispose()
    })
  }
}

const refused = (reason: unknown): LoadResult => ({
  ok: false,
  message: reason instanceof CannotShow ? reason.message : say('editor-cannot-show'),
})

export function empty(workspace: B.Workspace): void {
  for (const top of workspace.getTopBlocks(false)) top.dispose(false)
  for (const comment of workspace.getTopComments(false)) comment.dispose()
  workspace.getVariableMap().clear()
}
