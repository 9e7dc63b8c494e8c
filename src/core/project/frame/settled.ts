/** What a lock holds of a stack's blocks. */
import type { BlockNode, Lock } from '../project'
import { blockInOrder } from '../write'

/**
 * Plain data that is the same for two stacks just where a lock of this kind takes the one for the other, in whatever order
 * their holes were filled. Typed numbers are left out where they may change.
 */
export const settledBlocks = (blocks: readonly BlockNode[], kind: Lock['kind']): readonly unknown[] =>
  blocks.map((block) => settled(block, kind))

function settled({ args, ...outside }: BlockNode, kind: Lock['kind']): unknown {
  const inside = Object.entries(args ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([slot, value]): unknown[] => {
      // An emptied hole for a number is absent, so one that may change is not told of either way.
      if (typeof value === 'number') return kind === 'numbers' ? [] : [[slot, value]]
      if (typeof value === 'string') return [[slot, value]]
      return [[slot, Array.isArray(value) ? settledBlocks(value, kind) : settled(value as BlockNode, kind)]]
    })
  return [blockInOrder(outside), inside]
}
