/** Undo and redo of what was done to the blocks. */
import { say } from '../../words'
import { canRedo, canUndo } from '../editor-binding'
import { RedoIcon, UndoIcon } from '../icons'
import { useWorkbench } from '../workbench'

export function History() {
  const { undo, redo } = useWorkbench().commands
  return (
    <>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('bar-undo')}
        title={say('bar-undo')}
        disabled={!canUndo.value}
        onClick={undo}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('bar-redo')}
        title={say('bar-redo')}
        disabled={!canRedo.value}
        onClick={redo}
      >
        <RedoIcon />
      </button>
    </>
  )
}
