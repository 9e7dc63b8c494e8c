/** Goes through a lesson as a learner does: guesses, builds what its solution has, runs, has it checked, goes on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import type { BlockNode, Project } from '../../src/core/project/project'
import { Builder } from './building/builder'
import { DrawingPad } from './drawing-pad'
import { expect } from './expect'
import { type Hand, press } from './hand'
import { LessonPanel } from './lesson'
import { Workbench } from './workbench'

const LESSONS = join(import.meta.dirname, '..', '..', 'examples', 'lessons')

const projectOf = (lesson: string, file: 'start' | 'solution'): Project =>
  JSON.parse(readFileSync(join(LESSONS, lesson, `${file}.json`), 'utf8'))

const titleOf = (lesson: string): string =>
  /^title: (.+)$/m.exec(readFileSync(join(LESSONS, lesson, 'lesson.md'), 'utf8'))?.[1] ?? ''

export class LessonPlayer {
  readonly panel: LessonPanel
  readonly bench: Workbench
  readonly builder: Builder
  private readonly title: string
  private readonly start: Project
  private readonly solution: Project

  constructor(
    readonly page: Page,
    lesson: string,
    readonly by: Hand,
  ) {
    this.panel = new LessonPanel(page)
    this.bench = new Workbench(page)
    this.title = titleOf(lesson)
    this.start = projectOf(lesson, 'start')
    this.solution = projectOf(lesson, 'solution')
    this.builder = new Builder(page, by, this.solution)
  }

  /** Begins the lesson with its first blocks. */
  async begin(): Promise<void> {
    await this.panel.open(this.title, this.by)
    await this.bench.expectName(this.start.name)
    await this.bench.expectBlocks()
    await this.bench.setSpeed(100)
  }

  /** Does what there is to do in a step, and goes on to the next one, which nothing may be left in the way of. */
  step(title: string, deed: () => Promise<void>): Promise<void> {
    return test.step(title, async () => {
      await this.panel.expectStep(title)
      await deed()
      const isLast = (await this.panel.button(/^(Finish)$/).count()) > 0
      await this.panel.press(isLast ? 'Finish' : 'Next step', this.by)
    })
  }

  /** Gives the guess that is waited for: a choice, or what is typed. */
  async guess(words: string): Promise<void> {
    const guess = this.panel.openGuess
    const field = guess.getByRole('textbox')
    if ((await field.count()) > 0) await this.panel.typeGuess(words, this.by)
    else await press(guess.getByRole('button', { name: words, exact: true }), this.by)
  }

  /** The guess stands beside what happened. */
  told = (guess: string, outcome: string) => this.panel.expectTold(guess, outcome)

  async run(): Promise<void> {
    await press(this.bench.flag, this.by)
    await this.bench.expectFinished()
  }

  /** All checks of the step say yes. */
  async check(): Promise<void> {
    await this.panel.press(/^Check$/, this.by)
    await expect(this.panel.button('Check again')).toBeVisible()
  }

  /** Builds an own block's inside, or what is under the flag, as the solution has it; or as `change` makes it of that. */
  async build(stack: string, change = (blocks: readonly BlockNode[]) => blocks): Promise<void> {
    const [head, ...below] = this.solutionOf(stack)
    if (!head) throw new Error(`There is no stack ${stack}.`)
    await this.builder.below(this.headOf(stack), change(below))
  }

  /** Begins a stack where there is room, and builds it as the solution has it. */
  async buildBeside(stack: string): Promise<void> {
    const [head, ...below] = this.solutionOf(stack)
    if (!head) throw new Error(`There is no stack ${stack}.`)
    const id = await this.builder.begin(head)
    await this.builder.below(id, below)
  }

  /** The blocks that hang below a stack's first one at the lesson's start. */
  atStart = (stack: string): readonly BlockNode[] => stackOf(this.start, stack).slice(1)

  /** Draws a stroke on the pad, down the middle. */
  async draw(): Promise<void> {
    const pad = new DrawingPad(this.page)
    const [from, to] = [
      { x: 0.5, y: 0.2 },
      { x: 0.5, y: 0.8 },
    ]
    await (this.by === 'finger' ? pad.drawLineByFinger(from, to) : pad.drawLine(from, to))
  }

  /** The solution's blocks of a stack with its head. */
  private solutionOf = (stack: string) => stackOf(this.solution, stack)

  private headOf(stack: string): string {
    const head = stackOf(this.start, stack)[0]
    if (!head) throw new Error(`There is no stack ${stack} to begin with.`)
    return head.id
  }
}

/** By an own block's name, or by what its hat stands for. */
function stackOf({ stacks }: Project, name: string): readonly BlockNode[] {
  const hats: Readonly<Record<string, string>> = { flag: 'events_flag', draw: 'events_draw' }
  const stack = stacks.find(({ blocks: [head] }) =>
    name in hats ? head?.type === hats[name] : head?.signature?.name === name,
  )
  return stack?.blocks ?? []
}
