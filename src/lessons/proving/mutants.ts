/**
 * A lesson's solution with one block changed, for each block that a learner has to build: one left out, a number moved by
 * one, another sign, the next choice of a menu (mutation testing: R. A. DeMillo, R. J. Lipton and F. G. Sayward, Hints on
 * test data selection, IEEE Computer 11:4, 1978). A check that passes one of them would pass a learner who made that slip.
 */
import type { Language } from '../../core/language/language'
import { allBlocks } from '../../core/project/find-block'
import type { Argument, BlockNode, Project } from '../../core/project/project'

export interface Mutant {
  readonly project: Project
  readonly blockId: string
  readonly change: Change
}

export type Change =
  | { readonly kind: 'left-out' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'type'; readonly to: string }
  | { readonly kind: 'choice'; readonly from: string; readonly to: string }
  /** Two holes of one kind hold each other's content. */
  | { readonly kind: 'swapped' }

/** Blocks that somebody takes for one another. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  maths_add: 'maths_subtract',
  maths_subtract: 'maths_add',
  maths_multiply: 'maths_add',
  maths_divide: 'maths_multiply',
  maths_and: 'maths_or',
  maths_or: 'maths_and',
  variables_set: 'variables_change',
  variables_change: 'variables_set',
}

/** What the solution has and the start does not; where a block was changed, it is the learner's, too. */
export function mutantsOf(start: Project, solution: Project, language: Language): readonly Mutant[] {
  const given = new Set(blocksOf(start).map(textOf))
  const mutants: Mutant[] = []
  const change = (block: BlockNode, what: Change, next: BlockNode | null) =>
    mutants.push({ project: replaced(solution, block.id, next), blockId: block.id, change: what })
  for (const block of blocksOf(solution)) {
    if (given.has(textOf(block))) continue
    const definition = language.blocks.get(block.type)
    if (!definition || definition.gives === 'hat') continue
    const args = block.args ?? {}
    if (definition.gives === 'statement' || definition.gives === 'last')
      change(block, { kind: 'left-out' }, null)
    const neighbour = NEIGHBOURS[block.type]
    if (neighbour !== undefined) change(block, { kind: 'type', to: neighbour }, renamed(block, neighbour))
    for (const [name, content] of Object.entries(args)) {
      const slot = definition.slots[name]
      const put = (value: Argument): BlockNode => ({ ...block, args: { ...args, [name]: value } })
      if (typeof content === 'number')
        for (const to of content === 0 ? [1] : [content + 1, -content])
          change(block, { kind: 'number', from: content, to }, put(to))
      if (slot?.kind === 'choice' && typeof content === 'string') {
        const at = slot.options.findIndex(([value]) => value === content)
        const [to] = slot.options[(at + 1) % slot.options.length] ?? []
        if (to !== undefined && to !== content) change(block, { kind: 'choice', from: content, to }, put(to))
      }
    }
    const twins = Object.entries(definition.slots).filter(([, { kind }]) => kind === 'number')
    const [first, second] = twins
    if (first && second && !COMMUTATIVE.has(block.type)) {
      const [a, b] = [args[first[0]], args[second[0]]]
      if (a !== undefined && b !== undefined && textOf(a) !== textOf(b))
        change(block, { kind: 'swapped' }, { ...block, args: { ...args, [first[0]]: b, [second[0]]: a } })
    }
  }
  return mutants
}

const COMMUTATIVE: ReadonlySet<string> = new Set(['maths_add', 'maths_multiply', 'maths_min_max'])

/** Sets and changes call their number by other names. */
function renamed(block: BlockNode, type: string): BlockNode {
  const { value, by, ...rest } = block.args ?? {}
  if (type === 'variables_change')
    return { ...block, type, args: { ...rest, ...(value !== undefined && { by: value }) } }
  if (type === 'variables_set')
    return { ...block, type, args: { ...rest, ...(by !== undefined && { value: by }) } }
  return { ...block, type }
}

/** Without ids, comments and places: what a block does. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, each) => (key === 'id' || key === 'comment' ? undefined : each))

const blocksOf = ({ stacks }: Project): readonly BlockNode[] =>
  stacks.flatMap(({ blocks }) => [...allBlocks(blocks)])

/** The project with another block in the place of one, or without it. */
function replaced(project: Project, id: string, next: BlockNode | null): Project {
  const inStack = (blocks: readonly BlockNode[]): readonly BlockNode[] =>
    blocks.flatMap((block) => (block.id === id ? (next ? [next] : []) : [inBlock(block)]))
  const inBlock = (block: BlockNode): BlockNode => {
    if (!block.args) return block
    const args = Object.entries(block.args).map(([name, content]): [string, Argument] => [
      name,
      typeof content !== 'object'
        ? content
        : Array.isArray(content)
          ? inStack(content)
          : (content as BlockNode).id === id && next
            ? next
            : inBlock(content as BlockNode),
    ])
    return { ...block, args: Object.fromEntries(args) }
  }
  return { ...project, stacks: project.stacks.map((stack) => ({ ...stack, blocks: inStack(stack.blocks) })) }
}
