/** The level panel: the same program in another language, its lines and its blocks. */

import type { Locator, Page, Request } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect } from './expect'

export type LevelName = 'Blocks' | 'NumPy' | 'PyTorch' | 'C' | 'Scratch'

/** Parts of the page that are there only for this panel: exporters, their worker, and what colours code. */
const PARTS = /assets\/(write-worker|numpy|pytorch|python|c|sb3|prism-\w+)-[\w-]+\.js$/

export class Levels {
  readonly pane: Locator
  /** The program as a whole: where the keyboard comes to. */
  readonly program: Locator
  /** The lines that are near the view. */
  readonly lines: Locator
  /** The lines of the block that was pressed. */
  readonly lit: Locator
  /** The lines of the block that runs or comes next. */
  readonly running: Locator
  /** What is said about the chosen block. */
  readonly words: Locator
  private readonly loaded: string[] = []

  constructor(readonly page: Page) {
    this.pane = page.locator('.code-pane')
    this.program = this.pane.getByRole('group', { name: / program, \d+ lines$/ })
    this.lines = this.program.locator('.code-line')
    this.lit = this.program.locator('.code-line.lit')
    this.running = this.program.locator('.code-line.running')
    this.words = this.pane.getByRole('status')
    page.context().on('request', this.note)
  }

  private readonly note = (request: Request) => {
    if (PARTS.test(request.url())) this.loaded.push(request.url())
  }

  /** The page outlives a test. */
  leave = () => this.page.context().off('request', this.note)

  tab = (level: LevelName): Locator =>
    this.page
      .getByRole('tablist', { name: 'Level', exact: true })
      .getByRole('tab', { name: level, exact: true })

  async open(level: LevelName): Promise<void> {
    await this.tab(level).click()
    await this.expectOpen(level)
  }

  expectOpen = (level: LevelName) =>
    expect(this.pane.getByRole('group', { name: `${level} program,` })).toBeVisible()

  /** The first line with exactly this text, spaces around it aside. */
  line = (text: string): Locator =>
    this.lines.filter({ hasText: new RegExp(`^\\s*${escaped(text)}\\s*$`) }).first()

  /** Every line, also those that are not near the view. */
  text = (): Promise<string> =>
    this.program
      .locator('.code-all')
      .evaluate((all) =>
        [...all.children]
          .flatMap((chunk) =>
            chunk.classList.contains('far')
              ? [chunk.textContent ?? '']
              : [...chunk.children].map((line) => `${line.textContent}\n`),
          )
          .join(''),
      )

  async expectText(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.text()).toMatch(words instanceof RegExp ? words : new RegExp(escaped(words)))
  }

  /** Presses a button of the panel and gives what the browser saved. */
  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const coming = this.page.waitForEvent('download')
    await this.pane.getByRole('button', { name: 'Download' }).click()
    const file = await coming
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    return { name: file.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(parts)) }
  }

  copy = () => this.pane.getByRole('button', { name: 'Copy' }).click()

  /** What of the panel's own parts was requested so far. */
  get requested(): readonly string[] {
    return this.loaded
  }
}

/** The files in a zip, by name. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
