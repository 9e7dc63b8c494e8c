/** Lessons in verbs: the path, and the panel that goes through one. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'
import { type Hand, press } from './hand'

export class LessonPanel {
  readonly panel: Locator
  readonly path: Locator

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Lesson' })
    this.path = page.getByRole('dialog').getByRole('list')
  }

  /** Opens a lesson from the path, by its title. */
  async open(title: string, by: Hand = 'mouse'): Promise<void> {
    await this.openPath(by)
    // A title may be a part of what another lesson says of itself.
    const stop = this.path.locator('strong').getByText(title, { exact: true })
    await press(stop, by)
    await expect(this.panel.locator('strong').getByText(title, { exact: true })).toBeVisible()
  }

  /** Where the bar has no room for it, Learn is in the menu. */
  async openPath(by: Hand = 'mouse'): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Learn', exact: true })
    // The bar is there before it has settled how much of it fits.
    await expect(this.page.getByRole('button', { name: 'Undo' })).toBeVisible()
    if (await button.isVisible()) await press(button, by)
    else {
      await press(this.page.getByRole('button', { name: 'Project menu' }), by)
      await press(this.page.getByRole('menuitem', { name: 'Learn' }), by)
    }
    await expect(this.path).toBeVisible()
  }

  expectStep = (title: string) =>
    expect(this.panel.getByRole('heading', { level: 2, name: title })).toBeVisible()

  button = (name: string | RegExp): Locator => this.panel.getByRole('button', { name })

  press = (name: string | RegExp, by: Hand = 'mouse') => press(this.button(name), by)

  /** The guess that is asked for first. */
  get guess(): Locator {
    return this.panel.getByRole('region', { name: 'Your guess first' }).first()
  }

  /** The first that was not given yet. */
  get openGuess(): Locator {
    const skip = this.page.getByRole('button', { name: 'Skip the guess' })
    return this.panel.getByRole('region', { name: 'Your guess first' }).filter({ has: skip }).first()
  }

  /** Types a number or words as a guess. */
  async typeGuess(guess: string, by: Hand = 'mouse'): Promise<void> {
    const open = this.openGuess
    await open.getByRole('textbox').fill(guess)
    await press(open.getByRole('button', { name: 'That is my guess' }), by)
  }

  /** What was guessed stands beside what happened. */
  async expectTold(guess: string, outcome: string): Promise<void> {
    const beside = this.guess.getByRole('definition')
    await expect(beside.first()).toHaveText(guess)
    await expect(beside.last()).toHaveText(outcome)
  }

  async expectPassed(by: Hand = 'mouse'): Promise<void> {
    await this.press('Check', by)
    await expect(this.panel.getByText('Right!')).toBeVisible()
  }

  /** The dot of a step, from 1. */
  dot = (number: number): Locator => this.panel.getByRole('button', { name: new RegExp(`^Step ${number}:`) })
}
