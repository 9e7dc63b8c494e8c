/** The own block that sets everything to its start, as Blockgrad's flag does: Scratch's own flag changes nothing. */
import { constant, item, length, setVariable } from '../../../core/program/build'
import type { ListExpression, Program, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'
import { assignedIn } from '../lowering/calls'
import type { Enlarged } from './enlarged'
import { useAdd, useDeleteAll } from './images'

/** More items than these are copied from a list that nothing changes. */
const FEW = 8

/** Gives the own block's number. Only what the program changes is set; `records` are lists that it writes, too. */
export function startOf(
  { scripts, procedures }: Pick<Program, 'scripts' | 'procedures'>,
  enlarged: Enlarged,
  records: readonly number[],
): number {
  const bodies = [...scripts, ...procedures].map(({ body }) => body)
  const variables = new Set(bodies.flatMap((body) => [...assignedIn(body)]))
  const lists = new Set([...changedLists(bodies), ...records])
  return enlarged.procedure({ key: 'start', name: '_start' }, [], (plain) => {
    for (const [variable, { value }] of enlarged.variables.entries())
      if (variables.has(variable)) plain.write(setVariable({ kind: 'chosen', variable }, constant(value)))
    for (const [list, starting] of [...enlarged.lists].entries()) {
      if (!lists.has(list)) continue
      const { name, values } = starting
      plain.write(useDeleteAll(list))
      if (values.length <= FEW) plain.write(...values.map((value) => useAdd(constant(value), list)))
      else {
        const kept: ListExpression = {
          kind: 'list',
          list: enlarged.list(`_${name} at the start`, values.length, () => values),
          at: '',
        }
        plain.each(length(kept), (i) => plain.write(useAdd(item(kept, i), list)))
      }
    }
  })
}

const CHANGING = ['add', 'insert', 'delete', 'deleteAll']

function changedLists(bodies: readonly (readonly Statement[])[]): ReadonlySet<number> {
  const changed = new Set<number>()
  visit(bodies, (node) => {
    if (node.kind === 'setItem') changed.add((node.list as { list: number }).list)
    if (node.kind !== 'op' || !CHANGING.includes(node.op as string)) return
    for (const { type, value } of node.args as readonly { type: string; value: { list: number } }[])
      if (type === 'list') changed.add(value.list)
  })
  return changed
}
