/** Every mutant of a project: one standard slip in one block. */
import type { BlockNode, Project } from '../../../core/project/project'
import { changed } from '../slips.test-support'
import { slipsOf } from './slip-kinds.test-support'

export interface Mutant {
  /** The block's id and the slip: the same in every run, as examples keep their ids. */
  readonly key: string
  readonly block: string
  readonly make: () => Project
}

/** Blocks that nothing can follow. */
const LAST = new Set(['my_return', 'control_stop', 'control_forever'])

interface Placed {
  readonly block: BlockNode
  readonly isStatement: boolean
  /** The statement after it in the same stack or mouth. */
  readonly next: BlockNode | undefined
}

function placedIn(blocks: readonly BlockNode[]): readonly Placed[] {
  return blocks.flatMap((block, i) => [{ block, isStatement: true, next: blocks[i + 1] }, ...inside(block)])
}

const inside = ({ args = {} }: BlockNode): readonly Placed[] =>
  Object.values(args).flatMap((given) => {
    if (typeof given !== 'object') return []
    if (!('type' in given)) return placedIn(given)
    return [{ block: given, isStatement: false, next: undefined }, ...inside(given)]
  })

/** In reading order. Hats and definitions have no slips. */
export function mutantsOf(project: Project): readonly Mutant[] {
  const placed = project.stacks.flatMap(({ blocks }) => placedIn(blocks.slice(1)))
  return placed.flatMap(({ block, isStatement, next }) => {
    const { id } = block
    const slips = slipsOf(block, isStatement, project).filter(
      ({ slip }) => slip !== 'twice' || !LAST.has(block.type),
    )
    const own = slips.map(({ slip, change }) => ({
      key: `${id} ${slip}`,
      block: id,
      make: () => changed(project, id, change),
    }))
    if (!next || LAST.has(next.type)) return own
    const swapped = {
      key: `${id} after the next`,
      block: id,
      make: () =>
        changed(
          changed(project, id, () => []),
          next.id,
          (other) => [other, block],
        ),
    }
    return [...own, swapped]
  })
}
