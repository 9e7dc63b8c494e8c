/** A breakpoint's condition while somebody fills it in: what is chosen and typed, and what is still missing. */

import type { CompareName } from '../../core/program/ir'
import type { Condition, Measured, Operand } from '../../core/run/machine/breakpoint'
import { say } from '../../words'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a condition can speak of. */
export interface Subjects {
  readonly variables: readonly Named[]
  readonly lists: readonly Named[]
}

/** A typed number, or a variable. */
export interface OperandDraft {
  /** Null for the typed number. */
  readonly variableId: string | null
  readonly text: string
}

export interface ConditionDraft {
  readonly kind: Measured['kind']
  /** Of the variable, or of the list. */
  readonly id: string
  readonly index: OperandDraft
  readonly is: CompareName
  readonly right: OperandDraft
}

const typed = (text: string): OperandDraft => ({ variableId: null, text })

/** Null where the project has nothing to speak of yet. */
export function draftFor(initial: Condition | null, { variables, lists }: Subjects): ConditionDraft | null {
  const there = (all: readonly Named[], id: string) => all.some((each) => each.id === id)
  const first: Omit<ConditionDraft, 'index' | 'is' | 'right'> | null = variables[0]
    ? { kind: 'variable', id: variables[0].id }
    : lists[0]
      ? { kind: 'length', id: lists[0].id }
      : null
  if (!first) return null
  if (!initial) return { ...first, index: typed('1'), is: '=', right: typed('') }
  const { left, is, right } = initial
  const id = left.kind === 'variable' ? left.variableId : left.listId
  // What is gone can't be chosen again.
  const subject = there(left.kind === 'variable' ? variables : lists, id) ? { kind: left.kind, id } : first
  const operand = (node: Operand): OperandDraft =>
    node.kind === 'number'
      ? typed(String(node.value))
      : there(variables, node.variableId)
        ? { variableId: node.variableId, text: '' }
        : typed('')
  return {
    ...subject,
    index: left.kind === 'item' ? operand(left.index) : typed('1'),
    is,
    right: operand(right),
  }
}

/** The condition, or words on what is missing. */
export function conditionIn(draft: ConditionDraft): Condition | string {
  const { kind, id, is } = draft
  const right = operandIn(draft.right)
  if (!right) return say('dialogs-condition-number-missing')
  if (kind !== 'item')
    return { left: kind === 'variable' ? { kind, variableId: id } : { kind, listId: id }, is, right }
  const index = operandIn(draft.index)
  if (!index || (index.kind === 'number' && !(Number.isInteger(index.value) && index.value >= 1)))
    return say('dialogs-condition-item-missing')
  return { left: { kind, listId: id, index }, is, right }
}

/** Null where what is typed is no number. Some keyboards make a comma of the point, and a long dash of the minus. */
function operandIn({ variableId, text }: OperandDraft): Operand | null {
  if (variableId !== null) return { kind: 'variable', variableId }
  const plain = text.trim().replace('−', '-').replace(',', '.')
  const value = Number(plain)
  return plain === '' || Number.isNaN(value) ? null : { kind: 'number', value }
}
