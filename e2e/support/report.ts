/** The Test report on the stage: how many answers were right, what was taken for what, and the mistakes. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'

export class Report {
  readonly card: Locator
  readonly mistakes: Locator
  /** Their buttons: pressing one tries its image. */
  readonly tries: Locator
  private readonly table: Locator

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Test report' })
    this.table = this.card.getByRole('table')
    this.mistakes = this.card.getByRole('region', { name: 'Mistakes' }).getByRole('listitem')
    this.tries = this.mistakes.getByRole('button')
  }

  expectResult = (words: string | RegExp) => expect(this.card.locator('.report-result')).toContainText(words)

  /** How often images of a row were taken for what a column says. */
  async expectTaken(row: string, column: string, times: number): Promise<void> {
    const columns = await this.table.getByRole('columnheader').all()
    const names = await Promise.all(columns.map((header) => header.getAttribute('aria-label')))
    expect(names).toContain(column)
    const cells = this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: row, exact: true }) })
      .getByRole('cell')
    await expect(cells.nth(names.indexOf(column))).toHaveText(times.toLocaleString('en'))
  }

  chooseSet = (words: string) => this.card.getByText(words, { exact: true }).click()
}
