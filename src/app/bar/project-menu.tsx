/** New, open, save, examples, earlier projects. */
import { say } from '../../words'
import { openHelp } from '../help/open-help'
import {
  ClockIcon,
  DownIcon,
  GalleryIcon,
  HandOverIcon,
  HelpIcon,
  LearnIcon,
  MenuIcon,
  MoonIcon,
  NewIcon,
  OpenIcon,
  PictureIcon,
  PrintIcon,
  ReportIcon,
  SaveIcon,
  ShareIcon,
  SunIcon,
  TaskIcon,
} from '../icons'
import { openImages } from '../images/open-images'
import { openPath } from '../learn/open-path'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'
import { Menu, type MenuItem } from './menu'
import type { parts } from './menu-parts'

/** `hasTools`: the bar has no room for colours and help, so they are here. */
export function ProjectMenu({ hasTools }: { hasTools: boolean }) {
  const workbench = useWorkbench()
  const { projects, later } = workbench
  const opening = (name: keyof typeof parts) => () =>
    later.open(
      name,
      async () => (await import('./menu-parts')).parts[name](),
      (open) => open(workbench),
    )

  const items: MenuItem[] = [
    { words: say('bar-new'), icon: NewIcon, run: projects.makeNew },
    { words: say('bar-open'), icon: OpenIcon, run: projects.chooseFile },
    { words: say('bar-save'), icon: SaveIcon, run: projects.save },
    { words: say('bar-share'), icon: ShareIcon, run: opening('share') },
    { words: say('examples-title'), icon: GalleryIcon, run: opening('examples') },
    { words: say('images-title'), icon: PictureIcon, run: () => openImages(workbench) },
    { words: say('bar-make-task'), icon: TaskIcon, run: opening('tasks') },
    { words: say('bar-class'), icon: ReportIcon, run: opening('class') },
    { words: say('bar-print'), icon: PrintIcon, run: opening('print') },
    { words: say('bar-earlier'), icon: ClockIcon, run: opening('earlier') },
    { words: say('bar-hand-over'), icon: HandOverIcon, run: opening('handOver') },
  ]
  if (hasTools) {
    items.unshift({ words: say('bar-learn'), icon: LearnIcon, run: () => void openPath(workbench) })
    items.push(
      {
        words: say(isDark.value ? 'bar-light-colours' : 'bar-dark-colours'),
        icon: isDark.value ? SunIcon : MoonIcon,
        run: toggleTheme,
      },
      { words: say('help-title'), icon: HelpIcon, run: () => openHelp(workbench) },
    )
  }

  return (
    <Menu
      label={say('bar-project-menu')}
      name={say('bar-project')}
      buttonClass="quiet project-menu"
      items={items}
    >
      <MenuIcon />
      <span class="project-menu-words">{say('bar-project')}</span>
      <DownIcon />
    </Menu>
  )
}
