/**
 * The plain program of blocks that give a target the length of its sources and work item by item, as
 * blocks/element-wise.ts says. Where it is plain that no source lies in the target, it reads as a learner would write
 * it: empty the target, then add one item after the other.
 */

import type { Expansion, ListPlace, LocalExpression } from '../src/core/language/expansion'
import { type Message, message } from '../src/core/message'
import { compare, length, setItem, useOp } from '../src/core/program/build'
import type { NumberExpression } from '../src/core/program/ir'
import { add } from './lists/add'
import { deleteItem } from './lists/delete'
import { deleteAll } from './lists/delete-all'

export const liesIn = (target: ListPlace, sources: readonly ListPlace[]) =>
  sources.some(({ list }) => list === target.list)

/** A row keeps its length: `count`. */
export function stopAtOtherLength(plain: Expansion, row: ListPlace, count: NumberExpression): void {
  plain.stopIf(compare('≠', length(row), count), message('row-keeps-its-length-plain'))
}

/** Item i of the target becomes `value(i)`, for each i that the sources, all of one length, have. */
export function storeEach(
  plain: Expansion,
  target: ListPlace,
  sources: readonly [ListPlace, ...ListPlace[]],
  value: (i: LocalExpression) => NumberExpression,
): void {
  if (target.kind === 'list' && !liesIn(target, sources)) {
    plain.write(useOp(deleteAll, target))
    plain.each(length(sources[0]), (i) => plain.write(useOp(add, value(i), target)))
    return
  }
  const mayBeLonger = target.kind === 'list' && sources.some(({ kind }) => kind === 'row')
  const count = mayBeLonger ? plain.keep(length(sources[0]), 'count') : length(sources[0])
  if (target.kind === 'row') stopAtOtherLength(plain, target, count)
  plain.each(count, (i) => plain.write(setItem(target, i, value(i))))
  if (mayBeLonger)
    plain.until(compare('<=', length(target), count), () =>
      plain.write(useOp(deleteItem, length(target), target)),
    )
}

/** `checkLengths` as a plain program. */
export function stopAtDifferentLengths(plain: Expansion, what: Message, a: ListPlace, b: ListPlace): void {
  plain.stopIf(compare('≠', length(a), length(b)), message('different-lengths-plain', { what }))
}
