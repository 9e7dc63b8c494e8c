/** Project files: saving to a download, opening by the menu, dropping on the page. */
import { writeFile } from 'node:fs/promises'
import { type Page, test } from '@playwright/test'
import { expect } from './expect'

export interface SavedFile {
  readonly name: string
  readonly text: string
}

export class Files {
  constructor(readonly page: Page) {}

  private async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Project menu' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  async saveProject(): Promise<SavedFile> {
    const download = this.page.waitForEvent('download')
    await this.choose('Save to this computer')
    const file = await download
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    return { name: file.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') }
  }

  async openFile(name: string, content: string | Buffer): Promise<void> {
    const path = test.info().outputPath(name)
    await writeFile(path, content)
    const chooser = this.page.waitForEvent('filechooser')
    await this.choose('Open from this computer')
    await (await chooser).setFiles(path)
  }

  /** Opens a project the quick way, by dropping it, and waits until it is the open one. */
  openProject = (text: string) => this.dropUnder(text, 'Project name')

  /** The same where the field with the project's name is called so, in another language. */
  async dropUnder(text: string, nameField: string): Promise<void> {
    const before = await this.page.evaluate(() => sessionStorage.getItem('blockgrad.draft'))
    const data = await this.carry('project.json', text)
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await this.page.waitForFunction(
      (last) =>
        sessionStorage.getItem('blockgrad.draft') !== last &&
        !document.querySelector('.blocks-host[aria-busy]'),
      before,
    )
    await expect(this.page.getByRole('textbox', { name: nameField })).toHaveValue(JSON.parse(text).name)
  }

  /** Drops a file on the page, as from the desktop. */
  async dropFile(name: string, content: string): Promise<void> {
    const data = await this.carry(name, content)
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: data })
    await expect(this.page.getByText('Drop it here to open it')).toBeVisible()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: data })
  }

  private carry(name: string, content: string) {
    return this.page.evaluateHandle(
      ({ fileName, text }) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], fileName, { type: 'application/json' }))
        return transfer
      },
      { fileName: name, text: content },
    )
  }
}
