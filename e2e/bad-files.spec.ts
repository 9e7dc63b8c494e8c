/** A file that cannot be opened gets plain words, and the open project, its changes and its undo stay as they were. */
import { BAD_FILES } from './support/bad-files'
import { changeTotal, projectText } from './support/projects'
import { expect, test } from './support/test'

test.beforeEach(async ({ blocks, files }) => {
  await files.openProject(projectText('Precious', [changeTotal(1)]))
  await blocks.type(blocks.hole('change total by', 1), 5)
  await expect(blocks.hole('change total by', 5)).toBeVisible()
})

for (const [kind, badFiles] of Object.entries(BAD_FILES)) {
  test(`a file that is ${kind} is refused in words, and nothing is touched`, async ({
    bench,
    blocks,
    files,
  }) => {
    const before = (await files.saveProject()).text
    expect(JSON.parse(before).stacks[0].blocks[1].args).toEqual({ variable: 'v', by: 5 })
    for (const { what, content, words } of badFiles) {
      await test.step(`a file ${what}`, async () => {
        await bench.dismissNotices()
        await files.openFile('bad.json', content)
        await bench.expectNotice(words)
        await bench.expectNotice(/Your open project is as it was/)
        await expect(bench.dialog).toHaveCount(0)
        await bench.expectName('Precious')
      })
    }
    // None of them left a trace: what one had changed would still be changed.
    expect((await files.saveProject()).text).toBe(before)
    await bench.pressUndo()
    await expect(blocks.hole('change total by', 1)).toBeVisible()
    await bench.pressRedo()
    await expect(blocks.hole('change total by', 5)).toBeVisible()
    expect((await files.saveProject()).text).toBe(before)
  })
}

test('a bad file that is dropped is refused like one from the menu', async ({ bench, files, blocks }) => {
  await files.dropFile('bad.json', '{"format":"blockgrad","version":1,')
  await bench.expectNotice(/stops in the middle/)
  await expect(blocks.hole('change total by', 5)).toBeVisible()
})

test('a refused file does not disturb a run that is under way', async ({ bench, files, stage }) => {
  await files.openFile(
    'endless.json',
    projectText('Busy', [{ type: 'control_forever', id: 'f', args: { body: [changeTotal(1)] } }]),
  )
  await bench.answer('Leave it')
  await bench.expectName('Busy')
  await bench.setSpeed(80)
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(5)
  await files.openFile('bad.json', '[]')
  await bench.expectNotice(/not a Blockgrad project/)
  const then = await stage.readVariable('total')
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(then)
})
