/**
 * The page in verbs, so that a test reads like what a person does. Controls are found as a screen reader finds
 * them: one that these verbs cannot find is one that some people cannot find either.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, LONGEST_WAIT } from './expect'
import { exampleTitle } from './projects'

/** Steps that a test takes to get to a block. */
const MOST_STEPS = 50

/** The picture that is seen before the page is there. */
const FIRST = '.first-host, .first-beside'

/** Blocks of a workspace to which no more are still to come. */
const WHOLE = '.blocks-host:not([aria-busy]) .blocklyBlockCanvas > .blocklyDraggable'

export class Workbench {
  readonly status: Locator
  readonly nameField: Locator
  readonly flag: Locator
  readonly turbo: Locator
  readonly speed: Locator
  private readonly controls: Locator

  constructor(readonly page: Page) {
    this.status = page.getByRole('region', { name: 'What is going on' })
    this.nameField = page.getByRole('textbox', { name: 'Project name' })
    this.controls = page.getByRole('region', { name: 'Run', exact: true })
    this.flag = this.controls.getByRole('button', { name: /^(Start|Again)$/ })
    this.turbo = page.getByRole('switch', { name: 'Turbo' })
    this.speed = page.getByRole('slider', { name: 'Speed' })
  }

  /** A visit of the page, which waits for its blocks. `address` is what stands after the #. */
  async visit(address = ''): Promise<void> {
    await this.page.goto(address ? `./#${address}` : './')
    await this.expectBlocks()
  }

  /** Opens an example on the page as it stands, by its address. */
  async showExample(name: string): Promise<void> {
    await this.page.evaluate((example) => {
      location.hash = `example=${example}`
    }, name)
    await this.expectName(exampleTitle(name))
    await this.expectBlocks()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.expectBlocks()
  }

  /** All of them are there, and the picture that stood in their place has gone. */
  async expectBlocks(): Promise<void> {
    const { page } = this
    // `expect` asks twice a second, which every opening of a page would wait for; this asks at each frame.
    await page
      .waitForFunction(
        ([first, whole]) => !document.querySelector(first) && document.querySelector(whole),
        [FIRST, WHOLE] as const,
        { timeout: LONGEST_WAIT },
      )
      .catch(() => {})
    await expect(page.locator(FIRST)).toHaveCount(0)
    await expect(page.locator(WHOLE).first()).toBeAttached()
  }

  control = (name: string): Locator => this.controls.getByRole('button', { name, exact: true })

  pressFlag = () => this.flag.click()
  /** A run that was asked to pause goes on for a moment; until it holds, Step would be a second wish to pause. */
  pressPause = async () => {
    await this.control('Pause').click()
    await this.expectStatus(/^Paused/)
  }
  pressGoOn = () => this.control('Go on').click()
  pressStep = () => this.control('Step').click()
  pressStop = () => this.control('Stop').click()
  pressTurbo = () => this.turbo.click()
  pressUndo = () => this.page.getByRole('button', { name: 'Undo', exact: true }).click()
  pressRedo = () => this.page.getByRole('button', { name: 'Redo', exact: true }).click()

  /** From 0, the tortoise, to 100, the hare. */
  setSpeed = (notch: number) => this.speed.fill(String(notch))

  async setSeed(seed: number): Promise<void> {
    const field = this.page.getByRole('spinbutton', { name: 'Seed' })
    await field.fill(String(seed))
    await field.press('Enter')
  }

  /** What the status line says. */
  async expectStatus(words: string | RegExp, timeout = 20_000): Promise<void> {
    const line = this.status.locator('strong')
    // An expectation looks once a second at last; this looks at each frame.
    const comes = line.filter({ hasText: words }).waitFor({ timeout })
    await comes.catch(() => {})
    await expect(line).toHaveText(words, { timeout: 2_000 })
  }

  expectFinished = (timeout = 40_000) => this.expectStatus(/^Finished/, timeout)

  /** How many blocks ran, as the status line says. */
  async stepsSoFar(): Promise<number> {
    const words = await this.status.locator('strong').innerText()
    return Number(/([\d,]+) blocks?/.exec(words)?.[1]?.replaceAll(',', '') ?? 0)
  }

  /** Steps until the block that begins with this word is the next one. Each press runs one block. */
  async stepTo(word: string): Promise<void> {
    const next = new RegExp(`^Paused before “${word}`)
    for (let presses = 0; presses < MOST_STEPS; presses++) {
      const before = await this.moment()
      if (next.test(before.words)) return
      await this.pressStep()
      // Pressing again before the page has answered would be one step too many.
      await expect.poll(() => this.moment(), { timeout: 20_000 }).not.toEqual(before)
    }
    await expect(this.status.locator('strong')).toHaveText(next)
  }

  /** Where a run stands, as the page tells it: two moments may have the same words. */
  private async moment() {
    const sliders = this.page.getByRole('slider', { name: 'Moment of the run' })
    const words = await this.status.locator('strong').innerText()
    return { words, place: (await sliders.count()) > 0 ? await sliders.inputValue() : '' }
  }

  async rename(name: string): Promise<void> {
    await this.nameField.fill(name)
    await this.nameField.press('Enter')
  }

  expectName = (name: string) => expect(this.nameField).toHaveValue(name)

  /** The status line says that the project is safe on this device. */
  expectKept = () => this.status.getByText('Kept on this device').waitFor({ timeout: 20_000 })

  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Project menu' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Presses a button of the open dialog. */
  answer = (words: string) => this.dialog.getByRole('button', { name: words, exact: true }).click()

  async openExample(title: string): Promise<void> {
    await this.choose('Examples')
    await this.dialog.getByRole('button', { name: title }).click()
  }

  /** A message that comes by itself at the page's edge. */
  expectNotice = (words: string | RegExp) =>
    expect(this.page.locator('.toasts').getByText(words)).toBeVisible()

  dismissNotices = async () => {
    const crosses = this.page.getByRole('button', { name: 'Close this message' })
    for (let left = await crosses.count(); left > 0; left--) await crosses.first().click()
  }

  /** Waits until the page has drawn a few more frames: it is not frozen. */
  expectAlive = () =>
    this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let frames = 0
          const count = () => (++frames === 5 ? resolve() : requestAnimationFrame(count))
          requestAnimationFrame(count)
        }),
    )
}
