/** The blocks of a third hint: found in the solution by the comment that stands on them. */
import { allBlocks } from '../../core/project/find-block'
import type { BlockNode, Project } from '../../core/project/project'

/**
 * The block with this comment, as it stands in the solution; what is inside an own block that is called so; null where
 * neither is there.
 */
export function pieceOf({ stacks }: Pick<Project, 'stacks'>, name: string): readonly BlockNode[] | null {
  for (const { blocks } of stacks) {
    const [head, ...body] = blocks
    if (head?.signature?.name === name) return body
    for (const block of allBlocks(blocks)) if (block.comment === name) return [block]
  }
  return null
}
