/** Breakpoints at random statements of a program, with and without conditions of every kind. */
import type { BlockNode, Project } from '../../core/project/project'
import type { Breakpoint, Condition, Measured, Operand } from '../../core/run/machine/breakpoint'

type Choose = (n: number) => number

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
export function randomBreakpoints(
  project: Project,
  choose: Choose,
  isAsking: boolean,
): readonly Breakpoint[] {
  const ids = statementsOf(project)
  if (ids.length === 0) return []
  return Array.from({ length: 1 + choose(3) }, () => ({
    blockId: ids[choose(ids.length)]!,
    when: isAsking ? randomCondition(project, choose) : null,
  }))
}

function randomCondition(project: Project, choose: Choose): Condition {
  const operand = (): Operand =>
    choose(3) === 0
      ? { kind: 'variable', variableId: one(project.variables, choose) }
      : { kind: 'number', value: [0, 1, 2, 3, 5, 10, 0.5, -1][choose(8)]! }
  const left = (): Measured => {
    switch (choose(4)) {
      case 0:
        return { kind: 'length', listId: one(project.lists, choose) }
      case 1:
        return { kind: 'item', listId: one(project.lists, choose), index: operand() }
      default:
        return { kind: 'variable', variableId: one(project.variables, choose) }
    }
  }
  return { left: left(), is: COMPARISONS[choose(COMPARISONS.length)]!, right: operand() }
}

/** Now and then one that is not there any more. */
const one = (all: readonly { readonly id: string }[], choose: Choose): string =>
  choose(20) === 0 ? 'gone' : (all[choose(all.length)]?.id ?? 'gone')
