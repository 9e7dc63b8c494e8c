/** The first visit: a program is there, nothing stands in the way, and the flag calls. */
import { projectText } from './support/projects'
import { expect, test } from './support/test'

test.use({ ownVisit: true })

/** A chart from 0 to 1, so that 0.5 stands at its axis. */
const HALVES = projectText(
  'Halves',
  [0, 1].map((value) => ({ type: 'stage_plot', id: `plot ${value}`, args: { value, series: 'halves' } })),
)

test('the flagship is on the screen, one line says what will happen, and nothing runs by itself', async ({
  bench,
  blocks,
  stage,
}) => {
  await bench.visit()

  await test.step('nothing has to be dismissed', async () => {
    await bench.expectName('Zero or one, the Scratch way')
    await expect(blocks.on('when ⚑ clicked')).toBeInViewport()
    await expect(bench.dialog).toHaveCount(0)
    await expect(bench.page.locator('.toast')).toHaveCount(0)
  })

  await test.step('the flag is the one thing that invites', async () => {
    await bench.expectStatus('Press the green flag to start.')
    await expect(bench.status).toContainText('learns to read handwriting')
    await expect(bench.flag).toBeInViewport({ ratio: 1 })
    await expect(bench.page.locator('.invites')).toHaveCount(1)
    await expect(bench.flag).toHaveClass(/invites/)
    for (const name of ['Pause', 'Stop']) await expect(bench.control(name)).toBeDisabled()
  })

  await test.step('nothing runs', async () => {
    await stage.expectVariable('images seen', '0')
    await bench.expectAlive()
    await bench.expectStatus('Press the green flag to start.')
    await expect(blocks.running).toHaveCount(0)
  })
})

test('the first picture shows the flagship’s blocks where they stand: else run npm run first-picture', async ({
  bench,
  page,
}) => {
  await bench.visit()
  const { pictured, lost } = await page.evaluate(async () => {
    const first = new DOMParser().parseFromString(await (await fetch('./')).text(), 'text/html')
    const numbers = (text: string | null) => (text?.match(/-?[\d.]+/g) ?? []).map(Number)
    const pictured = [...first.querySelectorAll('.first-blocks > text')].map((text) => {
      const [left = 0, top = 0] = numbers(text.getAttribute('transform'))
      const own = (name: string) => Number(text.getAttribute(name))
      return { words: text.textContent, x: left + own('x'), y: top + own('y') }
    })
    const canvas = document.querySelector<SVGGElement>('.blocklySvg .blocklyBlockCanvas')
    const toCanvas = canvas?.getScreenCTM()?.inverse()
    const living = [...(canvas?.querySelectorAll('text') ?? [])].map((text) => {
      const at = toCanvas?.multiply(text.getScreenCTM() ?? new DOMMatrix())
      const own = (name: string) => Number(text.getAttribute(name))
      return { words: text.textContent, x: (at?.e ?? 0) + own('x'), y: (at?.f ?? 0) + own('y') }
    })
    // Words are as wide as this computer's letters, and push aside what comes after them.
    const isThere = (text: (typeof pictured)[number]) =>
      living.some(
        ({ words, x, y }) =>
          words === text.words && Math.abs(y - text.y) < 1.5 && Math.abs(x - text.x) < 10 + 0.15 * text.x,
      )
    return { pictured: pictured.length, lost: pictured.filter((text) => !isThere(text)) }
  })
  expect(lost).toEqual([])
  expect(pictured).toBeGreaterThan(60)
})

test('a first run asks no other server for anything, and whoever ran a program is not invited again', async ({
  bench,
  page,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await bench.visit()
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  const own = new URL(page.url()).origin
  expect(addresses.length).toBeGreaterThan(3)
  expect(
    addresses.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== own),
  ).toEqual([])
  await bench.pressStop()
  await bench.reload()
  await bench.expectStatus('Press the green flag to start.')
  await expect(bench.flag).not.toHaveClass(/invites/)
})

test('the page is served under its real policy, which refuses foreign code', async ({ request }) => {
  const answer = await request.get('./')
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("'unsafe-eval'")
  expect((await answer.text()).match(/<meta http-equiv="Content-Security-Policy"/g)).toHaveLength(1)
})

for (const language of ['C', 'en-US@posix', 'de'])
  test(`in a browser whose language is ${language}, the page opens, and its charts speak the page's language`, async ({
    page,
    files,
    bench,
    stage,
  }) => {
    await page.addInitScript((tag) => {
      Object.defineProperty(Navigator.prototype, 'language', { get: () => tag })
      const written: string[] = []
      Reflect.set(window, 'written', written)
      const { fillText } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
        written.push(text)
        return fillText.call(this, text, ...where)
      }
    }, language)
    await bench.visit('example=first-list-picture')
    await files.openProject(HALVES)
    await bench.pressFlag()
    await bench.expectFinished()
    await expect(stage.region.locator('.plot canvas')).toBeVisible()
    const written = await page.evaluate(() => Reflect.get(window, 'written') as string[])
    expect(written).toContain('0.5')
    expect(written.filter((text) => text.includes(','))).toEqual([])
  })
