/** Opening and saving: what is refused changes nothing, and what was saved opens as the same project. */
import { expect, test } from '@playwright/test'
import { counting, projectText } from './projects'
import { Workbench, withoutFilePickers } from './workbench'

let bench: Workbench
test.beforeEach(async ({ page }) => {
  await withoutFilePickers(page)
  bench = new Workbench(page)
  await bench.open()
})

test('a saved project opens again as the same project', async () => {
  await bench.rename('My own network')
  const first = await bench.save()
  expect(first.name).toBe('My own network.json')
  await bench.expectNotice('Saved as My own network.json')
  await bench.choose('New project')
  await bench.expectName('My project')
  await bench.openFile(first.name, first.text)
  await bench.expectName('My own network')
  expect((await bench.save()).text).toBe(first.text)
})

test('a file dropped on the page is opened', async () => {
  await bench.dropFile('count.json', projectText('Dropped', [counting(3)]))
  await bench.expectName('Dropped')
})

const valid = JSON.parse(projectText('Valid', [counting(3)]))
const BAD: readonly (readonly [what: string, content: string, words: RegExp])[] = [
  ['that is not JSON', 'Dear teacher, ', /not a JSON file/],
  ['that stops in the middle', projectText('Half', [counting(3)]).slice(0, 150), /stops in the middle/],
  ['of another program', '{"targets":[]}', /not a Blockgrad project/],
  ['of a newer version', JSON.stringify({ ...valid, version: 99 }), /newer Blockgrad/],
  ['with something unknown', JSON.stringify({ ...valid, extra: 1 }), /does not know/],
  [
    'with an unknown block',
    projectText('Unknown', [{ type: 'magic_wand', id: 'x' }]),
    /magic_wand|does not (know|exist)|block/,
  ],
]

for (const [what, content, words] of BAD) {
  test(`a file ${what} is refused, and the open project stays`, async () => {
    await bench.rename('Precious')
    const before = (await bench.save()).text
    await bench.openFile('bad.json', content)
    await bench.expectNotice(words)
    await bench.expectNotice(/Your open project is as it was/)
    await bench.expectName('Precious')
    expect((await bench.save()).text).toBe(before)
  })
}

test('a file of 50 MB is refused before it is read', async ({ page }) => {
  await bench.rename('Precious')
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(50_000_000)], 'huge.json'))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    )
  })
  await bench.expectNotice(/too large: 50 MB/)
  await bench.expectName('Precious')
})

test('leaving changes behind asks first, and there is a way back', async () => {
  await bench.rename('Half done')
  await bench.choose('New project')
  await bench.answer('Never mind')
  await bench.expectName('Half done')
  await bench.choose('New project')
  await bench.answer('Leave it')
  await bench.expectName('My project')
  await bench.page.getByRole('button', { name: 'Go back to it' }).click()
  await bench.expectName('Half done')
})

test('what was left for another project is among the earlier ones', async () => {
  await bench.rename('Left alone')
  await bench.expectKept()
  await bench.choose('New project')
  await bench.answer('Leave it')
  await bench.choose('Earlier projects')
  await bench.page.getByRole('dialog').getByRole('button', { name: 'Left alone' }).click()
  await bench.expectName('Left alone')
})

test('the gallery and the address open examples', async ({ page }) => {
  await bench.openExample('One neuron')
  await bench.expectName('One neuron')
  await page.evaluate(() => {
    location.hash = '#example=zero-or-one-vectors'
  })
  await bench.expectName('Zero or one, with vectors')
  await page.evaluate(() => {
    location.hash = '#example=rocket'
  })
  await bench.expectNotice(/no example called “rocket”.*zero-or-one-scratch/)
  await bench.expectName('Zero or one, with vectors')
  await bench.rename('Mine now')
  await page.evaluate(() => {
    location.hash = '#example=one-neuron'
  })
  await bench.answer('Never mind')
  await bench.expectName('Mine now')
})

test('an example opens by its address on a first visit', async ({ page }) => {
  await page.goto('about:blank')
  await bench.open('example=first-list-picture')
  await bench.expectName('My first list picture')
})
