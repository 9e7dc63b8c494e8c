/**
 * The values that were traced, by depth of calls: own blocks may be recursive in the middle of an expression, so what
 * was heard is kept apart for each activation until the block is done there.
 */
import type { ListValue } from './list-value'

export type Value = number | boolean | ListValue

/** What was heard at one depth of calls. */
export interface Heard {
  readonly inside: Map<string, Value>
  readonly numbers: number[]
  readonly lists: ListValue[]
  /** The call that an own block's answer comes from was heard, too. */
  called: boolean
}

export class ValuesByDepth {
  private readonly heard = new Map<number, Heard>()

  at(depth: number): Heard {
    const known = this.heard.get(depth)
    if (known) return known
    const fresh: Heard = { inside: new Map(), numbers: [], lists: [], called: false }
    this.heard.set(depth, fresh)
    return fresh
  }

  drop(depth: number): void {
    this.heard.delete(depth)
  }

  clear(): void {
    this.heard.clear()
  }
}
