/** Breakpoints at random statements of a program, with and without conditions of every kind. */
import type { BlockNode, Project } from '../../core/project/project'
import type { Breakpoint, Condition, Measured, Operand } from '../../core/run/machine/breakpoint'

type Lot = (n: number) => number

const COMPARISONS = ['<', '<=', '=', '≠', '>=', '>'] as const

/** The blocks that are steps of a run. */
export function statementsOf({ stacks }: Project): readonly string[] {
  const ids: string[] = []
  const visit = (block: BlockNode) => {
    ids.push(block.id)
    for (const part of Object.values(block.args ?? {})) if (Array.isArray(part)) part.forEach(visit)
  }
  for (const { blocks } of stacks) if (isHat(blocks[0])) blocks.slice(1).forEach(visit)
  return ids
}

const isHat = (block: BlockNode | undefined) => block?.type === 'events_flag' || block?.type === 'my_define'

/** One to three of them; none where the program has no statement. */
export function randomBreakpoints(project: Project, lot: Lot, isAsking: boolean): readonly Breakpoint[] {
  const ids = statementsOf(project)
  if (ids.length === 0) return []
  return Array.from({ length: 1 + lot(3) }, () => ({
    blockId: ids[lot(ids.length)]!,
    when: isAsking ? randomCondition(project, lot) : null,
  }))
}

function randomCondition(project: Project, lot: Lot): Condition {
  const operand = (): Operand =>
    lot(3) === 0
      ? { kind: 'variable', variableId: one(project.variables, lot) }
      : { kind: 'number', value: [0, 1, 2, 3, 5, 10, 0.5, -1][lot(8)]! }
  const left = (): Measured => {
    switch (lot(4)) {
      case 0:
        return { kind: 'length', listId: one(project.lists, lot) }
      case 1:
        return { kind: 'item', listId: one(project.lists, lot), index: operand() }
      default:
        return { kind: 'variable', variableId: one(project.variables, lot) }
    }
  }
  return { left: left(), is: COMPARISONS[lot(COMPARISONS.length)]!, right: operand() }
}

/** Now and then one that is not there any more. */
const one = (all: readonly { readonly id: string }[], lot: Lot): string =>
  lot(20) === 0 ? 'gone' : (all[lot(all.length)]?.id ?? 'gone')
