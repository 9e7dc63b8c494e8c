/** Where a program uses a block of a type. */
import type { BlockNode, Project } from '../../core/project/project'

export interface Use {
  readonly blockId: string
  /** The block that its stack begins with. */
  readonly top: BlockNode
}

/** From the top of each stack downwards. Iterative, because programs may be long and deep. */
export function usesOf(type: string, { stacks }: Pick<Project, 'stacks'>): readonly Use[] {
  const uses: Use[] = []
  for (const { blocks } of stacks) {
    const [top] = blocks
    if (!top) continue
    const pile = [...blocks].reverse()
    for (let block = pile.pop(); block; block = pile.pop()) {
      if (block.type === type) uses.push({ blockId: block.id, top })
      const inside = Object.values(block.args ?? {}).flatMap((content) =>
        typeof content === 'object' ? content : [],
      )
      pile.push(...(inside as readonly BlockNode[]).toReversed())
    }
  }
  return uses
}
