/**
 * Lifts calls of own blocks out of expressions: each becomes a statement that puts its result into a temporary,
 * so that a pause always falls between statements and no engine ever has to stop inside an expression.
 */
import { local } from '../build'
import type { Statement } from '../ir'
import { lift } from './lift'

/** `newLocal` hands out the temporaries' numbers. */
export function liftCalls(statements: readonly Statement[], newLocal: () => number): readonly Statement[] {
  return lift(statements, {
    newLocal,
    // An own block may change every variable and list, but no local of its caller.
    isSettled: ({ kind }) => kind === 'number' || kind === 'local',
    number(node, before) {
      if (node.kind !== 'call') return node
      const into = newLocal()
      before.push({ ...node, into })
      return { ...local(into), at: node.at }
    },
    question: (node) => node,
    statement: (node) => [node],
  })
}
