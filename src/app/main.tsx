/**
 * The entry. What must be there first comes first, each step in a task of its own: what works (the workbench), what is seen
 * (the page), then the rest. Meanwhile the first picture stands there, in the style sheets of what it stands for.
 */
import './spoken-language'
import { CATEGORIES } from '../../blocks/categories'
import { breathe } from '../slices'
import './layout/layout.css'
import './layout/single.css'
import './bar/bar.css'
import './status/status.css'
import './theme.css'
import './base.css'
import './first/first.css'
import './theme'

// A category's hue goes wherever its idea does, so the style sheets get it from the one place where it is set.
for (const { id, colour } of CATEGORIES)
  document.documentElement.style.setProperty(`--category-${id}`, colour)

const { createWorkbench, openFirst } = await import('./start/work')
await breathe()
const workbench = createWorkbench()
void openFirst(workbench)
await breathe()
const { drawPage } = await import('./start/page')
await breathe()
drawPage(workbench)
const { startOffline } = await import('./offline/start-offline')
startOffline(workbench)
