/** A task from the form to whoever opens its link. */

import { LessonPanel } from './support/lesson'
import { counting, projectText } from './support/projects'
import { prepareContext } from './support/promises'
import { expect, test } from './support/test'

test('a task is made of a project, handed out as a link, and done by whoever opens that', async ({
  page,
  bench,
  files,
  browser,
}) => {
  await files.openProject(projectText('Count', [counting(10)]))
  await page.getByRole('button', { name: 'Project menu' }).click()
  await page.getByRole('menuitem', { name: 'Make a task' }).click()
  await bench.dialog.getByLabel('What is to be done').fill('Count to ten.')
  await bench.dialog.getByRole('checkbox').nth(-2).check()
  await bench.dialog.getByRole('button', { name: 'Hand out' }).click()
  const link = await bench.dialog.getByLabel('Link').inputValue()

  const context = await browser.newContext()
  await prepareContext(context, false)
  const pupil = await context.newPage()
  await pupil.goto(link)
  const { panel } = new LessonPanel(pupil)
  await expect(panel.getByText('Count to ten.')).toBeVisible()
  await expect(panel.getByText(/“total” is at least .* after a run/)).toBeVisible()
  await context.close()
})
