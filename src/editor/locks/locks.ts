/**
 * Holds stacks as they are. Blocks that cannot be moved, deleted or edited are Blockly's own; what Blockly lets through,
 * such as a deleted variable or a changed own block, shows in what the stack is like after the step.
 */
import type * as B from 'blockly/core'
import { settledBlocks } from '../../core/project/frame/settled'
import type { Lock } from '../../core/project/project'
import type { LockParts } from './parts'

type Kind = Lock['kind']

export class Locks {
  private held: ReadonlyMap<string, Kind> = new Map()
  /** By the first block's id: what the stack is like, as text. */
  private likeness: ReadonlyMap<string, string | null> = new Map()

  constructor(private readonly parts: LockParts) {
    keepOthersOut(parts, (block) => this.kindOf(block) !== null)
  }

  /** Replaces the earlier locks. What was undone or could be is forgotten, or it would lead back through them. */
  hold(locks: readonly Lock[]): void {
    const before = this.held
    this.held = new Map(locks.map(({ block, kind }) => [block, kind]))
    for (const id of before.keys()) if (!this.held.has(id)) this.fasten(id, null)
    this.fastenAll()
    this.likeness = this.look()
    this.parts.workspace.clearUndo()
  }

  /** Locked stacks that a step took away and that were brought back are new blocks. */
  fastenAll(): void {
    for (const [id, kind] of this.held) this.fasten(id, kind)
  }

  /** How the stack is locked that this block stands in; null where it is free. */
  kindOf(block: B.Block): Kind | null {
    return this.held.get(block.getRootBlock().id) ?? null
  }

  get isHolding(): boolean {
    return this.held.size > 0
  }

  get ids(): readonly string[] {
    return [...this.held.keys()]
  }

  /** Whether a locked stack is no longer what it was when it was locked. */
  get isBroken(): boolean {
    const now = this.look()
    return [...this.likeness].some(([id, before]) => now.get(id) !== before)
  }

  private look(): ReadonlyMap<string, string | null> {
    return new Map([...this.held].map(([id, kind]) => [id, this.likenessOf(id, kind)]))
  }

  private likenessOf(id: string, kind: Kind): string | null {
    const first = this.parts.workspace.getBlockById(id)
    if (!first) return null
    if (first.getParent()) return ''
    const { x, y, blocks } = this.parts.readStack(first, this.parts.shapes)
    // Infinity and -0 are no JSON.
    const plain = (_: string, value: unknown) => (typeof value === 'number' ? `${1 / value} ${value}` : value)
    return JSON.stringify([x, y, settledBlocks(blocks, kind)], plain)
  }

  private fasten(id: string, kind: Kind | null): void {
    const first = this.parts.workspace.getBlockById(id)
    for (const block of first?.getDescendants(false) ?? []) {
      block.setMovable(kind === null)
      block.setDeletable(kind === null)
      block.setEditable(kind === null || (kind === 'numbers' && block.type === this.parts.typedNumber))
    }
  }
}

/** Nothing snaps onto a locked stack, or into it. */
function keepOthersOut({ blockly, workspace }: LockParts, isLocked: (block: B.Block) => boolean): void {
  const checker = workspace.connectionChecker
  const usual = checker.canConnectWithReason.bind(checker)
  checker.canConnectWithReason = (a, b, isDragging, distance) => {
    const touchesLock = [a, b].some((each) => each && isLocked(each.getSourceBlock()))
    // Undo and loading put together what belongs together; a person drags.
    if (isDragging && touchesLock) return blockly.Connection.REASON_CHECKS_FAILED
    return usual(a, b, isDragging, distance)
  }
}
