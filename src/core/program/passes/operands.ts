/**
 * Generic traversal of expressions: the number expressions directly inside a node, in the order in which they are
 * worked out, and the same node with others in their place. Passes over the IR are written with these two, so that each
 * names the kinds once.
 */
import type { ListExpression, NumberExpression, OpArgument, TextExpression } from '../ir'

/** Nodes that hold number expressions and neither questions nor statements. */
export type Operation =
  | NumberExpression
  | ListExpression
  | { readonly kind: 'op'; readonly op: string; readonly args: readonly OpArgument[]; readonly at: string }

export function operandsOf(node: Operation): readonly NumberExpression[] {
  switch (node.kind) {
    case 'unary':
      return [node.a]
    case 'binary':
      return [node.a, node.b]
    case 'item':
      return [node.index, ...operandsOf(node.list)]
    case 'length':
      return operandsOf(node.list)
    case 'row':
      return [node.row, node.width]
    case 'call':
      return node.args
    case 'op':
      return node.args.flatMap(operandsOfArgument)
    case 'number':
    case 'variable':
    case 'local':
    case 'list':
    case 'missing':
      return []
  }
}

function operandsOfArgument(argument: OpArgument): readonly NumberExpression[] {
  if (argument.type === 'number') return [argument.value]
  if (argument.type === 'list') return operandsOf(argument.value)
  if (argument.type === 'text') return argument.value.parts.filter((part) => typeof part !== 'string')
  return []
}

/**
 * `node` with `operands` in place of its own; they are as many as `operandsOf` gives. Each kind is rebuilt as itself,
 * which a switch does not tell the compiler: hence the casts.
 */
export function withOperands<N extends Operation>(node: N, operands: readonly NumberExpression[]): N {
  const rest = operands.values()
  return rebuild(node, () => rest.next().value as NumberExpression) as N
}

function rebuild(node: Operation, next: () => NumberExpression): Operation {
  switch (node.kind) {
    case 'unary':
      return { ...node, a: next() }
    case 'binary':
      return { ...node, a: next(), b: next() }
    case 'item':
      return { ...node, index: next(), list: rebuild(node.list, next) as ListExpression }
    case 'length':
      return { ...node, list: rebuild(node.list, next) as ListExpression }
    case 'row':
      return { ...node, row: next(), width: next() }
    case 'call':
      return { ...node, args: node.args.map(next) }
    case 'op':
      return { ...node, args: node.args.map((argument) => rebuildArgument(argument, next)) }
    case 'number':
    case 'variable':
    case 'local':
    case 'list':
    case 'missing':
      return node
  }
}

function rebuildArgument(argument: OpArgument, next: () => NumberExpression): OpArgument {
  if (argument.type === 'number') return { type: 'number', value: next() }
  if (argument.type === 'list')
    return { type: 'list', value: rebuild(argument.value, next) as ListExpression }
  if (argument.type === 'text') {
    const parts = argument.value.parts.map((part) => (typeof part === 'string' ? part : next()))
    return { type: 'text', value: { kind: 'text', parts } satisfies TextExpression }
  }
  return argument
}
