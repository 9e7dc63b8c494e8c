/** Closures of expressions of every kind, for one context; where somebody traces the run, they tell of their values. */
import type { ListView } from '../../../language/op'
import type { Context } from '../context'
import type { Closures, Get } from './closures'
import { conditionClosure } from './conditions'
import { itemSlotClosure, listClosure } from './lists'
import { numberClosure } from './numbers'
import { opClosure } from './ops'

export function closuresIn(context: Context): Closures {
  const closures: Closures = {
    context,
    number: (node) => traced(node, numberClosure(node, closures), context),
    condition: (node) => traced(node, conditionClosure(node, closures), context),
    list: (node) => traced(node, listClosure(node, closures), context),
    itemSlot: (list, index, at) => itemSlotClosure(list, index, at, closures),
    op: (node) => opClosure(node, closures),
  }
  return closures
}

/** The same value, and a tracer that wants it is told of it. Without one, the closure stays as it is. */
function traced<T extends number | boolean | ListView>(
  node: { readonly at: string },
  get: Get<T>,
  context: Context,
): Get<T> {
  const { tracer } = context
  if (!tracer?.wants(node.at)) return get
  return () => {
    const value = get()
    tracer.value(node, value, context)
    return value
  }
}
