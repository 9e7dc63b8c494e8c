/**
 * Axe finds nothing on the page, in light colours and in dark ones. Blockly's inside is left out: its open drawers
 * have defects of their own.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './expect'

/** What depends on colours; all else is the same in the other ones. */
const COLOURS = ['color-contrast', 'link-in-text-block']

export async function expectClean(page: Page): Promise<void> {
  const root = page.locator('html')
  const theme = (await root.getAttribute('data-theme')) === 'dark' ? 'dark' : 'light'
  const other = theme === 'dark' ? 'light' : 'dark'
  expect(await defects(axe(page)), `in ${theme} colours`).toEqual([])
  await page.emulateMedia({ colorScheme: other })
  await expect(root).toHaveAttribute('data-theme', other)
  expect(await defects(axe(page).withRules(COLOURS)), `in ${other} colours`).toEqual([])
  await page.emulateMedia({ colorScheme: theme })
  await expect(root).toHaveAttribute('data-theme', theme)
}

function axe(page: Page): AxeBuilder {
  // Axe brings its own copy of Playwright's types; the page is the same.
  return (
    new AxeBuilder({ page: page as never })
      // There are no frames; the newer mode opens a page of its own each time to put their results together.
      .setLegacyMode()
      .exclude('.blocks-host')
      .exclude('.blocklyComputeCanvas')
      .exclude('.blocklyWidgetDiv')
      .exclude('.blocklyDropDownDiv')
  )
}

async function defects(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
