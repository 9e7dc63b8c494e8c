/** Lists as files, in verbs: open one into a list, save a list, compare it. */
import { writeFile } from 'node:fs/promises'
import { type Locator, type Page, test } from '@playwright/test'
import { expect } from './expect'

export class ListFiles {
  constructor(readonly page: Page) {}

  private async choose(list: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for the list ${list}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** Answers the file chooser that `press` opens. */
  private async giveFile(
    name: string,
    content: string | Uint8Array,
    press: () => Promise<void>,
  ): Promise<void> {
    const path = test.info().outputPath(name)
    await writeFile(path, content)
    const chooser = this.page.waitForEvent('filechooser')
    await press()
    await (await chooser).setFiles(path)
  }

  open = (list: string, name: string, content: string | Uint8Array) =>
    this.giveFile(name, content, () => this.choose(list, 'Open a file into this list'))

  putBack = (list: string) => this.choose(list, 'Put the earlier numbers back')

  /** Saves a list in the format with this title, or in the one that stands there. */
  async save(list: string, format?: string): Promise<{ name: string; content: Buffer }> {
    await this.choose(list, 'Save this list')
    if (format) await this.page.getByRole('dialog').getByRole('radio', { name: format }).check()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('dialog').getByRole('button', { name: 'Save to this computer' }).click()
    const file = await download
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    return { name: file.suggestedFilename(), content: Buffer.concat(parts) }
  }

  async compareWithFile(list: string, name: string, content: string | Uint8Array): Promise<void> {
    await this.choose(list, 'Compare this list')
    await this.giveFile(name, content, () =>
      this.page.getByRole('dialog').getByRole('button', { name: 'With a file' }).click(),
    )
  }

  async compareWithList(list: string, other: string): Promise<void> {
    await this.choose(list, 'Compare this list')
    await this.page.getByRole('dialog').getByLabel('With another list').selectOption({ label: other })
  }

  /** What the comparison says. */
  get outcome(): Locator {
    return this.page.getByRole('dialog').getByRole('status')
  }

  /** One of its parts: the numbers in it, and where they are. */
  expectDifference = async (title: string, words: readonly string[]) => {
    const place = this.outcome.locator('section', {
      has: this.page.getByRole('heading', { name: title, exact: true }),
    })
    for (const each of words) await expect(place).toContainText(each)
  }
}
