/** Blocks of a project, to be put beside what is in another one, or in the same. */
import type { BlockNode, Note, Project } from '../../core/project/project'

export interface Piece {
  /** Snapped together, the topmost first. */
  readonly blocks: readonly BlockNode[]
  /** Where they come from, for what their ids mean; own blocks that they call stand here with their definitions. */
  readonly from: Pick<Project, 'variables' | 'lists' | 'stacks'>
  /** A note on the workspace, in place of blocks. */
  readonly note?: Note
}
