/**
 * Replaces the open project, or leaves it as it is. Blockly's own loading empties the workspace first and then
 * fails half-way with undo switched off; here the new project is tried where nobody sees it, and should showing it
 * fail even so, the old one is put back.
 *
 * All of it goes in slices, so that the page answers meanwhile, and what will be in view comes first: as soon as that
 * is there, blocks can be touched, and the rest follows.
 */
import * as B from 'blockly/core'
import { say } from '../../words'
import type { Shapes } from '../blocks/shapes'
import { breathe } from '../breathe'
import type { LoadResult } from '../contract'
import { atOnce, CannotShow, type Contents, type Pieces, toWorkspace } from './to-workspace'
import { unseen } from './undo-step'
import { cornerOf, inViewFirst, lookAt } from './view'

/** Milliseconds of work between two looks at what else there is to do. */
const SLICE = 12

export class Swap {
  /** What is still being put on the workspace, or null. */
  private rest: { readonly contents: Contents; readonly done: Promise<void> } | null = null
  private stopRest = false

  constructor(
    private readonly workspace: B.WorkspaceSvg,
    private readonly shapes: Shapes,
    private readonly read: () => Contents,
  ) {}

  /** Resolves when all blocks of the project are there; null where they are. */
  get pending(): Promise<void> | null {
    return this.rest?.done ?? null
  }

  /** @param proven that it can be shown is known, and it need not be tried */
  async load(project: Contents, proven: boolean): Promise<LoadResult> {
    try {
      if (!proven) await inSlices(tryOut(project, this.shapes))
    } catch (reason) {
      return refused(reason)
    }
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
      await inSlices(toWorkspace(first, workspace, this.shapes, project))
      workspace.clearUndo()
      workspace.getToolbox()?.refreshSelection()
      this.follow(project, later)
      const corner = cornerOf(project)
      if (corner) lookAt(workspace, corner)
      return { ok: true }
    } catch (reason) {
      unseen(() => {
        empty(workspace)
        atOnce(toWorkspace(before, workspace, this.shapes))
      })
      workspace.setResizesEnabled(true)
      return refused(reason)
    }
  }

  /**
   * Puts up what is not in view. It was tried, so it does not fail; should it do so all the same, `pending` stays, and
   * nobody takes what stands there for the whole project.
   */
  private follow(contents: Contents, later: Contents): void {
    const work = async () => {
      await breathe()
      const isOver = () => this.stopRest
      await inSlices(toWorkspace(later, this.workspace, this.shapes, contents), isOver, () =>
        this.workspace.isDragging(),
      )
      this.rest = null
      this.workspace.setResizesEnabled(true)
      this.workspace.resizeContents()
    }
    this.rest = { contents, done: work() }
  }
}

async function inSlices(pieces: Pieces, isOver = () => false, mustWait = () => false): Promise<void> {
  for (;;) {
    const until = performance.now() + SLICE
    let done: boolean | undefined
    if (mustWait()) await new Promise((resolve) => setTimeout(resolve, SLICE))
    else
      unseen(() => {
        do ({ done } = pieces.next())
        while (!done && performance.now() < until)
      })
    if (done || isOver()) return
    await breathe()
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
