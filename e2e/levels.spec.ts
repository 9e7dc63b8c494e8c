/** The same program at other levels: NumPy, PyTorch, C and Scratch beside the blocks, line by line. */

import { expectClean } from './support/axe'
import { boxOf } from './support/box'
import { unpacked } from './support/levels'
import { changeTotal, counting, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test.describe('in a visit of its own', () => {
    test.use({ ownVisit: true })

    test('loads nothing of a language before it is asked for, and remembers which level was chosen', async ({
      bench,
      levels,
      stage,
    }) => {
      await bench.visit('example=level-2-matrices')
      await expect(levels.tab('Blocks')).toHaveAttribute('aria-selected', 'true')
      await expect(levels.pane).toBeHidden()
      await bench.pressStep()
      await bench.expectStatus(/^Paused/)
      expect(levels.requested).toEqual([])
      await levels.open('NumPy')
      expect(levels.requested.join()).toMatch(/write-worker.*numpy/)
      expect(levels.requested.join()).not.toMatch(/\/(sb3|c)-/)
      await expect(stage.region).toBeVisible()
      await bench.reload()
      await levels.expectOpen('NumPy')
      await levels.tab('Blocks').click()
      await expect(levels.pane).toBeHidden()
    })

    test('copies the whole program', async ({ page, context, bench, levels }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await bench.visit('example=zero-or-one-scratch')
      await levels.open('Scratch')
      await levels.copy()
      await bench.expectNotice(/^Copied \d+ lines of Scratch/)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await levels.text())
    })

    test('copies also where a page may not use the clipboard by itself', async ({ page, bench, levels }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await bench.visit('example=first-list-picture')
      await levels.open('NumPy')
      await levels.copy()
      await bench.expectNotice(/^Copied \d+ lines of NumPy/)
      await bench.nameField.fill('')
      await bench.nameField.press('Control+V')
      await expect(bench.nameField).toHaveValue(
        /^# My first list picture # Made from blocks by Blockgrad, in NumPy\./,
      )
    })
  })

  test('the code follows the blocks: a number that is typed, a block that is dragged in, undo', async ({
    bench,
    blocks,
    files,
    levels,
  }) => {
    await files.openProject(projectText('Follow', [setTotal(7)]))
    await levels.open('NumPy')
    await levels.expectText(/^total = 7$/m)
    await blocks.type(blocks.hole('set total to', 7), 0.25)
    await levels.expectText(/^total = 0.25$/m)
    await blocks.drag('Variables', 'change total by', { under: blocks.on('set total to') })
    await levels.expectText(/^total = 0.25\ntotal \+= 1$/m)
    await bench.pressUndo()
    await bench.pressUndo()
    await levels.expectText(/^total = 7$/m)
    await bench.rename('Another name')
    await levels.expectText(/^# Another name$/m)
    await levels.open('C')
    await levels.expectText('total = 7;')
    await levels.open('Scratch')
    await levels.expectText('set [total v] to (7)')
  })

  test('a block that is pressed lights its lines and brings them into view, also a value inside it', async ({
    page,
    bench,
    blocks,
    inspecting,
    levels,
  }) => {
    await bench.showExample('level-3-arrays')
    await levels.open('NumPy')
    await expect(levels.line('# Level 3: arrays')).toBeInViewport()
    await inspecting.press(blocks.on('fill hidden with 10 copies of 0'))
    await expect(levels.lit).toHaveText(['hidden = [0] * 10'])
    await expect(levels.lit).toBeInViewport()
    await expect(levels.words).toHaveText(/^“fill hidden with 10 copies of 0” stands in line \d+\.$/)
    await page.keyboard.press('Escape')
    await inspecting.press(blocks.on('number of images in the training set'))
    await expect(levels.lit).toHaveText(['order = shuffled(len(training_labels))'])
    // Another language has its own lines for it.
    await levels.open('C')
    await expect(levels.lit.first()).toContainText('order')
    await expect(levels.lit.first()).toBeInViewport()
    await blocks.pressNothing()
    await expect(levels.lit).toHaveCount(0)
  })

  test('a line that is pressed lights its block and brings it into view, by hand and by key', async ({
    page,
    bench,
    blocks,
    inspecting,
    levels,
  }) => {
    await bench.showExample('level-3-arrays')
    await levels.open('NumPy')
    await inspecting.press(blocks.on('fill hidden with 10 copies of 0'))
    await page.keyboard.press('Escape')
    await levels.line('hidden_delta = [0] * 10').click()
    await expect(levels.lit).toHaveText(['hidden_delta = [0] * 10'])
    await expect(blocks.chosen).toHaveAccessibleName(/hidden delta/)
    await levels.program.focus()
    await page.keyboard.press('End')
    await expect(levels.line('save_lists(sys.argv[1])')).toBeInViewport()
    // The keys went over from the blocks, and what was chosen stays.
    await expect(blocks.chosen).toHaveAccessibleName(/hidden delta/)
    // No block stands for that line, so nothing lights up.
    await page.keyboard.press('Enter')
    await expect(blocks.chosen).toHaveCount(0)
    await levels.line('accuracy = 100 * right / len(test_labels)').click()
    await expect(blocks.chosen).toHaveAccessibleName(/^set.*accuracy/)
    await expect(blocks.chosen).toBeInViewport()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(levels.lit).toHaveText(['if round_half_up(output) == test_labels[n - 1]:'])
    await expect(blocks.chosen).toHaveAccessibleName(/^if/)
    await expect(blocks.chosen).toBeInViewport()
  })

  test('a block that the program never comes to has no lines, and the panel says so', async ({
    blocks,
    files,
    inspecting,
    levels,
  }) => {
    const loose = { x: 40, y: 300, blocks: [changeTotal(3, 'loose')] }
    const flag = { x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, setTotal(7)] }
    await files.openProject(projectText('Loose', [], { stacks: [flag, loose] }))
    await levels.open('NumPy')
    await inspecting.press(blocks.on('change total by 3'))
    await expect(levels.words).toHaveText('“change total by 3” has no lines: the program never comes there.')
  })

  test('each step lights the line that comes next', async ({ bench, files, levels }) => {
    await files.openProject(projectText('Steps', [setTotal(7), counting(2), setTotal(1, 'last')]))
    await levels.open('NumPy')
    await expect(levels.running).toHaveCount(0)
    await bench.stepTo('set total to 7')
    await expect(levels.running).toHaveText(['total = 7'])
    await bench.pressStep()
    await expect(levels.running).toHaveText(['for _ in range(2):'])
    await bench.pressStep()
    await expect(levels.running).toHaveText(['    total += 1'])
    await expect(levels.running).toBeInViewport()
    await bench.pressStop()
    await expect(levels.running).toHaveCount(0)
  })

  test('a mistake in the blocks still has a program, and an empty project has a friendly word', async ({
    page,
    files,
    levels,
  }) => {
    await files.openProject(projectText('Half', [setTotal({ type: 'variables_get', id: 'get', args: {} })]))
    await levels.open('NumPy')
    await levels.expectText(/^# Half$/m)
    await files.openProject(projectText('Nothing', [], { stacks: [] }))
    await expect(levels.pane).toContainText('your NumPy program grows here, line by line')
    await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled()
  })

  test('downloads a NumPy program with its images and a README, as shown', async ({ bench, levels }) => {
    await bench.showExample('level-2-matrices')
    await levels.open('NumPy')
    const { name, bytes } = await levels.download()
    await bench.expectNotice(`Downloaded as ${name}`)
    expect(name).toBe('Level 2 vectors and matrices (NumPy).zip')
    const files = unpacked(bytes)
    const folder = 'Level 2 vectors and matrices (NumPy)'
    expect([...files.keys()].sort()).toEqual(
      [
        'README.md',
        'main.py',
        'test_images.npy',
        'test_labels.npy',
        'training_images.npy',
        'training_labels.npy',
      ].map((file) => `${folder}/${file}`),
    )
    // The pane may still have shown another program when it was opened.
    await expect.poll(() => levels.text()).toBe(decoded(files.get(`${folder}/main.py`)))
    expect(decoded(files.get(`${folder}/README.md`))).toContain('python3 main.py')
    // A byte for each of 100 pixels of 11,665 images, and what NumPy writes before them.
    expect(files.get(`${folder}/training_images.npy`)?.length).toBe(11_665 * 100 + 128)
  })

  test('tells how a program is run, before anybody takes it away', async ({ page, bench, levels }) => {
    await bench.showExample('first-list-picture')
    for (const [level, words] of [
      ['PyTorch', 'python3 main.py'],
      ['C', 'cc -std=c11 -O2 -o main main.c -lm'],
      ['Scratch', 'scratch.mit.edu'],
    ] as const) {
      await levels.open(level)
      await levels.pane.getByRole('button', { name: 'How to run it' }).click()
      await expect(bench.dialog).toContainText(`My first list picture, in ${level}`)
      await expect(bench.dialog).toContainText(words)
      await page.keyboard.press('Escape')
    }
  })

  test('downloads a C program with its data', async ({ bench, levels }) => {
    await bench.showExample('level-3-arrays')
    await levels.open('C')
    const shown = await levels.text()
    const { name, bytes } = await levels.download()
    expect(name).toBe('Level 3 arrays (C).zip')
    const files = unpacked(bytes)
    expect(decoded(files.get('Level 3 arrays (C)/main.c'))).toBe(shown)
    expect(files.get('Level 3 arrays (C)/training-10x10.bin')?.length).toBe(11_665 * 100)
  })

  test('downloads a Scratch project that Scratch opens as it is', async ({ bench, levels }) => {
    await bench.showExample('first-list-picture')
    await levels.open('Scratch')
    const { name, bytes } = await levels.download()
    expect(name).toMatch(/\.sb3$/)
    const project = JSON.parse(decoded(unpacked(bytes).get('project.json')))
    expect(project.targets.map(({ isStage }: { isStage: boolean }) => isStage)).toEqual([true, false])
  })

  test('the levels are tabs for the keyboard, too, and the border between code and stage moves', async ({
    page,
    bench,
    levels,
    stage,
  }) => {
    await bench.showExample('first-list-picture')
    await levels.tab('Blocks').focus()
    await page.keyboard.press('ArrowRight')
    await expect(levels.tab('NumPy')).toBeFocused()
    await levels.expectOpen('NumPy')
    await page.keyboard.press('End')
    await expect(levels.tab('Scratch')).toBeFocused()
    await levels.expectOpen('Scratch')
    const border = page.getByRole('separator', { name: 'Border between code and stage' })
    const before = (await boxOf(levels.pane)).height
    await border.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await boxOf(levels.pane)).height).toBeLessThan(before - 30)
    await page.getByRole('button', { name: 'Hide stage' }).click()
    await expect(stage.region).toBeHidden()
    await expect(levels.pane).toBeVisible()
    await expect.poll(async () => (await boxOf(levels.pane)).height).toBeGreaterThan(before + 100)
    await levels.tab('Blocks').click()
    await expect(levels.pane).toBeHidden()
    await expect(levels.tab('Blocks')).toBeInViewport()
  })

  test('a thousand blocks have their program while somebody types, and it scrolls to its end', async ({
    page,
    bench,
    files,
    levels,
  }) => {
    test.setTimeout(120_000)
    await bench.showExample('first-list-picture')
    const many = Array.from({ length: 1000 }, (_, i) => changeTotal(i, `c${i}`))
    await files.openFile('many.json', projectText('Many', many))
    await expect(bench.nameField).toHaveValue('Many', { timeout: 60_000 })
    await levels.open('C')
    await levels.expectText('total += 999;')
    await bench.rename('Many blocks')
    await levels.expectText(/^\/\/ Many blocks$/m)
    await bench.expectAlive()
    // Only what is near the view is made of coloured pieces.
    expect(await levels.lines.count()).toBeLessThan(300)
    await levels.program.focus()
    await page.keyboard.press('End')
    await expect(levels.lines.last()).toBeInViewport()
    await levels.line('total += 999;').click()
    await expect(levels.lit).toHaveText(['total += 999;'])
  })
})

test('axe finds nothing in the panel, lit and running lines included', async ({
  page,
  bench,
  blocks,
  inspecting,
  levels,
}) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await bench.showExample('level-3-arrays')
  for (const level of ['NumPy', 'Scratch'] as const) {
    await levels.open(level)
    await inspecting.press(blocks.on('fill w2 with 10'))
    await bench.pressStep()
    await expect(levels.lit.first()).toBeVisible()
    await expect(levels.running.first()).toBeVisible()
    await expectClean(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: 'Code', exact: true }).click()
  await levels.expectOpen('Scratch')
  await expectClean(page)
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, ownVisit: true })

  test('a phone shows the code in a tab of its own, and a line leads to its block', async ({
    page,
    bench,
    blocks,
    levels,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await bench.visit('example=level-3-arrays')
    expect(levels.requested).toEqual([])
    await page.getByRole('tab', { name: 'Code', exact: true }).tap()
    await levels.expectOpen('NumPy')
    await expect(page.getByRole('region', { name: 'Blocks' })).toBeHidden()
    await expect(bench.flag).toBeVisible()
    await levels.tab('C').tap()
    await levels.expectOpen('C')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    for (const button of await levels.pane.getByRole('button').all()) {
      const box = await boxOf(button)
      expect(Math.min(box.width, box.height), await button.innerText()).toBeGreaterThanOrEqual(44)
    }
    await levels.tab('NumPy').tap()
    await levels.expectOpen('NumPy')
    await levels.program.focus()
    await levels.program.press('End')
    await levels.line('accuracy = 100 * right / len(test_labels)').tap()
    await expect(levels.words).toHaveText(/^“set accuracy to …” stands in line \d+\.$/)
    await levels.pane.getByRole('button', { name: 'Show the block' }).tap()
    await expect(levels.pane).toBeHidden()
    await expect(blocks.chosen).toHaveAccessibleName(/^set.*accuracy/)
    await expect(blocks.chosen).toBeInViewport()
  })

  test('on a tablet, blocks, code and stage share the screen, and nothing is cut off', async ({
    page,
    bench,
    levels,
    stage,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await bench.visit('example=level-2-matrices')
    await levels.tab('Scratch').tap()
    await levels.expectOpen('Scratch')
    await expect(stage.region).toBeVisible()
    for (const part of await page.locator('.levels button, .code-head button').all()) {
      const box = await boxOf(part)
      expect(box.x + box.width).toBeLessThanOrEqual(1024)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    }
  })
})
