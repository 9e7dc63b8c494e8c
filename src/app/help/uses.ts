/** Where a program uses a block of a type. */
import { allBlocks } from '../../core/project/find-block'
import type { BlockNode, Project } from '../../core/project/project'

export interface Use {
  readonly blockId: string
  /** The block that its stack begins with. */
  readonly top: BlockNode
}

/** From the top of each stack downwards. */
export function usesOf(type: string, { stacks }: Pick<Project, 'stacks'>): readonly Use[] {
  const uses: Use[] = []
  for (const { blocks } of stacks) {
    const [top] = blocks
    if (!top) continue
    for (const block of allBlocks(blocks)) if (block.type === type) uses.push({ blockId: block.id, top })
  }
  return uses
}
