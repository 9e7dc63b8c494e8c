/** The entry: looks whether this device can keep anything, makes the workbench, and draws the page. */
import './spoken-language'
import { render } from 'preact'
import { CATEGORIES } from '../../blocks/categories'
import { App } from './app'
import { openShelf } from './files/draft-shelf'
import { startOffline } from './offline/start-offline'
import { createWorkbench, WorkbenchProvider } from './workbench'
import './theme.css'
import './base.css'
import './theme'

// A category's hue goes wherever its idea does, so the style sheets get it from the one place where it is set.
for (const { id, colour } of CATEGORIES)
  document.documentElement.style.setProperty(`--category-${id}`, colour)

const shelf = await openShelf().catch((reason) => {
  console.error(reason)
  return null
})

const workbench = createWorkbench(shelf)
const root = document.getElementById('app')
if (root) {
  render(
    <WorkbenchProvider value={workbench}>
      <App />
    </WorkbenchProvider>,
    root,
  )
}
startOffline(workbench)
