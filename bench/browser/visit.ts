/** What the bench does on the page, by its controls, as a visitor does it. */
import { readFileSync } from 'node:fs'
import type { ElementHandle, Locator, Page } from '@playwright/test'
import type { Project } from '../../src/core/project/project'
import { format } from '../../src/core/project/write'
import { OVER } from './over'
import { type Answer, watchStatus } from './watch'
import { watchWorker } from './watch-answer'

/** Milliseconds after which a press was not for the worker: the run was over just before. */
const UNANSWERED = 30_000

export class Visit {
  readonly flag: Locator
  readonly stop: Locator
  private readonly others: Readonly<Record<'pause' | 'resume' | 'step' | 'stop', Locator>>
  private readonly turbo: Locator
  private readonly status: Locator

  constructor(readonly page: Page) {
    const controls = page.getByRole('region', { name: 'Run', exact: true })
    this.flag = controls.getByRole('button', { name: /^(Start|Again)$/ })
    this.stop = controls.getByRole('button', { name: 'Stop', exact: true })
    this.others = {
      pause: controls.getByRole('button', { name: 'Pause', exact: true }),
      resume: controls.getByRole('button', { name: 'Go on', exact: true }),
      step: controls.getByRole('button', { name: 'Step', exact: true }),
      stop: this.stop,
    }
    this.turbo = page.getByRole('switch', { name: 'Turbo' })
    this.status = page.getByRole('region', { name: 'What is going on' })
  }

  /** Opens the page with a small example, and waits for its blocks. */
  async arrive(url: string): Promise<void> {
    await this.page.goto(`${url}#example=first-list-picture`)
    await this.page.locator('.blocklyBlockCanvas > .blocklyDraggable').first().waitFor({ state: 'attached' })
  }

  /** From a file, by the menu. */
  async open(project: Project): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.choose('Open from this computer')
    const buffer = Buffer.from(format(project))
    await (await chooser).setFiles({ name: 'project.json', mimeType: 'application/json', buffer })
    const name = `input[aria-label="Project name"]`
    await this.page.waitForFunction(
      ({ field, wanted }) => document.querySelector<HTMLInputElement>(field)?.value === wanted,
      { field: name, wanted: project.name },
    )
  }

  async turnTurboOn(): Promise<void> {
    if ((await this.turbo.getAttribute('aria-checked')) !== 'true') await this.turbo.click()
  }

  /** Presses the flag. Gives the milliseconds until the page showed the end. Throws where a program ends otherwise. */
  async runToEnd(): Promise<number> {
    const answer = await this.watchFlag(OVER)
    await this.press(this.flag)
    const { milliseconds, words } = await answer()
    if (!words.startsWith('Finished') || milliseconds === null) throw new Error(`The page says: ${words}`)
    return milliseconds
  }

  /** The numbers as they stand now, kept in the project and saved as a file. */
  async savedNumbers(): Promise<Project> {
    await this.page.getByRole('button', { name: 'Keep these numbers' }).click()
    await this.page.locator('.toasts').getByText(/^Kept/).waitFor()
    const download = this.page.waitForEvent('download')
    await this.choose('Save to this computer')
    return JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  }

  private async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Project menu' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Presses with the mouse, where the button is at that moment. */
  async press(button: Locator): Promise<void> {
    const box = await button.boundingBox()
    if (!box) throw new Error('There is no such button on the page.')
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }

  /** From the next press of the flag until the status line says words that match. */
  watchFlag = (words: RegExp) => this.watch(this.flag, 'start', words)

  /** The same for Stop. */
  watchStop = (words: RegExp) => this.watch(this.stop, 'stop', words)

  isRunning = () => this.others.pause.isEnabled()
  isPaused = () => this.others.resume.isVisible()

  /** Presses, and gives the milliseconds until a frame has shown what the worker says to it; null where it was not asked. */
  async timePress(request: 'pause' | 'resume' | 'step' | 'stop'): Promise<number | null> {
    const button = this.others[request]
    const key = await button.elementHandle()
    // biome-ignore lint/style/noNonNullAssertion: a locator waits for its element; only the type says that it may be null
    const watch = await key!.evaluateHandle(watchWorker, request)
    await this.press(button)
    return Promise.race([
      watch.evaluate(({ answer }) => answer.then(({ milliseconds }) => milliseconds)),
      new Promise<null>((resolve) => setTimeout(() => resolve(null), UNANSWERED)),
    ])
  }

  private async watch(button: Locator, request: string, words: RegExp): Promise<() => Promise<Answer>> {
    const [key, status] = await Promise.all([button.elementHandle(), this.status.elementHandle()])
    const what = { status: status as ElementHandle<Element>, pattern: words.source, request }
    // biome-ignore lint/style/noNonNullAssertion: a locator waits for its element; only the type says that it may be null
    const watch = await key!.evaluateHandle(watchStatus, what)
    return () => watch.evaluate(({ answer }) => answer)
  }
}
