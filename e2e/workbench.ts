/**
 * The page in verbs, so that a test reads like what a person does. Names are found as a screen reader finds them:
 * a control that these verbs cannot find is one that some people cannot find either.
 */
import { expect, type Locator, type Page } from '@playwright/test'

/** Keeps saving and opening to downloads and file choosers, which tests can answer. */
export async function withoutFilePickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, name)
  })
}

export class Workbench {
  readonly status: Locator
  readonly stage: Locator

  constructor(readonly page: Page) {
    this.status = page.getByRole('region', { name: 'What is going on' })
    this.stage = page.getByRole('region', { name: 'Stage', exact: true })
  }

  /** `address` is what stands after the #. */
  async open(address = ''): Promise<void> {
    await this.page.goto(address ? `./#${address}` : './')
    await this.expectBlocks()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.expectBlocks()
  }

  async expectBlocks(): Promise<void> {
    await expect(this.page.locator('.blocklyBlockCanvas .blocklyDraggable').first()).toBeVisible()
  }

  private control(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Run', exact: true })
      .getByRole('button', { name, exact: true })
  }

  pressFlag = () => this.control('Start').click()
  pressPause = () => this.control('Pause').click()
  pressGoOn = () => this.control('Go on').click()
  pressStep = () => this.control('Step').click()
  pressStop = () => this.control('Stop').click()
  pressTurbo = () => this.page.getByRole('switch', { name: 'Turbo' }).click()
  setSpeed = (notch: number) => this.page.getByRole('slider', { name: 'Speed' }).fill(String(notch))

  async expectStatus(words: string | RegExp, timeout = 10_000): Promise<void> {
    await expect(this.status.locator('strong')).toHaveText(words, { timeout })
  }

  get nameField(): Locator {
    return this.page.getByRole('textbox', { name: 'Project name' })
  }

  async rename(name: string): Promise<void> {
    await this.nameField.fill(name)
    await this.nameField.press('Enter')
  }

  expectName = (name: string) => expect(this.nameField).toHaveValue(name)
  expectKept = () => expect(this.status.getByText('Kept on this device')).toBeVisible()

  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Project menu' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async openExample(title: string): Promise<void> {
    await this.choose('Examples')
    await this.page.getByRole('dialog', { name: 'Examples' }).getByRole('button', { name: title }).click()
  }

  /** Saves, and gives the file's text. */
  async save(): Promise<{ name: string; text: string }> {
    const download = this.page.waitForEvent('download')
    await this.choose('Save to this computer')
    const file = await download
    const stream = await file.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part as Buffer)
    return { name: file.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') }
  }

  async openFile(name: string, content: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.choose('Open from this computer')
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  }

  /** Drops a file on the page, as from the desktop. */
  async dropFile(name: string, content: string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text!], fileName!, { type: 'application/json' }))
        return transfer
      },
      [name, content],
    )
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: data })
    await expect(this.page.getByText('Drop it here to open it')).toBeVisible()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }

  expectNotice = (words: string | RegExp) =>
    expect(this.page.locator('.toasts').getByText(words)).toBeVisible()

  answer = (words: string) =>
    this.page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click()

  /** A variable's number on the stage, as it reads. */
  variable = (name: string): Locator =>
    this.stage.getByRole('list', { name: 'Variables' }).getByRole('listitem').filter({ hasText: name })

  list = (name: string): Locator => this.stage.getByRole('region', { name: `List ${name}`, exact: true })
}
