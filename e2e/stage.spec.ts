/** What stands on the stage: long lists, and words where the images are missing. */
import { projectText } from './support/projects'
import { expect, test } from './support/test'

test('a list of a million numbers is scrolled, not drawn', async ({ bench, stage, files }) => {
  const fill = { type: 'lists_fill', id: 'fill', args: { list: 'l', count: 1_000_000, value: 7 } }
  await files.openProject(
    projectText('Long', [fill], { lists: [{ id: 'l', name: 'long', values: [], shown: true }] }),
  )
  await bench.pressFlag()
  await stage.expectListLength('long', '1,000,000 items')
  const scroller = stage.list('long').getByRole('group')
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(stage.item('long', 1_000_000)).toHaveText('7')
  expect(await stage.list('long').getByRole('listitem').count()).toBeLessThan(40)
  await stage.list('long').getByRole('spinbutton').fill('500000')
  await expect(stage.item('long', 500_000)).toHaveText('7')
})
