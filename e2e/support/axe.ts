/**
 * Axe finds nothing on the page, in light colours and in dark ones. Blockly's inside is left out: its open drawers
 * have defects of their own. The blocks are even taken out of the page meanwhile: they are nine of ten elements, and
 * axe measures what it leaves out, too, which takes four times as long.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect } from './expect'

/** The little of axe that is used here. */
interface Axe {
  run(context: typeof CONTEXT, options: Options): Promise<{ violations: Rule[]; passes: Rule[] }>
}
interface Options {
  readonly runOnly?: readonly string[]
}
interface Rule {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

declare global {
  interface Window {
    axe?: Axe
  }
}

/** What depends on colours; all else is the same in the other ones. */
const COLOURS = ['color-contrast', 'link-in-text-block']

const CONTEXT = {
  exclude: ['.blocks-host', '.blocklyComputeCanvas', '.blocklyWidgetDiv', '.blocklyDropDownDiv'],
}

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Leaves the page in the other colours: drawing everything anew costs more than looking at it. */
export async function expectClean(page: Page): Promise<void> {
  const root = page.locator('html')
  const theme = (await root.getAttribute('data-theme')) === 'dark' ? 'dark' : 'light'
  const other = theme === 'dark' ? 'light' : 'dark'
  // Half a megabyte, which @axe-core/playwright would bring anew at each look.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(SOURCE)
  expect(await defects(page, {}), `in ${theme} colours`).toEqual([])
  await page.emulateMedia({ colorScheme: other })
  await expect(root).toHaveAttribute('data-theme', other)
  expect(await defects(page, { runOnly: COLOURS }), `in ${other} colours`).toEqual([])
}

const defects = (page: Page, options: Options): Promise<readonly string[]> =>
  page.evaluate(
    async ([context, how]) => {
      const canvases = [...document.querySelectorAll('.blocks-host .blocklyBlockCanvas')]
      // What is taken out of the page loses its focus.
      const aside = canvases
        .filter((canvas) => !canvas.contains(document.activeElement))
        .map((canvas) => {
          const place = document.createComment('the blocks')
          canvas.replaceWith(place)
          return () => place.replaceWith(canvas)
        })
      const results = await window.axe?.run(context, how).finally(() => {
        for (const back of aside) back()
      })
      if (!results || results.passes.length === 0) throw new Error('Axe has looked at nothing.')
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    },
    [CONTEXT, options] as const,
  )
