/** What is always at hand on the right: undo, redo, colours, help. Where there is no room, the last two are in the menu. */
import { say } from '../../words'
import { openHelp } from '../help/open-help'
import { HelpIcon, LearnIcon, MoonIcon, SunIcon } from '../icons'
import { openPath } from '../learn/open-path'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'
import { History } from './history'

export function Tools() {
  const workbench = useWorkbench()
  const colours = say(isDark.value ? 'bar-light-colours' : 'bar-dark-colours')
  return (
    <div class="tools">
      <button
        type="button"
        class="quiet learn foldable"
        title={say('bar-learn')}
        onClick={() => void openPath(workbench)}
      >
        <LearnIcon />
        <span class="learn-words">{say('bar-learn')}</span>
      </button>
      <History />
      <button
        type="button"
        class="quiet icon-only foldable"
        aria-label={colours}
        title={colours}
        onClick={toggleTheme}
      >
        {isDark.value ? <SunIcon /> : <MoonIcon />}
      </button>
      <button
        type="button"
        class="quiet icon-only foldable"
        aria-label={say('help-title')}
        title={say('help-title')}
        onClick={() => openHelp(workbench)}
      >
        <HelpIcon />
      </button>
    </div>
  )
}
