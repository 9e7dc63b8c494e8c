/** Axe finds nothing on the page. Blockly's inside is left out: its open drawers have defects of their own. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './expect'

export async function expectClean(page: Page): Promise<void> {
  // Axe brings its own copy of Playwright's types; the page is the same.
  const { violations } = await new AxeBuilder({ page: page as never })
    .exclude('.blocks-host')
    .exclude('.blocklyComputeCanvas')
    .exclude('.blocklyWidgetDiv')
    .exclude('.blocklyDropDownDiv')
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
