/**
 * In the pseudo-language every text that can be translated has accents on all its letters. So a plain letter on the page
 * was written outside src/words, or is a name that is the same in every language.
 */
import type { Page } from '@playwright/test'
import { accented } from '../src/words/pseudo'
import { projectText } from './support/projects'
import { expect, test } from './support/test'

test.use({ ownVisit: true })

/** Names of things and of keys, and what a `say` block begins with: that is a program's, and nobody's translation. */
const NAMES =
  /\b(Blockgrad|Scratch|NumPy|PyTorch|EMNIST|MNIST|JSON|MB|Ctrl|Alt|Shift|Esc|Enter|Hello|loss)\b/g

const READ_OUT = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'alt',
  'placeholder',
]

/** Everything that is shown or read out and has plain letters, each once. */
async function plainTexts(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate((attributes) => {
    const found = new Set<string>()
    const walk = (node: Node): void => {
      if (node instanceof Text) found.add(node.data.trim())
      if (!(node instanceof Element) || node.matches('script, style, noscript')) return
      for (const name of attributes) found.add(node.getAttribute(name) ?? '')
      for (const child of node.childNodes) walk(child)
    }
    walk(document.body)
    return [...found]
  }, READ_OUT)
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replaceAll(NAMES, '')))
}

/** A learner's own names have no plain letters here. */
const PROJECT = projectText(
  'Ω',
  [
    { type: 'variables_change', id: 'change', args: { variable: 'ξ', by: 1 } },
    { type: 'lists_add', id: 'add', args: { value: 2, list: 'λ' } },
    { type: 'lists_replace', id: 'wrong', args: { index: 9, list: 'λ', value: 1 } },
  ],
  {
    variables: [{ id: 'ξ', name: 'ξ', value: 0, shown: true }],
    lists: [{ id: 'λ', name: 'λ', values: [1, -2], shown: true, look: 'bars' }],
  },
)

test('everything on the page can be translated', async ({ page, files, bench }) => {
  const button = (name: string) => page.getByRole('button', { name: accented(name), exact: true })
  const nothingIsPlain = async () => expect(await plainTexts(page)).toEqual([])
  await page.goto('./?language=x-pseudo')
  await bench.expectBlocks()
  await files.dropUnder(PROJECT, accented('Project name'))

  await test.step('at first', async () => {
    // The look that finds nothing plain did look: this stands on the page.
    await expect(page.getByText(accented('Press the green flag to start.')).first()).toBeVisible()
    await nothingIsPlain()
  })
  await test.step('in every drawer', async () => {
    const drawers = page.locator('.blocklyToolboxCategory')
    expect(await drawers.count()).toBeGreaterThan(8)
    for (const drawer of await drawers.all()) {
      await drawer.click()
      await expect(page.locator('.blocklyToolboxFlyout .blocklyBlockCanvas')).toBeAttached()
      await nothingIsPlain()
    }
    await page.keyboard.press('Escape')
  })
  await test.step('in the menu and in dialogs', async () => {
    for (const item of ['Examples', 'Use your own images', 'Earlier projects']) {
      await button('Project menu').click()
      await nothingIsPlain()
      await page.getByRole('menuitem', { name: accented(item) }).click()
      await expect(bench.dialog).toBeVisible()
      await nothingIsPlain()
      await page.keyboard.press('Escape')
      await expect(bench.dialog).toHaveCount(0)
    }
    await button('How this works').click()
    await expect(bench.dialog).toBeVisible()
    await nothingIsPlain()
    await page.keyboard.press('Escape')
  })
  await test.step('in a block’s menu', async () => {
    await page.getByText(accented('change'), { exact: true }).last().click({ button: 'right' })
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    await nothingIsPlain()
    await page.keyboard.press('Escape')
  })
  await test.step('where a run has stopped at a block', async () => {
    await button('Start').click()
    await expect(
      page.getByText(accented('There is no item 9 in λ: it has 3 items. Lists count from 1.')).first(),
    ).toBeVisible()
    await nothingIsPlain()
  })
})
