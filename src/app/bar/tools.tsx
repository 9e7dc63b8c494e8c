/** What is always at hand on the right: undo, redo, colours, help. */
import { say } from '../../words'
import { canRedo, canUndo } from '../editor-binding'
import { openHelp } from '../help/open-help'
import { HelpIcon, MoonIcon, RedoIcon, SunIcon, UndoIcon } from '../icons'
import { isSnug } from '../layout/layout'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'

export function Tools() {
  const workbench = useWorkbench()
  const { undo, redo } = workbench.commands
  const colours = say(isDark.value ? 'bar-light-colours' : 'bar-dark-colours')
  return (
    <div class="tools">
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
      {!isSnug.value && (
        <>
          <button
            type="button"
            class="quiet icon-only"
            aria-label={colours}
            title={colours}
            onClick={toggleTheme}
          >
            {isDark.value ? <SunIcon /> : <MoonIcon />}
          </button>
          <button
            type="button"
            class="quiet icon-only"
            aria-label={say('help-title')}
            title={say('help-title')}
            onClick={() => openHelp(workbench)}
          >
            <HelpIcon />
          </button>
        </>
      )}
    </div>
  )
}
