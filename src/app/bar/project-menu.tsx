/** New, open, save, examples, earlier projects. */
import { openGallery } from '../examples/gallery'
import { openEarlier } from '../files/earlier-projects'
import { openHelp } from '../help/help'
import {
  ClockIcon,
  DownIcon,
  GalleryIcon,
  HelpIcon,
  MenuIcon,
  MoonIcon,
  NewIcon,
  OpenIcon,
  PictureIcon,
  SaveIcon,
  SunIcon,
} from '../icons'
import { openImages } from '../images/open-images'
import { isSnug } from '../layout/layout'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'
import { Menu, type MenuItem } from './menu'

export function ProjectMenu() {
  const workbench = useWorkbench()
  const { projects } = workbench

  const items: MenuItem[] = [
    { words: 'New project', icon: NewIcon, run: projects.makeNew },
    { words: 'Open from this computer', icon: OpenIcon, run: projects.chooseFile },
    { words: 'Save to this computer', icon: SaveIcon, run: projects.save },
    { words: 'Examples', icon: GalleryIcon, run: () => openGallery(workbench) },
    { words: 'Use your own images', icon: PictureIcon, run: () => openImages(workbench) },
  ]
  if (workbench.shelf)
    items.push({ words: 'Earlier projects', icon: ClockIcon, run: () => openEarlier(workbench) })
  if (isSnug.value) {
    items.push(
      {
        words: isDark.value ? 'Light colours' : 'Dark colours',
        icon: isDark.value ? SunIcon : MoonIcon,
        run: toggleTheme,
      },
      { words: 'How this works', icon: HelpIcon, run: () => openHelp(workbench) },
    )
  }

  return (
    <Menu
      label="Project menu"
      name="Project"
      buttonClass={isSnug.value ? 'quiet icon-only' : 'quiet'}
      items={items}
    >
      {isSnug.value ? (
        <MenuIcon />
      ) : (
        <>
          Project
          <DownIcon />
        </>
      )}
    </Menu>
  )
}
