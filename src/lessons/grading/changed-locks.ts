/** Which of a task's locked stacks are no longer what they were. */
import { settledBlocks } from '../../core/project/frame/settled'
import type { BlockNode, Frame, Project } from '../../core/project/project'
import { format } from '../../core/project/write'

/** A task as it was handed out. */
export type Task = Pick<Project, 'stacks' | 'variables' | 'lists'> & { readonly frame: Frame }

/**
 * The first blocks of those stacks, as the task has them. By the task's own locks: a file in which the lock was taken out
 * is seen as well as one in which it was only opened.
 */
export function changedLocks(
  { stacks, frame }: Pick<Task, 'stacks' | 'frame'>,
  project: Pick<Project, 'stacks'>,
): readonly BlockNode[] {
  return frame.locks.flatMap(({ block, kind }) => {
    const before = stackFrom(stacks, block)
    if (!before) return []
    const now = stackFrom(project.stacks, block)
    const textOf = (blocks: readonly BlockNode[]) => format(settledBlocks(blocks, kind))
    return now && textOf(now) === textOf(before) ? [] : before.slice(0, 1)
  })
}

const stackFrom = (stacks: Project['stacks'], id: string): readonly BlockNode[] | undefined =>
  stacks.find(({ blocks }) => blocks[0]?.id === id)?.blocks
