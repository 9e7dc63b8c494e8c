/** The condition of a breakpoint as people say it: “item 3 of hidden > 0.5”. */

import { showNumber } from '../../core/language/show-number'
import type { Condition, Measured, Operand } from '../../core/run/machine/breakpoint'

interface Named {
  readonly id: string
  readonly name: string
}

interface Names {
  readonly variables: readonly Named[]
  readonly lists: readonly Named[]
}

/** The signs that stand on blocks. */
export const SIGNS = { '<': '<', '<=': '≤', '=': '=', '≠': '≠', '>=': '≥', '>': '>' } as const

export function conditionWords({ left, is, right }: Condition, names: Names): string {
  return `${words(left, names)} ${SIGNS[is]} ${words(right, names)}`
}

function words(node: Measured | Operand, names: Names): string {
  switch (node.kind) {
    case 'number':
      return showNumber(node.value)
    case 'variable':
      return nameOf(node.variableId, names.variables, 'a variable that is gone')
    case 'item':
      return `item ${words(node.index, names)} of ${listName(node.listId, names)}`
    case 'length':
      return `length of ${listName(node.listId, names)}`
  }
}

const listName = (id: string, { lists }: Names) => nameOf(id, lists, 'a list that is gone')

function nameOf(wanted: string, all: readonly Named[], otherwise: string): string {
  return all.find(({ id }) => id === wanted)?.name ?? otherwise
}
