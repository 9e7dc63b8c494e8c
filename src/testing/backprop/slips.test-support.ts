/** Changes one block of a project and leaves the rest as it was. Blocks are found by their ids. */
import type { Argument, BlockNode, Project } from '../../core/project/project'

type Change = (block: BlockNode) => readonly BlockNode[]

/** The blocks in whose place others are put; the others stay the same objects. */
export function changed(project: Project, id: string, change: Change): Project {
  let found = 0
  const of = (block: BlockNode): readonly BlockNode[] => {
    if (block.id === id) {
      found++
      return change(block)
    }
    if (!block.args) return [block]
    const args = Object.entries(block.args).map(([slot, given]): [string, Argument | undefined] => [
      slot,
      within(given),
    ])
    if (args.every(([slot, given]) => given === block.args?.[slot])) return [block]
    const left = args.filter((arg): arg is [string, Argument] => arg[1] !== undefined)
    return [{ ...block, args: Object.fromEntries(left) }]
  }
  const within = (given: Argument): Argument | undefined => {
    if (typeof given !== 'object') return given
    if ('type' in given) {
      const [only] = of(given)
      return only
    }
    const blocks = given.flatMap(of)
    return blocks.length === given.length && blocks.every((block, i) => block === given[i]) ? given : blocks
  }
  const stacks = project.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.flatMap(of) }))
  if (found !== 1) throw new Error(`There are ${found} blocks ${id}, not one.`)
  return { ...project, stacks }
}

/** Another block in its place. */
export const put = (project: Project, id: string, make: (block: BlockNode) => BlockNode) =>
  changed(project, id, (block) => [make(block)])

export const leaveOut = (project: Project, id: string) => changed(project, id, () => [])

/** The copy's blocks have ids of their own. */
export const twice = (project: Project, id: string) =>
  changed(project, id, (block) => [block, copyOf(block, 'again')])

/** Other contents of some of its holes and menus. */
export const withArgs = (project: Project, id: string, args: Readonly<Record<string, Argument>>) =>
  put(project, id, (block) => ({ ...block, args: { ...block.args, ...args } }))

/** A − B becomes B − A, and so on. */
export const turnRound = (project: Project, id: string) =>
  put(project, id, (block) => {
    const { a, b, ...rest } = block.args ?? {}
    if (a === undefined || b === undefined) throw new Error(`${id} has no two sides.`)
    return { ...block, args: { ...rest, a: b, b: a } }
  })

/** A block of another type with the same holes. */
export const retyped = (project: Project, id: string, type: string) =>
  put(project, id, (block) => ({ ...block, type }))

/** One of its operands in the block's own place. */
export const onlyOperand = (project: Project, id: string, slot: string) =>
  put(project, id, (block) => {
    const left = block.args?.[slot]
    if (typeof left !== 'object' || !('type' in left)) throw new Error(`${id} has no block at ${slot}.`)
    return left
  })

/** A statement goes to stand right before another one. */
export function moveBefore(project: Project, id: string, before: string): Project {
  let moved: BlockNode | undefined
  const without = changed(project, id, (block) => {
    moved = block
    return []
  })
  return changed(without, before, (block) => [moved!, block])
}

/** The same with ids that differ. */
export function copyOf(block: BlockNode, mark: string): BlockNode {
  const of = (given: Argument): Argument =>
    typeof given !== 'object'
      ? given
      : 'type' in given
        ? copyOf(given, mark)
        : given.map((each) => copyOf(each, mark))
  return {
    ...block,
    id: `${block.id} ${mark}`,
    ...(block.args && {
      args: Object.fromEntries(Object.entries(block.args).map(([slot, given]) => [slot, of(given)])),
    }),
  }
}
