/**
 * `npm run first-picture`: takes the picture of the flagship's blocks that stands on the page until the living blocks
 * are there (src/app/first), in the real editor, large enough for any screen.
 */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { ROOT } from '../setup/places.mjs'

ensureInstalled()
const { chromium } = await import('@playwright/test')
const { findChromium } = await import('../setup/find-chromium.mjs')
const { buildPageIfStale, DIST } = await import('../setup/page.mjs')
const { serve } = await import('../serve/serve.mjs')

await buildPageIfStale()
const { url, close } = await serve(DIST)
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
await page.goto(url)
await page.locator('.blocks-host:not([inert]) .blocklyDraggable').first().waitFor()
await page.locator('.first-host').waitFor({ state: 'detached' })
const taken = await page.evaluate(() => {
  dispatchEvent(new Event('pagehide'))
  const rows = [...document.querySelectorAll('.blocklyToolbox .blocklyToolboxCategoryContainer')].map(
    (row) => {
      const tile = row.querySelector('.bg-tile')
      const name = row.querySelector('.blocklyToolboxCategoryLabel')?.textContent ?? ''
      const search = row.querySelector('input')?.placeholder
      const colour = row.querySelector('[style*="--category"]')?.getAttribute('style') ?? ''
      return { tile: tile?.innerHTML ?? '', name, search, colour }
    },
  )
  const { width = 0 } = document.querySelector('.blocklyToolbox')?.getBoundingClientRect() ?? {}
  return { view: JSON.parse(sessionStorage.getItem('blockgrad.view') ?? 'null'), rows, width }
})
await browser.close()
await close()

const { view, rows, width } = taken
/** How far the view's margin is inside it; see view.ts of the editor. */
const MARGIN = 32
const x = (view.left - width - MARGIN) / view.scale
const y = (view.top - MARGIN) / view.scale
const toolbox = rows.map(
  ({ tile, name, search, colour }) =>
    `<div class="blocklyToolboxCategoryContainer${search ? ' bg-search' : ''}"><div class="blocklyToolboxCategory" style="${colour}"><div class="blocklyTreeRowContentContainer"><span class="bg-tile${search ? ' bg-tile-search' : ''}">${tile}</span>${search ? `<span class="first-search">${search}</span>` : `<span class="blocklyToolboxCategoryLabel">${name}</span>`}</div></div></div>`,
)
const html = `<div class="first-host bg-editor"><div class="blocklyToolbox"><div class="blocklyToolboxCategoryGroup">
${toolbox.join('\n')}
</div></div><svg class="first-blocks" data-first-picture aria-hidden="true" style="--x: ${x.toFixed(1)}; --y: ${y.toFixed(1)}">
${view.markup.replaceAll(/(<(?:path|rect|use|text))/g, '\n$1').trim()}
</svg></div>
`
await writeFile(join(ROOT, 'src/app/first/blocks.html'), html)
console.log(`src/app/first/blocks.html: ${Math.round(html.length / 1024)} kB`)
