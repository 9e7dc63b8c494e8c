/** Which blocks, and which expressions of the lowered program, make up one block. */
import type { Argument, BlockNode } from '../project/project'

/** The block's own id and those of the blocks in its holes, not in its mouths. */
export function idsIn(block: BlockNode): ReadonlySet<string> {
  const ids = new Set<string>()
  const pile = [block]
  for (let each = pile.pop(); each; each = pile.pop()) {
    ids.add(each.id)
    for (const argument of Object.values(each.args ?? {})) if (isBlock(argument)) pile.push(argument)
  }
  return ids
}

const isBlock = (argument: Argument): argument is BlockNode =>
  typeof argument === 'object' && !Array.isArray(argument)

/** The expressions of a block that stand in no other expression of it. */
export function outermostOf(blockId: string, stacks: unknown): ReadonlySet<object> {
  const found = new Set<object>()
  const visit = (part: unknown, isInside: boolean): void => {
    if (Array.isArray(part)) for (const each of part) visit(each, isInside)
    else if (typeof part === 'object' && part !== null) {
      let inside = isInside
      if ('at' in part) {
        const isOwn = part.at === blockId && 'kind' in part && !STATEMENTS.has(part.kind as string)
        if (isOwn && !isInside) found.add(part)
        inside = isOwn
      }
      for (const each of Object.values(part)) visit(each, inside)
    }
  }
  visit(stacks, false)
  return found
}

/** What lifting a call out of an expression makes of the expression's blocks. */
const STATEMENTS: ReadonlySet<string> = new Set(['setLocal', 'if', 'call'])
