/** Which of the blocks of a stack can stay. */
import type { BlockNode } from '../../../src/core/project/project'
import type { SeenBlock } from './seen-blocks'

/** As many of those that are there as can stay in the order of the goal: the longest common subsequence. Ids by the goal's blocks. */
export function alike(
  there: readonly SeenBlock[],
  goal: readonly BlockNode[],
  isA: (seen: SeenBlock, node: BlockNode) => boolean,
): ReadonlyMap<BlockNode, string> {
  /** How many can stay of those from i and j on, by i and j. */
  const most = new Map<string, number>()
  const from = (i: number, j: number) => most.get(`${i} ${j}`) ?? 0
  const fits = (i: number, j: number) => {
    const [seen, node] = [there[i], goal[j]]
    return seen !== undefined && node !== undefined && isA(seen, node)
  }
  for (let i = there.length - 1; i >= 0; i--)
    for (let j = goal.length - 1; j >= 0; j--)
      most.set(`${i} ${j}`, fits(i, j) ? 1 + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1)))
  const kept = new Map<BlockNode, string>()
  let i = 0
  let j = 0
  while (i < there.length && j < goal.length) {
    const [seen, node] = [there[i], goal[j]]
    if (seen && node && fits(i, j)) {
      kept.set(node, seen.id)
      i += 1
      j += 1
    } else if (from(i + 1, j) >= from(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}
