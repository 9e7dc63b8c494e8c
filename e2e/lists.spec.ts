/** Numbers come into lists from files and go out again, and two lists can be compared, to the last bit. */

import { writeNpy } from '../src/data/lists/npy'
import { npz } from '../src/data/lists/npz'
import { expectClean } from './support/axe'
import { boxOf } from './support/box'
import { counting, projectText } from './support/projects'
import { expect, test } from './support/test'

const NUMBERS = [0.1, -2.5, 1 / 3, 0, 12345.678]
const VALUES = Float64Array.from(NUMBERS)
const list = (id: string, values: readonly number[] = []) => ({
  id,
  name: id,
  values: [...values],
  shown: true,
})
const withLists = (...lists: ReturnType<typeof list>[]) => projectText('Lists', [counting(3)], { lists })
const startOf = (text: string, name: string) =>
  JSON.parse(text).lists.find((each: { name: string }) => each.name === name).values

test.beforeEach(async ({ files }) => {
  await files.openProject(withLists(list('w1', [7]), list('b1', NUMBERS)))
})

/** One of text and one of bytes, with the list not as its first; what else a format can hold, src/data/lists/ tells. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'numbers.txt': NUMBERS.join('\r\n'),
  'numbers.npz': npz.write([
    { name: 'b1', values: Float64Array.of(1) },
    { name: 'w1', values: VALUES },
  ]),
}

for (const [name, content] of Object.entries(FILES)) {
  test(`${name} is opened into a list, shown at once, and saved with the project`, async ({
    bench,
    files,
    listFiles,
    stage,
  }) => {
    await listFiles.open('w1', name, content)
    await bench.expectNotice(new RegExp(`^w1 now starts with ${NUMBERS.length} numbers .*${name}\\.$`))
    await stage.expectListLength('w1', `${NUMBERS.length} items`)
    await expect(stage.item('w1', 2)).toHaveText('−2.5')
    const { text } = await files.saveProject()
    expect(startOf(text, 'w1')).toEqual(NUMBERS)
    await files.openProject(withLists(list('w1')))
    await stage.expectListLength('w1', '0 items')
    await files.openProject(text)
    await stage.expectListLength('w1', `${NUMBERS.length} items`)
  })
}

/** One that names a line, and one that names a byte. */
const BAD: readonly { name: string; content: string | Uint8Array; words: RegExp }[] = [
  {
    name: 'bad.txt',
    content: '1\n2\ntwo',
    words: /^bad\.txt: Line 3: “two” is not a number\. The list w1 is as it was\.$/,
  },
  {
    name: 'bad.npy',
    content: writeNpy(VALUES).subarray(0, -1),
    words: /Byte 167: the file stops in the middle/,
  },
]

test('a bad file gets a message with the line or the byte, and the list stays as it was', async ({
  bench,
  files,
  listFiles,
  stage,
}) => {
  const before = (await files.saveProject()).text
  for (const { name, content, words } of BAD)
    await test.step(name, async () => {
      await bench.dismissNotices()
      await listFiles.open('w1', name, content)
      await bench.expectNotice(words)
      await stage.expectListLength('w1', '1 item')
      expect((await files.saveProject()).text).toBe(before)
    })
})

test('numbers that would make the project too large are refused, and the list stays as it was', async ({
  bench,
  listFiles,
  stage,
}) => {
  await listFiles.open('w1', 'much.npy', writeNpy(new Float64Array(1_499_999)))
  await bench.expectNotice(
    /would start with 1,500,004 numbers\. A project can keep at most 1,500,000\. The list w1 is as it was/,
  )
  await stage.expectListLength('w1', '1 item')
})

test('a file with several lists asks for one, unless one has the right name', async ({
  bench,
  listFiles,
  stage,
}) => {
  await listFiles.open('w1', 'table.csv', 'x,y\n1,2\n3,4\n5,6\n')
  await bench.answer('y 3 numbers')
  await bench.expectNotice('w1 now starts with 3 numbers from y in table.csv.')
  await expect(stage.item('w1', 3)).toHaveText('6')
  await listFiles.open('w1', 'table.csv', 'x,y\n1,2\n3,4\n5,6\n')
  await bench.answer('All of them, row by row 6 numbers (3 × 2)')
  await stage.expectListLength('w1', '6 items')
})

test('a file of numbers that is dropped on the page says where it can be opened', async ({
  bench,
  files,
}) => {
  await files.dropFile('weights.npy', 'numbers')
  await bench.expectNotice(
    'weights.npy looks like numbers for a list. The three dots below a list on the stage open it.',
  )
  await bench.expectName('Lists')
})

test('the old numbers can be put back, at once or later', async ({ bench, files, listFiles, stage }) => {
  await listFiles.open('w1', 'one.txt', '1\n2')
  await stage.expectListLength('w1', '2 items')
  await bench.page.getByRole('button', { name: 'Put the old ones back' }).click()
  await stage.expectListLength('w1', '1 item')
  await listFiles.open('w1', 'one.txt', '1\n2')
  await stage.expectListLength('w1', '2 items')
  await bench.dismissNotices()
  await listFiles.putBack('w1')
  await stage.expectListLength('w1', '1 item')
  await listFiles.putBack('w1')
  await stage.expectListLength('w1', '2 items')
  await listFiles.putBack('w1')
  await stage.expectListLength('w1', '1 item')
  expect(startOf((await files.saveProject()).text, 'w1')).toEqual([7])
})

test('a run keeps its own numbers, and the next one starts with those of the file', async ({
  bench,
  files,
  listFiles,
  stage,
}) => {
  const add = { type: 'lists_add', id: 'a', args: { value: 5, list: 'w1' } }
  await files.openProject(projectText('Adding', [add], { lists: [list('w1', [7])] }))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectListLength('w1', '2 items')
  await listFiles.open('w1', 'ones.txt', '1\n1\n1')
  await bench.expectNotice('w1 now starts with 3 numbers from ones.txt. Press the flag to use them.')
  await stage.expectListLength('w1', '2 items')
  expect((await listFiles.save('w1')).content.toString()).toBe('7\r\n5')
  await bench.pressFlag()
  await stage.expectListLength('w1', '4 items')
})

test('a list is saved in the format that was chosen last, and what is saved is the same when it is compared', async ({
  bench,
  listFiles,
}) => {
  for (const [format, name] of [
    ['Text (.txt)', 'b1.txt'],
    ['NumPy, with its name (.npz)', 'b1.npz'],
  ] as const)
    await test.step(name, async () => {
      const saved = await listFiles.save('b1', format)
      expect(saved.name).toBe(name)
      await bench.expectNotice(`Saved as ${name}`)
      await listFiles.compareWithFile('b1', saved.name, saved.content)
      await expect(listFiles.outcome).toContainText('The same, to the last bit')
      await bench.answer('Close')
    })
  await bench.reload()
  expect((await listFiles.save('b1')).name).toBe('b1.npz')
})

test('a comparison says how many numbers differ, where most, and where most for their size', async ({
  bench,
  listFiles,
}) => {
  await listFiles.compareWithFile('b1', 'other.txt', [0.1, -2.5, 0.5, 0, 12346.678].join('\n'))
  await expect(listFiles.outcome).toContainText('2 of 5 numbers differ')
  await listFiles.expectDifference('The largest difference', ['1 at item 5', '12345.678', '12346.678'])
  await listFiles.expectDifference('The largest for its size', [
    '0.167 at item 3',
    '0.3333333333333333',
    '0.5',
  ])
  await bench.answer('Close')

  await listFiles.compareWithList('w1', 'b1')
  await expect(listFiles.outcome).toContainText('1 of 1 number differs')
  await expect(listFiles.outcome).toContainText(
    'w1 has 1 number, b1 has 5. The first 1 of each were compared.',
  )
  await listFiles.expectDifference('The largest difference, also for its size', ['6.9 at item 1'])
  await bench.answer('Close')

  await listFiles.compareWithFile('b1', 'bad.txt', '1\nx')
  await expect(listFiles.outcome).toContainText('bad.txt: Line 2: “x” is not a number. Try another file.')
})

test('all of it is at hand on the keyboard', async ({ page, listFiles, stage }) => {
  const more = page.getByRole('button', { name: 'More for the list w1', exact: true })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Open a file into this list' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Compare this list' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Open a file into this list' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('With another list').focus()
  await page.keyboard.press('b')
  await expect(listFiles.outcome).toContainText('1 of 1 number differs')
  await page.keyboard.press('Escape')
  await expect(stage.list('w1')).toBeVisible()
  await expect(more).toBeFocused()
})

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('the menu of a list, saving and comparing are clean for axe', async ({ bench, page, listFiles }) => {
    await page.getByRole('button', { name: 'More for the list w1' }).click()
    await expectClean(page)
    await page.getByRole('menuitem', { name: 'Save this list' }).click()
    await expectClean(page)
    await bench.answer('Never mind')
    await listFiles.compareWithList('w1', 'b1')
    await expect(listFiles.outcome).toContainText('differs')
    await expectClean(page)
  })
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('the three dots are large enough, and the menu and its message fit on a phone', async ({
    page,
    listFiles,
  }) => {
    await page.getByRole('tab', { name: 'Stage' }).tap()
    const more = page.getByRole('button', { name: 'More for the list w1' })
    const box = await boxOf(more)
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    await more.tap()
    await expect(page.getByRole('menu', { name: 'List w1' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await listFiles.open('w1', 'numbers.txt', '1\n2')
    const words = await boxOf(page.getByText('w1 now starts with 2 numbers'))
    expect(words.width).toBeGreaterThan(200)
  })
})
