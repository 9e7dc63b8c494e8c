/** Saving to a file and opening it again gives exactly the same project, and nothing is left behind unasked. */
import { counting, exampleTitle, projectText } from './support/projects'
import { expect, test } from './support/test'

test('a project is saved under its name, and opened by the menu it is the same to the byte', async ({
  bench,
  files,
}) => {
  await bench.showExample('first-list-picture')
  await bench.rename('My own network')
  const first = await files.saveProject()
  expect(first.name).toBe('My own network.json')
  await bench.expectNotice('Saved as My own network.json')
  await bench.choose('New project')
  await bench.expectName('My project')
  await files.openFile(first.name, first.text)
  await bench.expectName('My own network')
  expect((await files.saveProject()).text).toBe(first.text)
})

/** The longest, and one with many numbers in its lists. Of each example, the editor's and the format's own tests tell. */
for (const title of ['zero-or-one-scratch', 'weights-from-numpy'].map(exampleTitle)) {
  test(`${title}: from the gallery, saved and dropped on the page, it is the same to the byte`, async ({
    bench,
    files,
  }) => {
    await bench.openExample(title)
    await bench.expectName(title)
    await bench.rename('My own network')
    const first = await files.saveProject()
    await bench.choose('New project')
    await bench.expectName('My project')
    await files.dropFile(first.name, first.text)
    await bench.expectName('My own network')
    expect((await files.saveProject()).text).toBe(first.text)
  })
}

test('numbers that JSON lacks survive saving and opening', async ({ files, stage }) => {
  // Words in a file, which are numbers in a project: no type says both.
  const values = ['Infinity', '-Infinity', '-0', 0.1] as unknown as number[]
  await files.openProject(
    projectText('Odd numbers', [], { lists: [{ id: 'l', name: 'odd', values, shown: true }] }),
  )
  await stage.expectListLength('odd', '4 items')
  const { text } = await files.saveProject()
  expect(JSON.parse(text).lists[0].values).toEqual(values)
})

test('kept numbers are what the next run and the next file start with', async ({ bench, stage, files }) => {
  await files.openProject(projectText('Counting', [counting(5)]))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.keepNumbers()
  await bench.expectNotice(/^Kept/)
  await bench.pressFlag()
  await stage.expectVariable('total', '10')
  expect(JSON.parse((await files.saveProject()).text).variables[0].value).toBe(5)
})

test('leaving changes for another project asks first, and there is a way back', async ({ bench }) => {
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

test('what was left for another project is among the earlier ones', async ({ bench }) => {
  await bench.rename('Left alone')
  await bench.expectKept()
  await bench.choose('New project')
  await bench.answer('Leave it')
  await bench.choose('Earlier projects')
  await bench.dialog.getByRole('button', { name: 'Left alone' }).click()
  await bench.expectName('Left alone')
})
