/**
 * Tells when a person changed something: once for each step, after Blockly has told it all, and never for looking
 * around. A step that makes a project which cannot be kept is undone before anybody hears of it.
 */
import * as B from 'blockly/core'

export interface ChangeWatch {
  onChange(listener: () => void): () => void
  dispose(): void
}

/**
 * `complete` adds to a step what belongs to it: undo takes both back. `refuse` looks at the project after a step, and at
 * what was deleted in it, and says why it cannot stay, or null. `pending` is there while blocks of the project are still
 * to come: until then, what stands there is not the project.
 */
export function watchChanges(
  workspace: B.Workspace & Pick<B.WorkspaceSvg, 'isDragging'>,
  complete: () => void,
  refuse: (deleted: readonly B.serialization.blocks.State[]) => string | null,
  notice: (message: string) => void,
  pending: () => Promise<void> | null,
): ChangeWatch {
  const listeners = new Set<() => void>()
  let deleted: B.serialization.blocks.State[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  /** The step that a person has just made; '' where it was undone or done again, so that it is complete already. */
  let step = ''

  const completeStep = () => {
    if (step === '') return
    const outer = B.Events.getGroup()
    B.Events.setGroup(step)
    try {
      complete()
    } finally {
      B.Events.setGroup(outer)
    }
  }
  /** Several steps may have come before anybody looked. */
  const takeBack = () => {
    do workspace.undo(false)
    while (workspace.getUndoStack().length > 0 && refuse([]) !== null)
    workspace.getRedoStack().length = 0
  }
  const settle = () => {
    timer = null
    // A drag is one step: what it means is known when it ends, and its end is an event too.
    if (workspace.isDragging()) return
    const coming = pending()
    if (coming) {
      void coming.then(() => {
        timer ??= setTimeout(settle)
      })
      return
    }
    completeStep()
    const why = refuse(deleted)
    deleted = []
    if (why !== null) {
      takeBack()
      notice(why)
      return
    }
    for (const listener of [...listeners]) listener()
  }
  const onEvent = (event: B.Events.Abstract) => {
    const dragEnds = event.type === B.Events.BLOCK_DRAG && !(event as B.Events.BlockDrag).isStart
    if (event.isUiEvent && !dragEnds) return
    if (event.type === B.Events.BLOCK_DELETE) {
      const { oldJson } = event as B.Events.BlockDelete
      if (oldJson) deleted.push(oldJson)
    }
    step = event.recordUndo ? event.group : ''
    timer ??= setTimeout(settle)
  }
  workspace.addChangeListener(onEvent)
  return {
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      if (timer !== null) clearTimeout(timer)
      workspace.removeChangeListener(onEvent)
      listeners.clear()
    },
  }
}
