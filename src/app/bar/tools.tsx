/** What is always at hand on the right: undo, redo, colours, help. */
import { canRedo, canUndo } from '../editor-binding'
import { openHelp } from '../help/help'
import { HelpIcon, MoonIcon, RedoIcon, SunIcon, UndoIcon } from '../icons'
import { isSnug } from '../layout/layout'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'

export function Tools() {
  const workbench = useWorkbench()
  const { undo, redo } = workbench.commands
  return (
    <div class="tools">
      <button
        type="button"
        class="quiet icon-only"
        aria-label="Undo"
        title="Undo"
        disabled={!canUndo.value}
        onClick={undo}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label="Redo"
        title="Redo"
        disabled={!canRedo.value}
        onClick={redo}
      >
        <RedoIcon />
      </button>
      {!isSnug.value && (
        <>
          <button
            type="button"
            class="quiet icon-only"
            aria-label={isDark.value ? 'Light colours' : 'Dark colours'}
            title={isDark.value ? 'Light colours' : 'Dark colours'}
            onClick={toggleTheme}
          >
            {isDark.value ? <SunIcon /> : <MoonIcon />}
          </button>
          <button
            type="button"
            class="quiet icon-only"
            aria-label="How this works"
            title="How this works"
            onClick={() => openHelp(workbench)}
          >
            <HelpIcon />
          </button>
        </>
      )}
    </div>
  )
}
