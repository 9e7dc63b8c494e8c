/**
 * A value that is put into a local only for the very next statement, which reads it once, goes into that statement:
 * Scratch would need a variable for it. So does a variable's value where only calls that leave it alone stand between.
 */
import type { NumberExpression, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'
import type { Calls } from './calls'
import { ownExpressions } from './liveness'

export function inlineOnce(body: readonly Statement[], calls: Calls): readonly Statement[] {
  const uses = new Map<number, number>()
  const use = (local: number) => uses.set(local, (uses.get(local) ?? 0) + 1)
  visit(body, ({ kind, local }) => (kind === 'local' || kind === 'setLocal') && use(local as number))
  return inlined(body, (local) => uses.get(local) === 2, calls)
}

function inlined(
  body: readonly Statement[],
  isUsedOnce: (local: number) => boolean,
  calls: Calls,
): readonly Statement[] {
  const done: Statement[] = []
  for (const statement of body) {
    let current: Statement = inside(statement, (inner) => inlined(inner, isUsedOnce, calls))
    for (let k = done.length - 1; k >= 0; k--) {
      // biome-ignore lint/style/noNonNullAssertion: the loop stays within what is done
      const before = done[k]!
      if (
        before.kind === 'setLocal' &&
        isUsedOnce(before.local) &&
        reads(ownExpressions(current), before.local)
      ) {
        const { local, value } = before
        if (!done.slice(k + 1).every((between) => leaves(value, between, calls))) break
        current = inside(
          current,
          (inner) => inner,
          (part) => replaced(part, local, value),
        )
        done.splice(k, 1)
      } else if (before.kind !== 'call') break
    }
    done.push(current)
  }
  return done
}

/** Whether a call between leaves the value as it is. */
const leaves = (value: NumberExpression, between: Statement, calls: Calls) =>
  value.kind === 'variable' && !calls.sets([between], value.variable)

function reads(part: unknown, wanted: number): boolean {
  let found = false
  visit(part, ({ kind, local }) => {
    found ||= kind === 'local' && local === wanted
  })
  return found
}

/** The statement with other bodies, and with other expressions of its own. */
function inside(
  statement: Statement,
  bodies: (body: readonly Statement[]) => readonly Statement[],
  own: <T>(part: T) => T = (part) => part,
): Statement {
  switch (statement.kind) {
    case 'if':
      return {
        ...statement,
        condition: own(statement.condition),
        then: bodies(statement.then),
        else: bodies(statement.else),
      }
    case 'repeat':
      return { ...statement, times: own(statement.times), body: bodies(statement.body) }
    case 'forEach':
      return { ...statement, from: own(statement.from), to: own(statement.to), body: bodies(statement.body) }
    case 'loop':
      return { ...statement, before: bodies(statement.before), body: bodies(statement.body) }
    default:
      return own(statement)
  }
}

/** A copy of a part of the program with the value in place of the local. */
function replaced<T>(part: T, local: number, value: NumberExpression): T {
  if (Array.isArray(part)) return part.map((each) => replaced(each, local, value)) as T
  if (typeof part !== 'object' || part === null) return part
  if ('kind' in part && part.kind === 'local' && 'local' in part && part.local === local) return value as T
  return Object.fromEntries(
    Object.entries(part).map(([key, each]) => [key, replaced(each, local, value)]),
  ) as T
}
