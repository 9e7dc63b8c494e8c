/**
 * The use set of a block in an instruction: the variables and lists that it reads or names while that runs, where
 * somebody searches first when it could not do its work.
 */
import type { Instruction } from './code'

/** By the program's numbering, in the order in which they stand in the block. */
export interface Reads {
  readonly variables: readonly number[]
  readonly lists: readonly number[]
}

/** `blockId` is the block of the instruction, or one inside that. The IR is plain data, so every kind is looked through. */
export function readsOf(instruction: Instruction, blockId: string): Reads {
  const variables = new Set<number>()
  const lists = new Set<number>()
  const visit = (part: unknown, isInside: boolean): void => {
    if (Array.isArray(part)) for (const each of part) visit(each, isInside)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return
    const node = part as Readonly<Record<string, unknown>>
    const isAtFault = isInside || node.at === blockId
    if (isAtFault) look(node)
    for (const each of Object.values(node)) visit(each, isAtFault)
  }
  const look = ({ kind, type, ...node }: Readonly<Record<string, unknown>>): void => {
    if (kind === 'variable') variables.add(node.variable as number)
    else if (type === 'variable') variables.add(node.value as number)
    else if (kind === 'list' || kind === 'row') lists.add(node.list as number)
  }
  visit(instruction, false)
  return { variables: [...variables], lists: [...lists] }
}
