/** A project on paper. */

import { projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

test('a project is printed with its blocks, and nothing else of the page', async ({ bench, files, page }) => {
  const forward = { id: 'forward', name: 'forward', inputs: [{ id: 'x', name: 'speed' }], returns: false }
  const { stacks, ...project } = JSON.parse(projectText('On paper', [setTotal(5)]))
  const call = { type: 'my_call', id: 'call', procedure: 'forward', args: { x: 7 } }
  stacks[0].blocks.push({ ...call, comment: 'Off it goes.' })
  const define = { type: 'my_define', id: 'define', signature: forward }
  const text = JSON.stringify({ ...project, stacks: [...stacks, { x: 40, y: 400, blocks: [define] }] })
  await files.openProject(text)
  await page.getByRole('button', { name: 'Project', exact: false }).first().click()
  await page.getByRole('menuitem', { name: 'Print' }).click()
  const sheet = bench.dialog.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('On paper')
  for (const words of ['set total to 5', 'forward speed 7 Off it goes.', 'define forward speed'])
    await expect(sheet).toContainText(new RegExp(words.replaceAll(' ', '[\\s▾]*')))
  // The browser asks where to print; here nobody answers.
  await page.evaluate(() => {
    window.print = () => {}
  })
  await bench.dialog.getByRole('button', { name: 'Print', exact: true }).click()
  // Paper is light, whatever the page is.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.print-part')).toContainText('forward')
  await expect(page.locator('.print-part')).toHaveCSS('color', 'rgb(20, 32, 43)')
  await expect(page.locator('#app')).toBeHidden()
  await page.emulateMedia({ media: null, colorScheme: 'light' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print-part')).toHaveCount(0)
})
