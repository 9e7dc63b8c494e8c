/** Lists, variables and own blocks by their names, as forgiving as a reader: case and spaces do not count. */
import { nameKey } from '../project/names'
import type { List, Project, Signature, Variable } from '../project/project'

const key = (name: string): string => nameKey(name).replace(/\s+/g, '')

export const listNamed = ({ lists }: Pick<Project, 'lists'>, name: string): List | undefined =>
  lists.find((list) => key(list.name) === key(name))

export const variableNamed = (
  { variables }: Pick<Project, 'variables'>,
  name: string,
): Variable | undefined => variables.find((variable) => key(variable.name) === key(name))

export interface OwnBlock {
  readonly signature: Signature
  /** Its definition's id. */
  readonly blockId: string
}

export function ownBlockNamed({ stacks }: Pick<Project, 'stacks'>, name: string): OwnBlock | null {
  for (const { blocks } of stacks) {
    const [head] = blocks
    if (head?.signature && key(head.signature.name) === key(name))
      return { signature: head.signature, blockId: head.id }
  }
  return null
}
