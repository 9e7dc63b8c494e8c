/** What a learner wrote beside the blocks: comments by statement, and the notes of the workspace. */
import type { Language } from '../core/language/language'
import type { Argument, BlockNode, Project } from '../core/project/project'

export interface Remarks {
  /** By block id: the comments of a block in a stack and of the blocks in its holes, in order. */
  readonly comments: ReadonlyMap<string, readonly string[]>
  /** From top to bottom, then from left to right. */
  readonly notes: readonly string[]
}

export function remarksOf(project: Project, language: Language): Remarks {
  const comments = new Map<string, readonly string[]>()
  const said = (block: BlockNode): readonly string[] => [
    ...(block.comment?.trim() ? [block.comment] : []),
    ...Object.values(block.args ?? {})
      .filter((argument): argument is BlockNode => isBlock(argument))
      .flatMap(said),
  ]
  const visit = (blocks: readonly BlockNode[]): void => {
    for (const block of blocks) {
      const words = said(block)
      if (words.length > 0 && language.blocks.has(block.type)) comments.set(block.id, words)
      for (const argument of Object.values(block.args ?? {}))
        if (Array.isArray(argument)) visit(argument as readonly BlockNode[])
    }
  }
  for (const { blocks } of project.stacks) visit(blocks)
  const notes = project.notes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text)
  return { comments, notes: notes.filter((text) => text.trim() !== '') }
}

const isBlock = (argument: Argument): argument is BlockNode =>
  typeof argument === 'object' && !Array.isArray(argument)
