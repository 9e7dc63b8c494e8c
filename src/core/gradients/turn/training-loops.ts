/**
 * Where a turn of a training may begin in a program that loads no image: at the body of one of its loops. Inner loops
 * come first, as a turn is the smallest that moves weights.
 */
// biome-ignore-all lint/style/noNonNullAssertion: every statement of the program was laid out
import type { Code } from '../../program/code'
import type { Program, Statement } from '../../program/ir'

/** By their first instruction. */
export function loopBodies({ scripts, procedures }: Program, code: Code): readonly number[] {
  const sizes = new Map<number, number>()
  const sizeOfOwnBlock = (procedure: number): number => {
    const known = sizes.get(procedure)
    if (known !== undefined) return known
    // An own block that calls itself is no larger for it.
    sizes.set(procedure, 0)
    const size = sizeOf(procedures[procedure]!.body)
    sizes.set(procedure, size)
    return size
  }
  const sizeOf = (statements: readonly Statement[]): number =>
    statements.reduce((sum, statement) => {
      const own = statement.kind === 'call' ? sizeOfOwnBlock(statement.procedure) : 0
      return sum + 1 + own + sizeOf(within(statement))
    }, 0)
  const found: { readonly begin: number; readonly size: number }[] = []
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      const begin = bodyOf(statement, code)
      if (begin !== null) found.push({ begin, size: sizeOf(within(statement)) })
      visit(within(statement))
    }
  }
  for (const { body } of [...scripts, ...procedures]) visit(body)
  return found.sort((one, other) => one.size - other.size).map(({ begin }) => begin)
}

/** Statements inside a statement. */
function within(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.then, ...statement.else]
    case 'loop':
      return [...statement.before, ...statement.body]
    case 'repeat':
    case 'forEach':
      return statement.body
    default:
      return []
  }
}

/** Null for what is no loop, or an empty one. */
function bodyOf(statement: Statement, { places, instructions }: Code): number | null {
  const { kind } = statement
  if ((kind !== 'repeat' && kind !== 'forEach' && kind !== 'loop') || statement.body.length === 0) return null
  const instruction = instructions[places.get(statement)!.question]!
  switch (instruction.kind) {
    case 'repeatTurn':
    case 'forEachTurn':
      return instruction.body
    case 'branch':
      return instruction.no
    case 'jump':
      return instruction.to
    default:
      return null
  }
}
