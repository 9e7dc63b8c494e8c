/** Blocks of another project, to be put beside what is there. */
import type { BlockNode, Project } from '../../core/project/project'

export interface Piece {
  /** Snapped together, the topmost first. */
  readonly blocks: readonly BlockNode[]
  /** Where they come from, for what their ids mean. */
  readonly from: Pick<Project, 'variables' | 'lists' | 'stacks'>
}
