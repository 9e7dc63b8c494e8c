/**
 * Cycles in a directed graph, by depth-first search: an edge back to a node that is still being visited closes one
 * (Cormen et al., Introduction to Algorithms, "Depth-first search").
 */

/** One circle for each way back that a walk through all nodes meets; none where there is none. */
export function circlesIn(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  const way: string[] = []
  const walk = (path: string): void => {
    if (done.has(path)) return
    const before = way.indexOf(path)
    if (before >= 0) {
      circles.push(way.slice(before))
      return
    }
    way.push(path)
    for (const target of edges.get(path) ?? []) walk(target)
    way.pop()
    done.add(path)
  }
  for (const path of edges.keys()) walk(path)
  return circles
}
