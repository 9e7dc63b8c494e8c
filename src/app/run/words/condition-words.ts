/** The condition of a breakpoint as people say it: “item 3 of hidden > 0.5”. */
import type { MessageValue } from '../../../core/message'
import type { Condition, Measured, Operand } from '../../../core/run/machine/breakpoint'
import { say } from '../../../words'

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
  return say('run-condition', {
    left: measured(left, names),
    sign: SIGNS[is],
    right: measured(right, names),
  })
}

function measured(node: Measured | Operand, names: Names): MessageValue {
  switch (node.kind) {
    case 'number':
      return node.value
    case 'variable':
      return nameOf(node.variableId, names.variables) ?? say('run-variable-gone')
    case 'item':
      return say('run-condition-item', {
        index: measured(node.index, names),
        list: listName(node.listId, names),
      })
    case 'length':
      return say('run-condition-length', { list: listName(node.listId, names) })
  }
}

const listName = (id: string, { lists }: Names) => nameOf(id, lists) ?? say('run-list-gone')

const nameOf = (wanted: string, all: readonly Named[]) => all.find(({ id }) => id === wanted)?.name
