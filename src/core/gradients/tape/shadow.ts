/**
 * Beside each number in memory, the node of the tape that it is. Kept by list and position, as lists move about in
 * memory.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a row for each list, as long as the list
import type { Memory } from '../../memory/memory'

/** A number that was there before the tape began, and that nobody has read yet. */
export const UNREAD = -1

export class Shadow {
  readonly variables: Int32Array
  private readonly lists: Int32Array[]

  constructor(private readonly memory: Memory) {
    this.variables = new Int32Array(memory.variableCount).fill(UNREAD)
    this.lists = Array.from({ length: memory.listCount + 1 }, (_, list) =>
      new Int32Array(memory.length(list)).fill(UNREAD),
    )
  }

  item(list: number, index: number): number {
    return this.lists[list]![index]!
  }

  setItem(list: number, index: number, node: number): void {
    const nodes = this.lists[list]!
    if (index < nodes.length) nodes[index] = node
    else this.grown(list, index + 1)[index] = node
  }

  /** What is new in a list comes from nowhere. */
  clear(list: number, from: number, to: number): void {
    this.grown(list, to).fill(0, from, to)
  }

  /** Makes room before `index`, or takes it away, as inserting and deleting do. */
  move(list: number, index: number, by: 1 | -1, length: number): void {
    const nodes = this.grown(list, length + 1)
    if (by === 1) nodes.copyWithin(index + 1, index, length)
    else nodes.copyWithin(index, index + 1, length)
  }

  private grown(list: number, length: number): Int32Array {
    const nodes = this.lists[list]!
    if (length <= nodes.length) return nodes
    const more = new Int32Array(Math.max(length, 2 * nodes.length))
    more.set(nodes)
    this.lists[list] = more
    return more
  }

  /** The nodes of a list as it stands. */
  nodesOf(list: number): Int32Array {
    const length = this.memory.length(list)
    return this.grown(list, length).subarray(0, length)
  }
}
