/** What hands do with blocks: take them out of drawers, drag them, type and choose on them. */
import type { Page } from '@playwright/test'
import type { BlockNode } from '../../../src/core/project/project'
import { LONGEST_WAIT } from '../expect'
import type { Point } from '../hand'
import type { BlockWords } from './block-words'
import type { Pointer } from './pointer'
import type { Box, SeenBlock, SeenWords } from './seen-blocks'
import type { Hole, Spot, WorkspaceView } from './workspace-view'

/** Times that a drawer is scrolled for a block, and the workspace for a free place. */
const MOST_SCROLLS = 6

/** What a new stack needs at first. */
const ROOM = { width: 120, height: 100 }

export class BlockHands {
  constructor(
    private readonly page: Page,
    private readonly pointer: Pointer,
    private readonly view: WorkspaceView,
    private readonly words: BlockWords,
  ) {}

  /** Takes a new block out of its drawer, or off the first line of an own block, and puts it there. */
  async take(node: BlockNode, spot: Spot): Promise<void> {
    await this.view.spotInView(spot)
    const from = await this.source(node)
    if (await this.view.isInView(spot)) await this.carry(from, await this.view.landing(spot, from))
    else await this.move(await this.putAside(from, node), spot)
  }

  /** Takes a new block out of its drawer to a free place. Gives its id. */
  async takeTo(node: BlockNode, place: Point): Promise<string> {
    return this.madeBy(node, async () => this.carry((await this.inDrawer(node)).box, place))
  }

  /** Where it comes from and where it goes are not in view together: it waits where there is room. */
  private async putAside(from: Box, node: BlockNode): Promise<string> {
    const place = await this.freePlaceInView()
    if (!place) throw new Error(`There is no place to put ${node.type} aside.`)
    const id = await this.madeBy(node, () => this.carry(from, place))
    this.view.lookAlsoAt(id)
    return id
  }

  private async madeBy(node: BlockNode, deed: () => Promise<void>): Promise<string> {
    const before = (await this.view.now()).heads
    await deed()
    const made = (await this.view.now()).heads.find((id) => !before.includes(id))
    if (made === undefined) throw new Error(`No ${node.type} has come to the workspace.`)
    return made
  }

  private source = async (node: BlockNode): Promise<Box> =>
    this.words.isInput(node) ? this.input(node) : (await this.inDrawer(node)).box

  /** Moves a block that is on the workspace, with all that hangs on it. */
  async move(id: string, spot: Spot): Promise<void> {
    await this.view.spotInView(spot)
    // What hangs below may be just out of view.
    const box = await this.view.blockInView(id)
    await this.drop(id, await this.view.landing(spot, box))
  }

  async drop(id: string, place: Point): Promise<void> {
    const block = await this.view.block(id)
    const grip = gripOn(block)
    await this.expectOnTop(grip, id)
    await this.carry(block.box, place, grip)
  }

  /** Into the toolbox, where blocks vanish, with all that hangs on it: it is the hand that has to be there, not the block. */
  async throwAway(id: string): Promise<void> {
    await this.view.blockInView(id)
    const { toolbox } = await this.view.now()
    const grip = gripOn(await this.view.block(id))
    await this.expectOnTop(grip, id)
    const bin = { x: toolbox.x + toolbox.width / 2, y: toolbox.y + toolbox.height - 60 }
    await this.pointer.drag(grip, bin)
    this.view.changed()
    // It shrinks away, and is nowhere then, not only gone out of the stacks that are looked at.
    const thrown = this.page.locator(`[data-id="${id}"]`)
    await thrown.first().waitFor({ state: 'detached', timeout: LONGEST_WAIT })
  }

  async type(hole: Hole, words: string): Promise<void> {
    await this.press(middleOf(await this.view.pieceInView(hole)))
    await this.page.locator('.blocklyHtmlInput').waitFor({ timeout: LONGEST_WAIT })
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(words)
    await this.page.keyboard.press('Enter')
    this.view.changed()
  }

  async choose(hole: Hole, words: string): Promise<void> {
    await this.press(middleOf(await this.view.pieceInView(hole)))
    const { menu } = await this.view.now()
    const found = menu.options.find((each) => each.words === words)
    // A long menu has to be scrolled.
    if (found && menu.box && middleOf(found.box).y > menu.box.y + menu.box.height) {
      await this.page.getByRole('option', { name: words, exact: true }).scrollIntoViewIfNeeded()
      this.view.changed()
    }
    await this.pressOn((await this.view.now()).menu.options, words)
  }

  /** Where on the workspace there is room for a stack to begin; it is scrolled where there is none in view. */
  async freePlace(): Promise<Point> {
    for (let scrolls = 0; scrolls < MOST_SCROLLS; scrolls++) {
      const free = await this.freePlaceInView()
      if (free) return free
      const { ground } = await this.view.now()
      await this.view.scroll({ x: 0, y: ground.height })
    }
    throw new Error('There is no free place on the workspace.')
  }

  private async freePlaceInView(): Promise<Point | null> {
    const { ground } = await this.view.now()
    return this.page.evaluate(
      ([room, size]) => {
        const background = document.querySelector('.blocklyMainBackground')
        const isFree = (x: number, y: number) => document.elementFromPoint(x, y) === background
        for (let y = room.y + room.height - 20 - size.height; y > room.y + 10; y -= 20)
          for (let x = room.x + 20; x + size.width < room.x + room.width - 60; x += 20) {
            const places = [0, 0.25, 0.5, 0.75, 1].flatMap((across) =>
              [0, 0.5, 1].map((down) => [x + across * size.width, y + down * size.height] as const),
            )
            if (places.every(([right, below]) => isFree(right, below))) return { x, y }
          }
        return null
      },
      [ground, ROOM] as const,
    )
  }

  /** The input in the first line of its own block. */
  private async input(node: BlockNode): Promise<Box> {
    const name = this.words.nameOf(node)
    const owner = this.words.ownerOf(node)
    const hole = (await this.view.block(owner)).pieces.findLastIndex(
      (piece) => piece.kind === 'field' && piece.text === name,
    )
    const box = await this.view.pieceInView({ holeOf: owner, hole })
    await this.expectOnTop(gripOf(box), owner)
    return box
  }

  private async inDrawer(node: BlockNode): Promise<SeenBlock> {
    const name = this.words.drawerOf(node)
    const { rows, drawer } = await this.view.now()
    if (drawer?.row !== name) await this.pressOn(rows, name)
    const find = async () => {
      const found = (await this.view.now()).drawer?.blocks.find((each) => this.words.isOn(each, node))
      if (!found) throw new Error(`${node.type} is not in the drawer ${name}.`)
      return found
    }
    let found = await find()
    const { ground } = await this.view.now()
    const isInView = ({ y, height }: Box) => y >= ground.y && y + height <= ground.y + ground.height - 12
    for (let scrolls = 0; scrolls < MOST_SCROLLS && !isInView(found.box); scrolls++) {
      await this.view.scrollDrawer(found.box.y - ground.y - ground.height / 2)
      found = await find()
    }
    return found
  }

  private async pressOn(all: readonly SeenWords[], words: string): Promise<void> {
    const found = all.find((each) => each.words === words)
    if (!found) throw new Error(`“${words}” is not among ${all.map((each) => each.words).join(', ')}.`)
    await this.press(middleOf(found.box))
  }

  private async press(at: Point): Promise<void> {
    await this.pointer.press(at)
    this.view.changed()
  }

  /** Drags what is in this box until its upper left corner is there. */
  private async carry(box: Box, to: Point, grip = gripOf(box)): Promise<void> {
    await this.pointer.drag(grip, { x: to.x + grip.x - box.x, y: to.y + grip.y - box.y })
    this.view.changed()
  }

  private async expectOnTop(at: Point, id: string): Promise<void> {
    const there = await this.page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-id]')?.getAttribute('data-id') ?? null,
      at,
    )
    if (there !== id) throw new Error(`Block ${id} can't be taken: ${there ?? 'something'} lies over it.`)
  }
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** The left edge, at half the first row's height: there is neither a field nor another block. */
const gripOf = ({ x, y, height }: Box): Point => ({ x: x + 4, y: y + Math.min(height / 2, 20) })

/** Where a block begins with another one, there is no edge to take; but whoever pulls a word on it pulls the block. */
function gripOn({ box, pieces }: SeenBlock): Point {
  const word = pieces.find(({ kind }) => kind === 'field')
  return pieces[0]?.kind === 'block' && word ? middleOf(word.box) : gripOf(box)
}
