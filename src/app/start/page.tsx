/** What is seen, fetched as one: the entry's second step. */
import { render } from 'preact'
import { App } from '../app'
import { keepView } from '../first/kept-view'
import { takeAway } from '../first/take-over'
import { listenForHandOver } from '../hand-over/afresh'
import { type Workbench, WorkbenchProvider } from '../workbench'

/** Draws the page in place of the first picture. */
export function drawPage(workbench: Workbench): void {
  const root = document.getElementById('app')
  if (!root) return
  render(
    <WorkbenchProvider value={workbench}>
      <App />
    </WorkbenchProvider>,
    root,
  )
  takeAway()
  keepView(workbench)
  listenForHandOver(workbench)
}
