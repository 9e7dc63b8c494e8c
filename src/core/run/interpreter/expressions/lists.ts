/**
 * Closures of lists, of rows of lists, and of the slots of their items. A view is made once for each place in the
 * program and filled anew at each call, so that a run allocates nothing. Lists move when they grow: where one starts is
 * looked up in its table entry each time.
 */
// biome-ignore-all lint/style/noNonNullAssertion: the program was lowered and laid out with these numbers, so something is there
import { mustBeWhole, noSuchItem, noSuchRow } from '../../../language/faults'
import type { ListView } from '../../../language/op'
import { message } from '../../../message'
import type { ListExpression } from '../../../program/ir'
import { Halt } from '../halt'
import { type Closures, type Get, haltAt } from './closures'

export function listClosure(node: ListExpression, closures: Closures): Get<ListView> {
  if (node.kind === 'missing') return haltAt(node)
  const { context } = closures
  const { memory } = context
  const entry = memory.entry(node.list)
  const view: ListView = { start: 0, length: 0, list: node.list, isRow: node.kind === 'row', row: 0 }
  if (node.kind === 'list')
    return () => {
      view.start = memory.i32[entry]!
      view.length = memory.i32[entry + 1]!
      context.work += view.length
      return view
    }
  const row = closures.number(node.row)
  const width = closures.number(node.width)
  return () => {
    const r = row()
    const w = width()
    const length = memory.i32[entry + 1]!
    if (!Number.isInteger(w) || w < 1) throw new Halt(mustBeWhole(message('length-of-a-row'), 1, w), node.at)
    if (!Number.isInteger(r) || r < 1 || r * w > length)
      throw new Halt(noSuchRow(context.program.lists[node.list]!.name, r, w, length), node.at)
    view.start = memory.i32[entry]! + (r - 1) * w
    view.length = w
    view.row = r
    context.work += w
    return view
  }
}

export function itemSlotClosure(
  list: ListExpression,
  index: Get<number>,
  at: string,
  closures: Closures,
): Get<number> {
  if (list.kind === 'missing') return haltAt(list)
  const { context } = closures
  const number = list.list
  if (list.kind === 'list') {
    const entry = context.memory.entry(number)
    return () => context.slotOf(entry, index(), number, at)
  }
  const row = closures.list(list)
  return () => {
    const i = index()
    const view = row()
    if (!Number.isInteger(i) || i < 1 || i > view.length)
      throw new Halt(noSuchItem(context.listName(view), i, view.length), at)
    return view.start + i - 1
  }
}
