/** Watching numbers: lists as numbers, bars and pictures, and charts. */

import type { BlockNode, List } from '../src/core/project/project'
import { expectClean } from './support/axe'
import { boxOf } from './support/box'
import { projectText } from './support/projects'
import { expect, test } from './support/test'

const WEIGHTS = [0, 0.5, -0.5, 0.25, -0.25, 0.125, 0, 0, 0, 0.1, 0.2, -0.4]

const list = (name: string, values: readonly number[], more: Partial<List> = {}): List => ({
  id: name,
  name,
  values,
  shown: true,
  ...more,
})

const fill = (name: string, count: number, value: number): BlockNode => ({
  type: 'lists_fill',
  id: 'fill',
  args: { list: name, count, value },
})

const replace = (name: string, index: number, value: number): BlockNode => ({
  type: 'lists_replace',
  id: `replace-${name}`,
  args: { list: name, index, value },
})

/** A last block to pause before. */
const say: BlockNode = { type: 'stage_say', id: 'say', args: { words: 'done' } }

const plot = (series: string, value: number | BlockNode, id = ''): BlockNode => ({
  type: 'stage_plot',
  id: `${id}plot-${series}`,
  args: { series, value },
})

const total = (id: string): BlockNode => ({ type: 'variables_get', id, args: { variable: 'v' } })

/** Plots 1 ÷ total as loss and the total itself as accuracy, for 1 … count. Ids begin with `id`. */
const training = (count: number, id = ''): BlockNode => ({
  type: 'control_for_each',
  id: `${id}loop`,
  args: {
    variable: 'v',
    from: 1,
    to: count,
    body: [
      plot('loss', { type: 'maths_divide', id: `${id}divide`, args: { a: 1, b: total(`${id}below`) } }, id),
      plot('accuracy', total(`${id}value`), id),
    ],
  },
})

const LOOKS = ['numbers', 'bars', 'picture'] as const

/** A list in each look, called like it; the program changes the second item of each. */
const everyLook = (name: string, more: readonly BlockNode[]) =>
  projectText(name, [...LOOKS.map((look) => replace(look, 2, 0.4)), ...more], {
    lists: LOOKS.map((look) => list(look, WEIGHTS, { look })),
  })

test.describe('a list', () => {
  test('is watched as numbers, as bars around zero and as a picture, by mouse and by key', async ({
    files,
    watchers,
    page,
  }) => {
    await files.openProject(projectText('Looks', [], { lists: [list('w', WEIGHTS)] }))
    await watchers.expectLook('w', 'numbers')
    await expect(watchers.row('w', 3)).toHaveText('3−0.5')

    await watchers.showAs('w', 'bars')
    await expect(watchers.legend('w')).toHaveText('−0.50.5')
    expect(await watchers.bar('w', 2)).toEqual({ from: 0.5, to: 1 })
    expect(await watchers.bar('w', 3)).toEqual({ from: 0, to: 0.5 })
    expect(await watchers.bar('w', 4)).toEqual({ from: 0.5, to: 0.75 })
    expect(await watchers.bar('w', 1)).toEqual({ from: 0.5, to: 0.5 })

    await watchers.look('w', 'bars').focus()
    await page.keyboard.press('ArrowRight')
    await watchers.expectLook('w', 'picture')
    await expect(watchers.picture('w')).toHaveAccessibleName(
      'w as a picture, 10 wide and 2 high. Its numbers go from −0.5, blue, over 0, white, to 0.5, orange.',
    )
    const squares = await watchers.squares('w')
    expect(squares[0]).toEqual([255, 255, 255])
    expect(squares[1]).toEqual([213, 94, 0])
    expect(squares[2]).toEqual([0, 82, 153])
  })

  test('as a picture tells position and number to mouse and arrow keys', async ({
    files,
    watchers,
    page,
  }) => {
    await files.openProject(
      projectText('Squares', [], { lists: [list('w', WEIGHTS, { look: 'picture', width: 4 })] }),
    )
    const picture = watchers.picture('w')
    await expect(watchers.foot('w')).toHaveText('12 items')
    await picture.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(watchers.foot('w')).toHaveText('item 6: 0.125')
    await expect(picture).toHaveAttribute('aria-valuetext', 'item 6: 0.125')
    await page.keyboard.press('End')
    await expect(watchers.foot('w')).toHaveText('item 12: −0.4')
    const box = await boxOf(picture)
    await page.mouse.move(box.x + (box.width * 2.5) / 4, box.y + (box.width * 0.5) / 4)
    await expect(watchers.foot('w')).toHaveText('item 3: −0.5')
  })

  test('has a picture as wide as somebody types or steps it', async ({ files, watchers, page }) => {
    const values = Array.from({ length: 784 }, (_, i) => i / 783)
    await files.openProject(projectText('Wide', [], { lists: [list('image', values, { look: 'picture' })] }))
    const words = (size: string) =>
      new RegExp(`^image as a picture, ${size}\\. .* from 0, white, to 1, black`)
    await expect(watchers.picture('image')).toHaveAccessibleName(words('28 wide and 28 high'))
    await watchers.width('image').fill('14')
    await expect(watchers.picture('image')).toHaveAccessibleName(words('14 wide and 56 high'))
    await page.getByRole('button', { name: 'Make the picture of image wider' }).click()
    await expect(watchers.picture('image')).toHaveAccessibleName(words('15 wide and 53 high'))
    await watchers.width('image').fill('0')
    await expect(watchers.picture('image')).toHaveAccessibleName(words('15 wide and 53 high'))
    await watchers.width('image').blur()
    await expect(watchers.width('image')).toHaveValue('15')
  })

  test('keeps its look with the project: over a reload, in the file, and as no change of the program', async ({
    bench,
    files,
    watchers,
  }) => {
    await files.openProject(projectText('Handed out', [say], { lists: [list('w1', WEIGHTS)] }))
    await bench.pressStep()
    await bench.expectStatus(/^Paused/)
    await watchers.showAs('w1', 'picture')
    await watchers.width('w1').fill('6')
    await bench.expectStatus(/^Paused/)
    await bench.expectKept()
    await bench.reload()
    await watchers.expectLook('w1', 'picture')
    await expect(watchers.width('w1')).toHaveValue('6')
    const saved = JSON.parse((await files.saveProject()).text)
    expect(saved.lists[0]).toMatchObject({ name: 'w1', look: 'picture', width: 6 })
  })

  test('of a million items scrolls as numbers, as bars and as a picture, and only what is in view is drawn', async ({
    bench,
    files,
    watchers,
    page,
  }) => {
    await files.openProject(
      projectText('Long', [fill('long', 1_000_000, 7), replace('long', 999_999, -14)], {
        lists: [list('long', [])],
      }),
    )
    await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectFinished()
    for (const look of ['numbers', 'bars'] as const) {
      await watchers.showAs('long', look)
      await expect(watchers.foot('long')).toHaveText('1,000,000 items')
      await watchers.goTo('long', look === 'bars' ? 500_000 : 400_000)
      await expect(watchers.row('long', look === 'bars' ? 500_000 : 400_000)).toContainText('7')
      await watchers.list('long').getByRole('group', { name: '1,000,000 items' }).focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await expect(watchers.foot('long')).toHaveText('item 999,999: −14')
      await expect(watchers.row('long', 999_999)).toContainText('−14')
      expect(await watchers.list('long').getByRole('listitem').count()).toBeLessThan(60)
    }
    await watchers.showAs('long', 'picture')
    // One scale for the whole list, though its least number is far below.
    await expect(watchers.legend('long')).toHaveText('−1515')
    await watchers.goTo('long', 600_000)
    await expect(watchers.foot('long')).toHaveText('item 600,000: 7')
    await watchers.picture('long').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect(watchers.foot('long')).toHaveText('item 999,999: −14')
    expect((await watchers.squares('long')).length).toBeLessThan(1_000)
  })

  test('flashes a changed item once, as numbers, as bars and as a picture', async ({
    bench,
    files,
    watchers,
  }) => {
    await files.openProject(everyLook('Flash', [say]))
    for (let i = 0; i < 2; i++) await bench.pressStep()
    await bench.expectStatus(/^Paused before “replace/)
    await watchers.countFlashes()
    for (const look of LOOKS) {
      await bench.pressStep()
      await expect.poll(() => watchers.flashes(look)).toBe(1)
    }
    await bench.pressStep()
    await bench.expectFinished()
    for (const look of LOOKS) expect(await watchers.flashes(look)).toBe(1)
  })
})

test('a number in any look can be asked who changed it, by mouse and by key', async ({
  bench,
  files,
  watchers,
  page,
}) => {
  await files.openProject(everyLook('Asked', [say]))
  await bench.pressFlag()
  await bench.expectFinished()
  const bubble = page.getByRole('status', { name: 'About this block' })
  await watchers.list('numbers').getByRole('group').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(bubble).toContainText('item 2 of numbers')
  await watchers.row('bars', 2).getByRole('button').click()
  await expect(bubble).toContainText('item 2 of bars')
  const box = await boxOf(watchers.picture('picture'))
  await page.mouse.click(box.x + box.width * 0.15, box.y + box.width * 0.05)
  await expect(bubble).toContainText('item 2 of picture')
  await watchers.picture('picture').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await bench.expectNotice(/item 1 of picture/)
})

test.describe('charts', () => {
  test('of loss and accuracy tell both values at a point, by mouse and by key', async ({
    bench,
    files,
    charts,
    page,
  }) => {
    await files.openProject(projectText('Training', [training(100)]))
    await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectFinished()
    await charts.expectValue('loss', '0.01', 'after 100')
    await charts.expectValue('accuracy', '100', 'after 100')
    await expect(charts.plots).toHaveCount(2)
    await expect(charts.plots.first()).toHaveAccessibleName(
      'Chart. loss: 100 points, 0.01 now, lowest 0.01 at point 100, highest 1 at point 1.',
    )
    await charts.plots.first().focus()
    await page.keyboard.press('Home')
    await charts.expectValue('loss', '1', 'at point 1')
    await charts.expectValue('accuracy', '1', 'at point 1')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await charts.expectValue('loss', '0.25', 'at point 4')
    await charts.expectValue('accuracy', '4', 'at point 4')
    await expect(charts.plots.first()).toHaveAttribute('aria-valuetext', 'point 4: loss 0.25')
    await charts.pointInto(charts.plots.last(), 0.5)
    await charts.expectValue('loss', '0.02', 'at point 50')
    await charts.expectValue('accuracy', '50', 'at point 50')
  })

  test('of several series are laid in one chart, each on an axis that it can be read on, and switched off', async ({
    bench,
    files,
    charts,
  }) => {
    await files.openProject(projectText('Together', [training(100)]))
    await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectFinished()
    await charts.layTogether()
    await expect(charts.plots).toHaveCount(1)
    await charts.expectValue('loss', '0.01', 'after 100, left axis')
    await charts.expectValue('accuracy', '100', 'after 100, right axis')
    await charts.pointInto(charts.plots.first(), 0.5)
    await expect(charts.plots.first()).toHaveAttribute('aria-valuetext', 'point 50: loss 0.02, accuracy 50')
    await charts.caption('loss').click()
    await expect(charts.caption('loss')).toHaveAttribute('aria-pressed', 'false')
    await expect(charts.plots.first()).toHaveAccessibleName(/^Chart\. accuracy: [^:]*$/)
    await charts.caption('accuracy').click()
    await expect(charts.plots).toHaveCount(0)
    await charts.caption('loss').click()
    await expect(charts.plots.first()).toHaveAccessibleName(/^Chart\. loss: [^:]*$/)
  })

  test('of long runs stay whole, keep every peak, and say what is drawn', async ({
    bench,
    files,
    charts,
  }) => {
    const blocks = [training(10_000), plot('loss', 9, 'peak-'), training(10_000, 'second-')]
    await files.openProject(projectText('Long run', blocks))
    await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectFinished()
    await expect(charts.plots.first()).toHaveAccessibleName(
      'Chart. loss: 20,001 points, 0.0001 now, lowest 0.0001 at point 10,000, highest 9 at point 10,001.',
    )
    await expect(charts.note).toHaveText('Of every 16 points, the lowest and the highest are drawn.')
  })
})

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('no list flashes, whatever its look', async ({ bench, files, watchers }) => {
    await files.openProject(everyLook('Still', []))
    await watchers.countFlashes()
    await bench.pressFlag()
    await bench.expectFinished()
    await expect(watchers.row('numbers', 2)).toContainText('0.4')
    for (const look of LOOKS) expect(await watchers.flashes(look)).toBe(0)
  })
})

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('lists in every look and charts are clean for axe', async ({
    bench,
    files,
    watchers,
    charts,
    page,
  }) => {
    const lists = (['numbers', 'bars', 'picture'] as const).map((look) => list(look, WEIGHTS, { look }))
    await files.openProject(
      projectText('Clean', [training(20)], { lists: [...lists, list('empty', [], { look: 'picture' })] }),
    )
    await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectFinished()
    await charts.layTogether()
    await watchers.picture('picture').focus()
    await expectClean(page)
  })
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('the looks of a list are large enough, and a tap tells a number', async ({
    files,
    watchers,
    page,
  }) => {
    await files.openProject(projectText('Taps', [], { lists: [list('w', WEIGHTS, { look: 'picture' })] }))
    await page.getByRole('tab', { name: 'Stage' }).tap()
    for (const target of await watchers.list('w').locator('.look, .look-width button').all()) {
      const box = await boxOf(target)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
    }
    const box = await boxOf(watchers.picture('w'))
    await page.touchscreen.tap(box.x + box.width * 0.15, box.y + box.width * 0.05)
    await expect(watchers.foot('w')).toHaveText('item 2: 0.5')
  })
})
