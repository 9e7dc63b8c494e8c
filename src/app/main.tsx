/** The entry: makes the workbench, draws the page, and opens what is shown first. */
import './spoken-language'
import { render } from 'preact'
import { CATEGORIES } from '../../blocks/categories'
import { App } from './app'
import { openFirst } from './files/open-first'
import { keepView } from './first/kept-view'
import { takeAway } from './first/take-over'
import { createWorkbench, WorkbenchProvider } from './workbench'
import './theme.css'
import './base.css'
import './first/first.css'
import './theme'

// A category's hue goes wherever its idea does, so the style sheets get it from the one place where it is set.
for (const { id, colour } of CATEGORIES)
  document.documentElement.style.setProperty(`--category-${id}`, colour)

const root = document.getElementById('app')
if (root) {
  const workbench = createWorkbench()
  render(
    <WorkbenchProvider value={workbench}>
      <App />
    </WorkbenchProvider>,
    root,
  )
  takeAway()
  keepView(workbench)
  void openFirst(workbench)
}
