/** Where the numbers came from that a turn found in memory and read. There may be as many as a network has weights. */
// biome-ignore-all lint/style/noNonNullAssertion: the three arrays are equally long

/** Where a number was in memory when the tape began. `list` is null for variables, whose numbers are their `index`. */
export interface Leaf {
  readonly list: number | null
  /** From 0. */
  readonly index: number
}

const VARIABLE = -1

export class Leaves implements Iterable<readonly [node: number, leaf: Leaf]> {
  /** In the order of the tape, so ever larger. */
  private readonly nodes: number[] = []
  private readonly lists: number[] = []
  private readonly indexes: number[] = []

  add(node: number, list: number | null, index: number): void {
    this.nodes.push(node)
    this.lists.push(list ?? VARIABLE)
    this.indexes.push(index)
  }

  /** Undefined for a node that is no leaf. */
  get(node: number): Leaf | undefined {
    const { nodes } = this
    let low = 0
    let high = nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (nodes[middle]! < node) low = middle + 1
      else high = middle
    }
    return nodes[low] === node ? this.at(low) : undefined
  }

  *[Symbol.iterator](): Iterator<readonly [node: number, leaf: Leaf]> {
    for (const [i, node] of this.nodes.entries()) yield [node, this.at(i)]
  }

  /** Without an object for each. */
  forEach(look: (node: number, list: number | null, index: number) => void): void {
    for (const [i, node] of this.nodes.entries()) {
      const list = this.lists[i]!
      look(node, list === VARIABLE ? null : list, this.indexes[i]!)
    }
  }

  private at(i: number): Leaf {
    const list = this.lists[i]!
    return { list: list === VARIABLE ? null : list, index: this.indexes[i]! }
  }
}
