/** What is on the workspace, by the blocks' ids, and where on the screen a place for a block is; it is scrolled to what is out of sight. */
import type { Page } from '@playwright/test'
import type { Point } from '../hand'
import type { Pointer } from './pointer'
import { groundToPull } from './pulling'
import { type Box, type Seen, type SeenBlock, type SeenPiece, seeBlocks } from './seen-blocks'

/** A hole or a menu of a block, which is among the pieces that stand on it. */
export interface Hole {
  readonly holeOf: string
  readonly hole: number
}

/** Where a block goes, by the ids of those that are there. */
export type Spot = Hole | { readonly under: string } | { readonly mouthOf: string; readonly mouth: number }

/** Before zooming: how deep a block's bump is, and where a mouth's blocks begin. */
const BUMP = 8
const MOUTH = 16
/** Pixels that have to be in view of what is to be pressed. */
const PRESSED = { width: 120, height: 60 }
/** Pixels from a border at which nothing is pressed. */
const BORDER = { left: 8, right: 30, top: 30, bottom: 30 }
/** Pixels that it is scrolled further than need be. */
const SLACK = 24
/** The trash can and the zoom buttons, in the lower right corner: what is let go there vanishes. */
const CORNER = { width: 120, height: 330 }
/** Times that the workspace is scrolled for something. */
const MOST_SCROLLS = 12

export class WorkspaceView {
  private heads: readonly string[] = []
  private seen: Seen | null = null
  private blocks: ReadonlyMap<string, SeenBlock> = new Map()

  constructor(
    private readonly page: Page,
    private readonly pointer: Pointer,
  ) {}

  /** From now on only these stacks are looked at, by their first blocks: whole programs take their time. */
  lookOnlyAt(...heads: readonly string[]): void {
    this.heads = heads
    this.changed()
  }

  /** A block has become the first of a stack of its own. */
  lookAlsoAt(head: string): void {
    this.lookOnlyAt(...this.heads, head)
  }

  /** Something was done, so what was seen before may be otherwise now. */
  changed(): void {
    this.seen = null
  }

  async now(): Promise<Seen> {
    if (this.seen) return this.seen
    this.seen = await this.page.evaluate(seeBlocks, this.heads)
    this.blocks = new Map(this.seen.stacks.flatMap(withAllParts).map((block) => [block.id, block]))
    return this.seen
  }

  async find(id: string): Promise<SeenBlock | undefined> {
    await this.now()
    return this.blocks.get(id)
  }

  async block(id: string): Promise<SeenBlock> {
    const block = await this.find(id)
    if (!block) throw new Error(`There is no block ${id} on the workspace.`)
    return block
  }

  async piece({ holeOf, hole }: Hole): Promise<SeenPiece> {
    const piece = (await this.block(holeOf)).pieces[hole]
    if (!piece) throw new Error(`Nothing number ${hole} stands on block ${holeOf}.`)
    return piece
  }

  /** All that is at this place, from above. */
  async follow(spot: Spot): Promise<readonly SeenBlock[]> {
    const all: SeenBlock[] = []
    for (let next = await this.at(spot); next; next = next.below) all.push(next)
    return all
  }

  /** What is at this place. */
  async at(spot: Spot): Promise<SeenBlock | null> {
    if ('under' in spot) return (await this.block(spot.under)).below
    if ('mouthOf' in spot) return (await this.mouth(spot.mouthOf, spot.mouth)).first
    const piece = await this.piece(spot)
    return piece.kind === 'block' ? piece.block : null
  }

  private async mouth(id: string, number: number): Promise<Mouth> {
    const mouth = mouthsOf(await this.block(id))[number]
    if (!mouth) throw new Error(`Block ${id} has no mouth ${number}.`)
    return mouth
  }

  /** Where the upper left corner of a block so high has to be let go for it to snap there. */
  async landing(spot: Spot, { height }: Pick<Box, 'height'>): Promise<Point> {
    const bump = BUMP * (await this.now()).scale
    const { x, y } = await this.corner(spot)
    if (!('holeOf' in spot)) return { x: x + 4, y: y + bump / 2 }
    const { box } = await this.piece(spot)
    return { x: x + 4, y: y + box.height / 2 - height / 2 + 2 }
  }

  /** The upper left corner of a block that is there, or of the hole. */
  private async corner(spot: Spot): Promise<Point> {
    const { scale } = await this.now()
    if ('under' in spot) {
      const { x, y, height } = (await this.block(spot.under)).box
      return { x, y: y + height - BUMP * scale }
    }
    if ('mouthOf' in spot) {
      const { x } = (await this.block(spot.mouthOf)).box
      return { x: x + MOUTH * scale, y: (await this.mouth(spot.mouthOf, spot.mouth)).y + BUMP * scale }
    }
    return (await this.piece(spot)).box
  }

  /** Scrolls until a block can be let go there. */
  spotInView = (spot: Spot): Promise<Box> =>
    this.inView(async () => ({ ...(await this.corner(spot)), width: 1, height: 1 }))

  async isInView(spot: Spot): Promise<boolean> {
    const { ground } = await this.now()
    return outside({ ...(await this.corner(spot)), width: 1, height: 1 }, ground, false) === null
  }

  blockInView = (id: string): Promise<Box> => this.inView(async () => (await this.block(id)).box)

  pieceInView = (hole: Hole): Promise<Box> => this.inView(async () => (await this.piece(hole)).box)

  private async inView(look: () => Promise<Box>): Promise<Box> {
    for (let scrolls = 0; scrolls < MOST_SCROLLS; scrolls++) {
      const box = await look()
      const { ground } = await this.now()
      const by = outside(box, ground, scrolls % 2 === 1)
      if (!by) return box
      await this.scroll(by)
    }
    throw new Error('However far the workspace is scrolled, it does not come into view.')
  }

  scroll = (by: Point): Promise<void> => this.pull('.blocklyMainBackground', by)

  /** Scrolls the open drawer. */
  scrollDrawer = (down: number): Promise<void> =>
    this.pull('.blocklyToolboxFlyout .blocklyFlyoutBackground', { x: 0, y: down })

  private async pull(background: string, by: Point): Promise<void> {
    const { ground } = await this.now()
    const pull = await this.page.evaluate(groundToPull, { background, ground, by })
    if (!pull) throw new Error(`There is no free place to pull ${background} at.`)
    await this.pointer.scroll(pull.at, this.pointer.by === 'finger' ? pull.by : by)
    this.changed()
  }
}

interface Mouth {
  /** Where the row above it ends. */
  readonly y: number
  readonly first: SeenBlock | null
}

/** A block's mouths from above. A second one begins below the words in between. */
function mouthsOf({ pieces, inside, box }: SeenBlock): readonly Mouth[] {
  const middle = ({ box: { y, height } }: SeenPiece) => y + height / 2
  const rows: SeenPiece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(middle(piece) - middle(row[0])) < 14) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row, at) => {
    const from = Math.max(...row.map((each) => each.box.y + each.box.height))
    const to = Math.min(...(rows[at + 1] ?? []).map((each) => each.box.y), box.y + box.height)
    return { y: from, first: inside.find(({ box: { y } }) => y >= from - 2 && y < to) ?? null }
  })
}

/** By how much it has to be scrolled for a box to be in view, no further than need be; null where it is. Out of the corner one way or the other. */
function outside({ x, y, width, height }: Box, ground: Box, isAcross: boolean): Point | null {
  const [right, bottom] = [x + Math.min(width, PRESSED.width), y + Math.min(height, PRESSED.height)]
  const [edge, end] = [ground.x + ground.width, ground.y + ground.height]
  const by = {
    x: beyond(x - ground.x - BORDER.left, right - edge + BORDER.right),
    y: beyond(y - ground.y - BORDER.top, bottom - end + BORDER.bottom),
  }
  if (by.x !== 0 || by.y !== 0) return by
  const isInCorner = right > edge - CORNER.width && bottom > end - CORNER.height
  if (!isInCorner) return null
  return isAcross
    ? { x: right - edge + CORNER.width + SLACK, y: 0 }
    : { x: 0, y: bottom - end + CORNER.height + SLACK }
}

/** How far something reaches out, before its one border or behind the other. */
const beyond = (before: number, behind: number): number =>
  before < 0 ? before - SLACK : behind > 0 ? behind + SLACK : 0

/** The block, and all that hangs on it and stands in it. */
function withAllParts(block: SeenBlock): readonly SeenBlock[] {
  const all: SeenBlock[] = []
  for (let next: SeenBlock | null = block; next; next = next.below) {
    all.push(next, ...next.inside.flatMap(withAllParts))
    for (const piece of next.pieces) if (piece.kind === 'block') all.push(...withAllParts(piece.block))
  }
  return all
}
