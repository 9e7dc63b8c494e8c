/**
 * Builds a program by hand: looks at what is on the workspace, and drags, types and chooses until a stack is what it should
 * be. What that is, is said in blocks of a project, such as a lesson's solution.
 */
import type { Page } from '@playwright/test'
import type { Argument, BlockNode, Project } from '../../../src/core/project/project'
import type { Hand } from '../hand'
import { alike } from './alike'
import { BlockHands } from './block-hands'
import { BlockWords } from './block-words'
import { Pointer } from './pointer'
import type { SeenBlock } from './seen-blocks'
import { type Hole, type Spot, WorkspaceView } from './workspace-view'

const isNode = (value: Argument): value is BlockNode => typeof value === 'object' && !Array.isArray(value)
const isBody = (value: Argument | undefined): value is readonly BlockNode[] => Array.isArray(value)

export class Builder {
  private readonly words: BlockWords
  private readonly view: WorkspaceView
  private readonly hands: BlockHands
  /** Blocks that were put aside, to be used again. */
  private readonly aside = new Map<BlockNode, string>()

  constructor(page: Page, by: Hand, project: Pick<Project, 'variables' | 'lists' | 'stacks'>) {
    this.words = new BlockWords(project)
    const pointer = new Pointer(page, by)
    this.view = new WorkspaceView(page, pointer)
    this.hands = new BlockHands(page, pointer, this.view, this.words)
  }

  /** Makes of what hangs below this block, which is on the workspace, these blocks. */
  async below(head: string, goal: readonly BlockNode[]): Promise<void> {
    this.view.lookOnlyAt(head)
    await this.sequence({ under: head }, goal)
  }

  /** Begins a stack of its own, where there is room. Gives the id of its first block on the workspace. */
  async begin(node: BlockNode): Promise<string> {
    this.view.lookOnlyAt()
    return this.hands.takeTo(node, await this.hands.freePlace())
  }

  private async sequence(spot: Spot, goal: readonly BlockNode[]): Promise<void> {
    const kept = await this.keepOnly(spot, goal)
    let above = spot
    for (const node of goal) {
      const id = kept.get(node) ?? (await this.bring(node, above))
      await this.fit(id, node)
      above = { under: id }
    }
  }

  /**
   * What is to go and hangs between others: those below are dragged past it, so that it hangs at the end, and is thrown
   * away with all that hangs on it, if it has no place there.
   */
  private async keepOnly(spot: Spot, goal: readonly BlockNode[]): Promise<ReadonlyMap<BlockNode, string>> {
    for (;;) {
      const there = await this.view.follow(spot)
      const kept = alike(there, goal, this.isA)
      const stays = new Set(kept.values())
      const first = there.findIndex(({ id }) => !stays.has(id))
      const gone = there[first]
      if (!gone) return kept
      const next = there.slice(first).find(({ id }) => stays.has(id))
      const above = there[first - 1]
      if (next) await this.hands.move(next.id, above ? { under: above.id } : spot)
      else await this.hands.throwAway(gone.id)
    }
  }

  /** Makes a block's menus, holes and mouths those of `node`. */
  private async fit(id: string, node: BlockNode): Promise<void> {
    let hole = -1
    let mouth = -1
    for (const piece of this.words.piecesOf(node)) {
      const isMouth = piece.kind === 'slot' && piece.slot.kind === 'body'
      if (isMouth) mouth += 1
      else hole += 1
      const goal = piece.kind === 'slot' ? node.args?.[piece.name] : undefined
      if (piece.kind !== 'slot' || goal === undefined) continue
      if (isBody(goal)) await this.sequence({ mouthOf: id, mouth }, goal)
      else if (isNode(goal)) await this.fill({ holeOf: id, hole }, goal)
      else {
        const isTyped = ['number', 'text'].includes(piece.slot.kind)
        await this.write({ holeOf: id, hole }, this.words.argumentWords(piece.slot, goal), isTyped)
      }
    }
  }

  /** Puts a block into a hole. What is there and belongs into the new block is put aside first. */
  private async fill(spot: Hole, goal: BlockNode): Promise<void> {
    const there = await this.view.at(spot)
    if (there && this.isA(there, goal)) return this.fit(there.id, goal)
    const again = there && valuesIn(goal).find((node) => this.isA(there, node))
    if (again) {
      await this.hands.drop(there.id, await this.hands.freePlace())
      this.view.lookAlsoAt(there.id)
      this.aside.set(again, there.id)
    } else if (there) await this.hands.throwAway(there.id)
    await this.fit(await this.bring(goal, spot), goal)
  }

  private async write(spot: Hole, words: string, isTyped: boolean): Promise<void> {
    const there = await this.view.piece(spot)
    if (there.kind === 'block') {
      await this.hands.throwAway(there.block.id)
      return this.write(spot, words, isTyped)
    }
    if (there.kind === 'empty') throw new Error(`“${words}” can't be written into an empty hole.`)
    if (sameWords(there.text, words)) return
    await (isTyped ? this.hands.type(spot, words) : this.hands.choose(spot, words))
    const written = await this.view.piece(spot)
    if (!('text' in written && sameWords(written.text, words)))
      throw new Error(`“${words}” was written, and ${JSON.stringify(written)} stands there.`)
  }

  /** Takes a block that was put aside, or a new one, and puts it there. Gives its id on the workspace. */
  private async bring(node: BlockNode, spot: Spot): Promise<string> {
    const aside = this.aside.get(node)
    this.aside.delete(node)
    if (aside !== undefined) await this.hands.move(aside, spot)
    else await this.hands.take(node, spot)
    const now = await this.view.at(spot)
    if (!now || !this.isA(now, node)) throw new Error(`${node.type} did not snap: ${JSON.stringify(spot)}`)
    return now.id
  }

  private isA = (seen: SeenBlock, node: BlockNode): boolean => this.words.isOn(seen, node)
}

/** Numbers read with a minus sign or a hyphen. */
const sameWords = (a: string, b: string) => a.replaceAll('−', '-') === b.replaceAll('−', '-')

/** The blocks in the holes of a block, whatever their depth. */
function valuesIn({ args = {} }: BlockNode): readonly BlockNode[] {
  return Object.values(args).flatMap((value) => (isNode(value) ? [value, ...valuesIn(value)] : []))
}
