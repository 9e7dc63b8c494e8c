/** Changes in place: `count = count + 1` is `count += 1` in Python. */
import type { ListExpression, NumberExpression } from '../../../core/program/ir'
import { opposite } from './opposites'

type Binary = Extract<NumberExpression, { kind: 'binary' }>

/** For `a + by` and the like; a change by a number below 0 takes away. */
export function changeBy({
  name,
  b,
}: Binary): { readonly sign: string; readonly by: NumberExpression } | null {
  const less = name === '+' ? opposite(b) : null
  if (less) return { sign: '-', by: less }
  return name === '+' || name === '-' || name === '*' || name === '/' ? { sign: name, by: b } : null
}

export function isSamePlace(
  item: Extract<NumberExpression, { kind: 'item' }>,
  list: ListExpression,
  index: NumberExpression,
): boolean {
  const bare = (node: unknown) => JSON.stringify(node, (key, value) => (key === 'at' ? undefined : value))
  return bare(item.list) === bare(list) && bare(item.index) === bare(index)
}
