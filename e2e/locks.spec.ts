/** Locked stacks hold, whatever hand somebody tries. What undo, random edits and steps of any kind do to them is tried in the unit tests. */
import type { Locator, Page } from '@playwright/test'
import type { Project } from '../src/core/project/project'
import type { Blocks } from './support/blocks'
import type { Files } from './support/files'
import type { Hand } from './support/hand'
import { changeTotal, endless, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'
import type { Workbench } from './support/workbench'

const LOCKED = projectText('Locked', [setTotal(5), endless], {
  version: 2,
  stacks: [
    { x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, setTotal(5), endless] },
    { x: 340, y: 40, blocks: [setTotal(7, 'numbers')] },
    { x: 340, y: 360, blocks: [changeTotal(9, 'free')] },
  ],
  frame: {
    instructions: '',
    locks: [
      { block: 'flag', kind: 'stack' },
      { block: 'numbers', kind: 'numbers' },
    ],
    checks: [],
    fingerprint: '0'.repeat(64),
  },
})

interface Tools {
  readonly bench: Workbench
  readonly blocks: Blocks
  readonly files: Files
  readonly page: Page
}

/** The locked stacks, with their places, as the file has them now. */
async function locked(files: Files): Promise<readonly unknown[]> {
  const { stacks }: Project = JSON.parse((await files.saveProject()).text)
  return ['flag', 'numbers'].map((id) => stacks.find(({ blocks }) => blocks[0]?.id === id))
}

/** Runs all these hands over the locked stacks; after each, they are as they were, and why has been said. */
async function holds({ bench, files, page }: Tools, hands: Readonly<Record<string, () => Promise<void>>>) {
  const before = await locked(files)
  for (const [words, hand] of Object.entries(hands))
    await test.step(words, async () => {
      await bench.dismissNotices()
      await hand()
      await expect(page.locator('.toasts').getByText(/locked/)).toBeVisible()
      expect(await locked(files)).toEqual(before)
    })
}

/** Pixels by which a block looks larger while it runs, at most. */
const GLOW = 10

async function cornerOf(block: Locator) {
  const box = await block.boundingBox()
  if (!box) throw new Error('This block is not on the screen.')
  return box
}

/** By any hand that drags: a whole stack, and a block out of it. The view does not move in their stead. */
function pulls({ blocks }: Tools, by: Hand): Readonly<Record<string, () => Promise<void>>> {
  const pull = (words: string) => async () => {
    const block = blocks.on(words)
    const before = await cornerOf(block)
    await blocks.move(block, { at: { x: 700, y: 400 } }, by)
    const now = await cornerOf(block)
    expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeLessThan(GLOW)
  }
  return { 'pull the stack': pull('when ⚑ clicked'), 'pull a block out': pull('change total by 1') }
}

test('by mouse and keyboard, also while it runs', async ({ bench, blocks, files, page }) => {
  const tools = { bench, blocks, files, page }
  await files.openProject(LOCKED)
  const choose = (words: string) => blocks.on(words).click({ position: { x: 6, y: 16 } })
  const press =
    (words: string, ...keys: string[]) =>
    async () => {
      await choose(words)
      for (const key of keys) await page.keyboard.press(key)
    }
  const keys = {
    'delete a block': press('set total to 5', 'Delete'),
    'cut the stack and paste it': press('when ⚑ clicked', 'Control+x', 'Control+v'),
    'carry it with the keyboard': press('when ⚑ clicked', 'm', 'ArrowDown', 'ArrowDown', 'Enter'),
  }
  await holds(tools, {
    ...pulls(tools, 'mouse'),
    ...keys,
    'type a number': () => blocks.hole('set total to 5', 5).click(),
  })

  await test.step('what is free moves, and snaps to nothing that is locked', async () => {
    const before = await locked(files)
    await press('change total by 9', 'Control+c', 'Control+v', 'c')()
    await blocks.move(blocks.on('change total by 9'), { under: blocks.on('set total to 7') })
    await bench.pressUndo()
    await bench.pressRedo()
    expect(await locked(files)).toEqual(before)
  })

  await test.step('numbers that may change do', async () => {
    await blocks.type(blocks.hole('set total to 7', 7), 8)
    expect((await locked(files))[1]).toMatchObject({ blocks: [{ args: { value: 8 } }] })
  })

  await bench.setSpeed(60)
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await holds(tools, { ...pulls(tools, 'mouse'), ...keys })
  await bench.expectStatus(/^Running/)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('they hold as well', async ({ bench, blocks, files, page }) => {
    const tools = { bench, blocks, files, page }
    await files.openProject(LOCKED)
    await holds(tools, pulls(tools, 'finger'))
  })
})
